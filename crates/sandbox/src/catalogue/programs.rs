//! Finding programs: the given folders first, then `PATH`.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

/// The folders to search, in order: `program_dirs`, then the server's own `PATH`.
pub(crate) fn search_path(program_dirs: &[PathBuf]) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let given = program_dirs.iter().filter_map(|folder| std::path::absolute(folder).ok());
    // A relative or empty entry would mean the session's own folder, where files can appear.
    let system = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    given.chain(system).collect()
}

/// The executable called `name`; a name with a slash is taken as a path, relative to `folder`.
pub(crate) fn find_program(name: &str, search: &[PathBuf], folder: &Path) -> Option<PathBuf> {
    if name.is_empty() {
        return None;
    }
    if name.contains('/') {
        return Some(folder.join(name)).filter(|path| is_executable(path));
    }
    search.iter().map(|dir| dir.join(name)).find(|path| is_executable(path))
}

/// Whether a program of that name, or the file or folder at that absolute path, is there.
pub(super) fn is_present(name: &str, search: &[PathBuf]) -> bool {
    let path = Path::new(name);
    if path.is_absolute() { path.exists() } else { find_program(name, search, path).is_some() }
}

fn is_executable(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
