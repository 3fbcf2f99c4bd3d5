//! Limits on what a session may use, by cgroup v2, where this process was given a part of it to arrange
//! (delegation). Elsewhere sessions run unlimited: RLIMIT_AS, the other way that needs no rights, counts
//! address space, of which programs such as JupyterLab's reserve far more than they use.
//!
//! ```text
//! <own>/                        the cgroup that the server was started in
//!   skaha-portal/               the server and the supervisors, unlimited
//!   session-<data>-<folder>/    one session's program with all that it starts
//! ```
//!
//! Files and rules: <https://docs.kernel.org/admin-guide/cgroup-v2.html>.

mod arrange;
mod group;
mod own;
#[cfg(test)]
mod tests;

use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

pub(crate) use self::arrange::Delegated;
pub(crate) use self::group::{OutOfMemory, join, kill_together, out_of_memory, remove};

/// What a session may use.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Limits {
    pub(crate) cores: f64,
    /// GiB.
    pub(crate) memory: f64,
}

/// Writes one of a cgroup's files. Never creates it: a file that is not there is a controller that is not.
fn set(group: &Path, file: &str, value: &str) -> io::Result<()> {
    let mut file = std::fs::OpenOptions::new().write(true).open(group.join(file))?;
    file.write_all(value.as_bytes())
}

/// Makes a cgroup, unless there is one; `true` when it was made.
fn make(group: &Path) -> io::Result<bool> {
    match std::fs::create_dir(group) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}
