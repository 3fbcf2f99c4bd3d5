//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's root: the folder of the workspace's `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let this_crate = Path::new(env!("CARGO_MANIFEST_DIR"));
    this_crate.ancestors().nth(2).unwrap_or(this_crate)
}

/// Notes of this program about this checkout: stamps, the browser's settings.
pub(crate) fn notes() -> PathBuf {
    root().join("target/xtask")
}

/// The folder of the Playwright tests.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// The first executable file called `name` in the folders of `PATH`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(name)).find(|file| is_program(file))
}

/// Whether `file` may be executed by somebody.
pub(crate) fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// A `PATH` that looks into `first` before anything else.
pub(crate) fn path_with(first: &[PathBuf]) -> std::ffi::OsString {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = first.iter().cloned().chain(env::split_paths(&before));
    env::join_paths(all).unwrap_or(before)
}
