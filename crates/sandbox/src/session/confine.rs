//! A session's cgroup, from its making to its removal.

use std::io;

use super::limits::Record;
use crate::cgroup::{self, Delegated};
use crate::config::private_folder;
use crate::core::Core;
use crate::store::{SessionRow, StoreError, Weight};
use crate::supervisor::{Confinement, unlimited};

/// Makes the session's cgroup; `None` where this sandbox has none, or it could not be made.
///
/// The session then runs unlimited and says so: it would on most machines, and a notebook that does not
/// start is the greater loss. Limits keep one's own sessions apart here, not strangers.
pub(super) async fn apply(
    core: &Core,
    row: &SessionRow,
) -> Result<Option<Confinement>, StoreError> {
    let Some(delegated) = core.cgroup.clone() else { return Ok(None) };
    match make(core, row, delegated).await {
        Ok(confinement) => Ok(Some(confinement)),
        Err(error) => {
            let reason = format!("its cgroup could not be made: {error}");
            warn(core, row, &reason).await.map(|()| None)
        }
    }
}

/// Warns if the started program is not in its cgroup after all.
pub(super) async fn check(core: &Core, row: &SessionRow) -> Result<(), StoreError> {
    match unlimited(&core.folder(&row.folder)) {
        Ok(Some(reason)) => warn(core, row, &reason).await,
        // The start has just been read from the same file.
        _ => Ok(()),
    }
}

async fn warn(core: &Core, row: &SessionRow, reason: &str) -> Result<(), StoreError> {
    tracing::warn!(session = row.number, reason, "a session runs unlimited");
    let message = format!("Its cores and memory are not limited: {reason}");
    core.store.add_event(row.number, Weight::Warning, "NotLimited", message).await
}

async fn make(core: &Core, row: &SessionRow, delegated: Delegated) -> io::Result<Confinement> {
    let (folder, name) = (core.folder(&row.folder), row.folder.clone());
    let record = Record::new(delegated.group(&name), row, &core.resources);
    // A job that lost one process could go on, end well and have computed the wrong thing. A notebook
    // that lost a kernel says so, and its other notebooks are still there.
    let together = !row.kind.is_interactive();
    let work = move || {
        private_folder(&folder)?;
        // First, so that a crash in between leaves nothing that cannot be found again.
        record.write(&folder)?;
        delegated.make(&name, record.limits)?;
        Ok(Confinement { group: record.group, home: delegated.leaf(), together })
    };
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

/// Removes an ended session's cgroup with whatever still runs in it; gives how many that were.
pub(super) async fn release(core: &Core, row: &SessionRow) -> usize {
    let folder = core.folder(&row.folder);
    let work = move || Record::read(&folder)?.map_or(Ok(0), |record| cgroup::remove(&record.group));
    let removed = tokio::task::spawn_blocking(work).await.map_err(io::Error::other).flatten();
    removed.unwrap_or_else(|error| {
        tracing::warn!(session = row.number, %error, "a session's cgroup could not be removed");
        0
    })
}

/// Removes the cgroups of sessions that have no row any more; `unfinished` are folders that may have one.
pub(super) async fn remove_leftovers(core: &Core, unfinished: Vec<String>) {
    let Some(delegated) = core.cgroup.clone() else { return };
    let work = move || delegated.remove_leftovers(&unfinished);
    match tokio::task::spawn_blocking(work).await.map_err(io::Error::other).flatten() {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "removed the cgroups of sessions that have ended"),
        Err(error) => tracing::warn!(%error, "cgroups of ended sessions could not be removed"),
    }
}
