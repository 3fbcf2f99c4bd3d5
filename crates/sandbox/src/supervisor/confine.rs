//! Starting the program inside of the session's cgroup.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::cgroup::{join, kill_together};

/// The cgroup that limits a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Confinement {
    pub(crate) group: PathBuf,
    /// Where the supervisor belongs: whoever must tell of the end must not share it.
    pub(crate) home: PathBuf,
    /// Whether the session ends as a whole when its memory is used up.
    pub(crate) together: bool,
}

impl Confinement {
    /// Runs `start` with this process in the session's cgroup: what it starts is born there. A process
    /// that moved itself between fork and exec would need unsafe code, and one that is moved later has
    /// had its first children outside.
    ///
    /// `start` runs in any case; the second value says why it ran unlimited.
    pub(super) fn around<T>(&self, start: impl FnOnce() -> T) -> (T, Option<String>) {
        if let Err(error) = join(&self.group) {
            return (start(), Some(error.to_string()));
        }
        let started = start();
        if let Err(error) = self.leave() {
            // The limits hold all the same. This process is small, so it is not the first to be killed.
            eprintln!("the supervisor could not leave the session's cgroup: {error}");
        }
        (started, None)
    }

    fn leave(&self) -> io::Result<()> {
        join(&self.home)?;
        // Only now: it would have taken this process along.
        if self.together { kill_together(&self.group) } else { Ok(()) }
    }
}
