//! At the start: is there a cgroup to arrange, and making it ready for those of the sessions.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use sha2::{Digest as _, Sha256};

use super::own::own;
use super::{Limits, group, make, set};
use crate::core::lock;

/// Where the server and the supervisors are: a cgroup that gives controllers to others may hold no
/// processes itself.
pub(super) const LEAF: &str = "skaha-portal";

const NEEDED: [&str; 2] = ["cpu", "memory"];

/// Why limits cannot be enforced.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unenforced {
    #[error("this process is in no cgroup of version 2")]
    NoVersion2,
    #[error("its cgroup {} has no {} controller",
        .0.display(), .1)]
    NoController(PathBuf, &'static str),
    #[error("this user may not arrange its cgroup {}", .0.display())]
    NotPermitted(PathBuf),
    #[error("other programs are in its cgroup {}, too", .0.display())]
    Shared(PathBuf),
    #[error("{0}")]
    Other(String),
}

impl Unenforced {
    fn of(error: &io::Error, group: &Path) -> Self {
        use io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem, ResourceBusy};
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::NotPermitted(group.to_owned()),
            // The no-internal-processes rule.
            ResourceBusy => Self::Shared(group.to_owned()),
            _ => Self::Other(format!("its cgroup {} cannot be arranged: {error}", group.display())),
        }
    }
}

/// A cgroup that is arranged for sessions.
#[derive(Clone, Debug)]
pub(crate) struct Delegated {
    base: PathBuf,
    /// What the names of this data folder's cgroups begin with: other sandboxes may share the base.
    prefix: String,
}

impl Delegated {
    /// Arranges this process's cgroup, and says in one line of the log what became of it.
    pub(crate) fn find(data: &Path) -> Option<Self> {
        // Two sandboxes in one process would undo each other's moves.
        static TURN: Mutex<()> = Mutex::new(());
        let turn = lock(&TURN);
        let arranged = own().and_then(|own| arrange(&own));
        drop(turn);
        match arranged {
            Ok(base) => {
                tracing::info!(
                    "cores and memory of sessions are limited by the cgroup {}",
                    base.display()
                );
                Some(Self::at(base, data))
            }
            Err(reason) => {
                // Root has no user manager in general.
                let user = if rustix::process::getuid().is_root() { "" } else { "--user " };
                tracing::info!(
                    "cores and memory that sessions ask for are not enforced: {reason}; to have them \
                     enforced, start it with `systemd-run {user}--scope -p Delegate=yes` before the \
                     command (on a machine that uses cgroup v2 alone)"
                );
                None
            }
        }
    }

    pub(super) fn at(base: PathBuf, data: &Path) -> Self {
        use std::os::unix::ffi::OsStrExt as _;
        let hash = Sha256::digest(data.as_os_str().as_bytes());
        let tag: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        Self { base, prefix: format!("session-{tag}-") }
    }

    /// Where supervisors belong.
    pub(crate) fn leaf(&self) -> PathBuf {
        self.base.join(LEAF)
    }

    /// The cgroup of the session with this private folder.
    pub(crate) fn group(&self, folder: &str) -> PathBuf {
        self.base.join(format!("{}{folder}", self.prefix))
    }

    /// Makes a session's cgroup.
    pub(crate) fn make(&self, folder: &str, limits: Limits) -> io::Result<()> {
        let group = self.group(folder);
        let made = make(&group).and_then(|_| group::limit(&group, limits));
        if made.is_err() {
            // Half-limited is of no use to anyone.
            std::fs::remove_dir(group).ok();
        }
        made
    }

    /// Removes the cgroups that earlier servers left, but for the folders in `keep`.
    pub(crate) fn remove_leftovers(&self, keep: &[String]) -> io::Result<usize> {
        let mut removed = 0;
        for entry in std::fs::read_dir(&self.base)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let Some(folder) = name.strip_prefix(&self.prefix) else { continue };
            if keep.iter().all(|kept| kept != folder) {
                match group::remove(&entry.path()) {
                    Ok(_) => removed += 1,
                    Err(error) => tracing::warn!(%error, "a left cgroup could not be removed"),
                }
            }
        }
        Ok(removed)
    }
}

/// Gives the cgroup below which sessions can have theirs; undoes what it began if there is none.
pub(super) fn arrange(own: &Path) -> Result<PathBuf, Unenforced> {
    // A server before this one, or a service manager (DelegateSubgroup=), has put this process where it
    // belongs. A cgroup that only bears the name fails here and is arranged as any other.
    if own.ends_with(LEAF)
        && let Some(parent) = own.parent()
        && enable(parent).is_ok()
    {
        return Ok(parent.to_owned());
    }
    check(own)?;
    let leaf = own.join(LEAF);
    let made = make(&leaf).map_err(|error| Unenforced::of(&error, own))?;
    if let Err(error) = group::join(&leaf).and_then(|()| enable(own)) {
        group::join(own).ok();
        if made {
            std::fs::remove_dir(&leaf).ok();
        }
        return Err(Unenforced::of(&error, own));
    }
    Ok(own.to_owned())
}

fn check(own: &Path) -> Result<(), Unenforced> {
    let has = std::fs::read_to_string(own.join("cgroup.controllers"))
        .map_err(|error| Unenforced::of(&error, own))?;
    let missing =
        NEEDED.into_iter().find(|needed| has.split_whitespace().all(|has| has != *needed));
    missing.map_or(Ok(()), |missing| Err(Unenforced::NoController(own.to_owned(), missing)))
}

/// Lets the cgroups below have limits. Written even if it is so already: that shows that it may be.
fn enable(group: &Path) -> io::Result<()> {
    set(group, "cgroup.subtree_control", "+cpu +memory")
}
