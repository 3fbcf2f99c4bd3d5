//! Against folders and files that look like a cgroup file system. The real one: `tests/sandbox/limits.rs`.

use std::fs::{create_dir, read_to_string, write};
use std::path::{Path, PathBuf};

use procfs::process::MountInfos;
use procfs::{FromRead as _, ProcessCGroups};
use tempfile::TempDir;

use super::arrange::{LEAF, Unenforced, arrange};
use super::group::{cpu_max, kills, memory_max};
use super::{Delegated, Limits, OutOfMemory, own, remove};

fn own_folder(groups: &str, mounts: &str) -> Option<PathBuf> {
    let groups = ProcessCGroups::from_read(groups.as_bytes()).unwrap();
    own::folder(&groups, &MountInfos::from_read(mounts.as_bytes()).unwrap())
}

#[test]
fn the_own_folder_is_seen_through_the_mount() {
    let usual = "29 23 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";
    let part = "29 23 0:26 /user.slice /mnt/part rw,nosuid - cgroup2 cgroup2 rw\n";
    let old = "35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory\n";
    let scope = "0::/user.slice/run-1.scope\n";
    for (groups, mounts, expected) in [
        (scope, usual, Some("/sys/fs/cgroup/user.slice/run-1.scope")),
        (scope, part, Some("/mnt/part/run-1.scope")),
        ("0::/\n", usual, Some("/sys/fs/cgroup")),
        ("4:memory:/a\n0::/b\n", &format!("{old}{usual}"), Some("/sys/fs/cgroup/b")),
        // Another part of the tree is mounted; only version 1 is; a part outside of the namespace.
        ("0::/system.slice\n", part, None),
        (scope, old, None),
        ("4:memory:/a\n", usual, None),
        ("0::/../other\n", usual, None),
    ] {
        assert_eq!(own_folder(groups, mounts), expected.map(PathBuf::from), "{groups}{mounts}");
    }
}

/// A cgroup as the kernel would show it.
fn cgroup(path: &Path, controllers: &str) {
    create_dir(path).unwrap();
    write(path.join("cgroup.controllers"), controllers).unwrap();
    for file in ["cgroup.procs", "cgroup.subtree_control", "memory.max", "cpu.max"] {
        write(path.join(file), "").unwrap();
    }
}

fn tree(controllers: &str) -> (TempDir, PathBuf) {
    let root = tempfile::tempdir().unwrap();
    let own = root.path().join("own");
    cgroup(&own, controllers);
    (root, own)
}

fn text(folder: &Path, file: &str) -> String {
    read_to_string(folder.join(file)).unwrap()
}

#[test]
fn the_server_moves_into_a_leaf_and_hands_on_the_controllers() {
    let (_root, own) = tree("cpuset cpu io memory pids\n");
    let leaf = own.join(LEAF);
    cgroup(&leaf, "");
    assert_eq!(arrange(&own).unwrap(), own);
    assert_eq!(text(&leaf, "cgroup.procs"), "0");
    assert_eq!(text(&own, "cgroup.subtree_control"), "+cpu +memory");
}

#[test]
fn a_server_that_starts_in_the_leaf_stays_there() {
    let (_root, own) = tree("cpu memory\n");
    let leaf = own.join(LEAF);
    cgroup(&leaf, "");
    assert_eq!(arrange(&leaf).unwrap(), own);
    assert_eq!(text(&leaf, "cgroup.procs"), "", "it is there already");
    assert_eq!(text(&own, "cgroup.subtree_control"), "+cpu +memory");
}

#[test]
fn a_cgroup_that_only_bears_the_leafs_name_is_arranged_itself() {
    let root = tempfile::tempdir().unwrap();
    let own = root.path().join(LEAF);
    cgroup(&own, "cpu memory\n");
    cgroup(&own.join(LEAF), "");
    assert_eq!(arrange(&own).unwrap(), own, "nothing above it can be arranged");
}

#[test]
fn what_was_begun_is_undone() {
    let (_root, own) = tree("cpu memory\n");
    // Moving into the new leaf fails: nothing makes it a cgroup here.
    assert!(matches!(arrange(&own), Err(Unenforced::Other(_))));
    assert!(!own.join(LEAF).exists());
    assert_eq!(text(&own, "cgroup.procs"), "0", "moved back");
    assert_eq!(text(&own, "cgroup.subtree_control"), "");
}

#[test]
fn without_the_controllers_nothing_is_touched() {
    let (_root, own) = tree("memory pids\n");
    let reason = arrange(&own).unwrap_err().to_string();
    assert!(reason.contains("has no cpu controller"), "{reason}");
    assert!(!own.join(LEAF).exists());
}

#[test]
fn limits_are_written_in_the_kernels_units() {
    assert_eq!(memory_max(1.0), "1073741824");
    assert_eq!(memory_max(2.5), "2684354560");
    assert_eq!(cpu_max(2.0), "200000 100000");
    assert_eq!(cpu_max(0.1), "10000 100000");
    assert_eq!(cpu_max(0.001), "1000 100000", "the kernel takes no less");
}

#[test]
fn a_session_gets_its_limits() {
    let (_root, own) = tree("cpu memory\n");
    let delegated = Delegated::at(own, Path::new("/data"));
    let group = delegated.group("abc");
    cgroup(&group, "cpu memory\n");
    let limits = Limits { cores: 1.5, memory: 2.0 };
    delegated.make("abc", limits).unwrap();
    assert_eq!(text(&group, "memory.max"), "2147483648");
    assert_eq!(text(&group, "cpu.max"), "150000 100000");
    assert!(!group.join("memory.swap.max").exists(), "this kernel has no swap");
    write(group.join("memory.swap.max"), "").unwrap();
    delegated.make("abc", limits).unwrap();
    assert_eq!(text(&group, "memory.swap.max"), "0");
    assert!(delegated.make("without-files", limits).is_err());
    assert!(!delegated.group("without-files").exists());
}

#[test]
fn kills_are_told_apart() {
    let events = |oom: u8, kill: u8| format!("low 0\nhigh 0\nmax 7\noom {oom}\noom_kill {kill}\n");
    assert_eq!(kills(&events(2, 1)), Some((1, OutOfMemory::Limit)));
    assert_eq!(kills(&events(0, 3)), Some((3, OutOfMemory::Machine)));
    assert_eq!(kills(&events(1, 0)), None, "an allocation failed, and nobody was killed");
    assert_eq!(kills(""), None);
}

#[test]
fn leftovers_of_this_data_folder_are_removed_with_what_is_below_them() {
    let root = tempfile::tempdir().unwrap();
    let [ours, others] =
        ["/a", "/b"].map(|data| Delegated::at(root.path().to_owned(), Path::new(data)));
    let (live, left, other) = (ours.group("live"), ours.group("left"), others.group("left"));
    for group in [&live, &left, &left.join("below"), &other, &ours.leaf()] {
        create_dir(group).unwrap();
    }
    assert_eq!(ours.remove_leftovers(&["live".to_owned()]).unwrap(), 1);
    assert!(live.exists() && other.exists() && ours.leaf().exists() && !left.exists());
    assert_eq!(remove(&left).unwrap(), 0, "nothing to remove is fine");
}
