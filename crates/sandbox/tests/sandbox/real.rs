//! The built-in catalogue with real programs, when there are some.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::world::{Data, World};

/// The folder that holds `jupyter-lab`, by the environment; `cargo xtask test` sets it.
pub(crate) fn programs() -> Option<PathBuf> {
    let folder = std::env::var_os("SKAHA_PORTAL_PROGRAMS").map(PathBuf::from);
    if folder.is_none() {
        left_out("set SKAHA_PORTAL_PROGRAMS to the folder that holds jupyter-lab");
    }
    folder
}

pub(crate) async fn built_in(data: Data, programs: &Path) -> World {
    let programs = programs.to_owned();
    World::on(data, |config| {
        config.catalogue = None;
        config.program_dirs = vec![programs];
    })
    .await
}

/// Says what a test leaves out on this machine: past the harness, which keeps what a passing test prints
/// to itself.
pub(crate) fn left_out(why: &str) {
    std::io::stdout().write_all(format!("left out: {why}\n").as_bytes()).unwrap();
}
