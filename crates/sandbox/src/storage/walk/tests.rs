//! Trees that are deeper than a path can say.

use std::os::unix::fs::symlink;
use std::path::Path;

use rustix::fs::mkdirat;
use tempfile::TempDir;

use super::super::measure::measure;
use super::*;

fn opened(folder: &Path) -> File {
    File::open(folder).unwrap()
}

/// Makes a folder below another one and opens it: no path is long enough for where these lie.
fn below(folder: &File, name: &str) -> File {
    mkdirat(folder, name, Mode::RWXU).unwrap();
    let flags = OFlags::RDONLY | OFlags::DIRECTORY;
    File::from(openat(folder, name, flags, Mode::empty()).unwrap())
}

fn write(folder: &File, name: &str, length: u64) {
    let flags = OFlags::WRONLY | OFlags::CREATE;
    let file = File::from(openat(folder, name, flags, Mode::RUSR).unwrap());
    file.set_len(length).unwrap();
}

#[test]
fn a_tree_deeper_than_any_path_is_measured_whole() {
    let home = TempDir::new().unwrap();
    let name = "n".repeat(100);
    let mut folder = opened(home.path());
    write(&folder, "first", 1);
    // Beyond what is held open at a time, and with something to come back to on each level.
    for depth in 0..3 * MOST_OPEN {
        folder = below(&folder, &name);
        write(&folder, "file", 1_000);
        let beside = below(&folder, if depth % 2 == 0 { "a" } else { "z" });
        write(&beside, "file", 10);
    }
    write(&folder, "last", 1_000_000);
    let depth = u64::try_from(3 * MOST_OPEN).unwrap();
    let measured = measure(&opened(home.path())).unwrap();
    assert_eq!(measured.total, 1_000_001 + depth * 1_010);
    assert_eq!(measured.below.get(OsStr::new(&name)), Some(&(measured.total - 1)));
}

#[test]
fn links_lead_nowhere_on_any_level() {
    let (home, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    write(&opened(outside.path()), "big", 1_000);
    std::fs::create_dir_all(home.path().join("a/b")).unwrap();
    for at in ["", "a", "a/b"] {
        symlink(outside.path(), home.path().join(at).join("out")).unwrap();
        symlink("..", home.path().join(at).join("up")).unwrap();
    }
    assert_eq!(measure(&opened(home.path())).unwrap().total, 0);
    // One that was put in a folder's place after that was listed.
    let home = opened(home.path());
    let mut walk = Walk::in_file_system_of(&home).unwrap();
    assert_eq!(walk.tree(&home, OsStr::new("out")).unwrap(), 0);
    assert_eq!(walk.tree(&home, OsStr::new("up")).unwrap(), 0);
}

#[test]
fn nobody_follows_a_folder_that_was_moved_out() {
    let (home, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    std::fs::create_dir_all(home.path().join("a/b")).unwrap();
    let root = opened(home.path());
    let device = root.metadata().unwrap().dev();
    let on_the_way = || {
        let a = open(&root, OsStr::new("a")).unwrap();
        let below = Folder { file: open(&a, OsStr::new("b")).unwrap(), inode: 0, left: vec![] };
        let inode = a.metadata().unwrap().ino();
        let above = Above::of(Folder { file: a, inode, left: vec!["c".into()] });
        (below, Above { file: None, ..above })
    };
    let (below, above) = on_the_way();
    assert_eq!(above.back_from(&below, device).unwrap().left, ["c"]);
    let (below, above) = on_the_way();
    std::fs::rename(home.path().join("a/b"), outside.path().join("b")).unwrap();
    assert!(above.back_from(&below, device).is_err());
}

#[test]
fn what_is_closed_is_left_out_and_what_fails_fails() {
    let home = TempDir::new().unwrap();
    let mut walk = Walk::in_file_system_of(&opened(home.path())).unwrap();
    let mut looked = |errno: Errno| walk.allowed::<()>(Err(errno.into()));
    for gone in [Errno::NOENT, Errno::NOTDIR, Errno::LOOP, Errno::STALE] {
        assert!(looked(gone).unwrap().is_none());
    }
    for closed in [Errno::ACCESS, Errno::PERM, Errno::NOTCONN] {
        assert!(looked(closed).unwrap().is_none());
    }
    for failure in [Errno::IO, Errno::MFILE, Errno::NOMEM, Errno::NAMETOOLONG] {
        assert!(looked(failure).is_err());
    }
    assert_eq!(walk.closed, 3);
}
