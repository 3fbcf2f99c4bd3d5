//! What a session may use, and what is said when it needed more.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::cgroup::{self, Delegated, Limits, OutOfMemory};
use crate::config::private_folder;
use crate::core::Core;
use crate::kind::Kind;
use crate::resources::Resources;
use crate::store::{SessionRow, StoreError, Weight};
use crate::supervisor::{Confinement, read_json, unlimited, write_json};

/// In the private folder: what the next server needs to go on, even if it has another cgroup itself.
const RECORD: &str = "limits.json";

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    group: PathBuf,
    limits: Limits,
    memory_by: By,
}

/// Who has set a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum By {
    /// The one who launched the session.
    Request,
    /// The ceiling of sessions that ask for nothing.
    Default,
    /// The type of the session, whatever is asked for.
    Kind,
}

/// Contract 3, "limit". Firefly's core is in the platform's launch-firefly.yaml: what the row has is
/// its request.
fn limits(row: &SessionRow, resources: &Resources) -> (Limits, By) {
    let ceiling = |scale: &crate::resources::Scale| f64::from(scale.default_limit);
    if matches!(row.kind, Kind::Desktop | Kind::Firefly) {
        return (Limits { cores: 1.0, memory: 4.0 }, By::Kind);
    }
    let cores = row.cores.unwrap_or_else(|| ceiling(&resources.cores));
    let memory = row.ram.unwrap_or_else(|| ceiling(&resources.memory));
    (Limits { cores, memory }, if row.ram.is_some() { By::Request } else { By::Default })
}

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
        Err(error) => warn(core, row, &error.to_string()).await.map(|()| None),
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
    let (limits, memory_by) = limits(row, &core.resources);
    let (folder, name) = (core.folder(&row.folder), row.folder.clone());
    // A job that lost one process could go on, end well and have computed the wrong thing. A notebook
    // that lost a kernel says so, and its other notebooks are still there.
    let together = !row.kind.is_interactive();
    let work = move || {
        let group = delegated.group(&name);
        private_folder(&folder)?;
        // First, so that a crash in between leaves nothing that cannot be found again.
        write_json(&folder, RECORD, &Record { group: group.clone(), limits, memory_by })?;
        delegated.make(&name, limits)?;
        Ok(Confinement { group, home: delegated.leaf(), together })
    };
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

/// Removes an ended session's cgroup with whatever still runs in it; gives how many that were.
pub(super) async fn release(core: &Core, row: &SessionRow) -> usize {
    let folder = core.folder(&row.folder);
    let work = move || read(&folder)?.map_or(Ok(0), |record| cgroup::remove(&record.group));
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

fn read(folder: &Path) -> io::Result<Option<Record>> {
    read_json(folder, RECORD)
}

/// The cgroup of a session that has one.
pub(super) fn group(folder: &Path) -> Option<PathBuf> {
    read(folder).ok().flatten().map(|record| record.group)
}

/// Why a session was killed, as its Warning event says it.
pub(super) fn out_of_memory(folder: &Path, whose: OutOfMemory, kind: Kind) -> String {
    let record = read(folder).ok().flatten();
    match (whose, record) {
        (OutOfMemory::Limit, Some(record)) => {
            let gib = record.limits.memory;
            let which = match record.memory_by {
                By::Request => format!("the {gib} GiB that it asked for"),
                By::Default => format!("the {gib} GiB that a session may use that asks for none"),
                By::Kind => format!("the {gib} GiB that a {} session may use", kind.name()),
            };
            format!("It used more than {which}")
        }
        (OutOfMemory::Limit, None) => "It used more memory than it may".to_owned(),
        (OutOfMemory::Machine, _) => "The memory of this machine was used up".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Status;

    fn row(kind: Kind, cores: Option<f64>, ram: Option<f64>) -> SessionRow {
        SessionRow {
            number: 1,
            id: "a".to_owned(),
            name: "a".to_owned(),
            kind,
            image: String::new(),
            status: Status::Pending,
            folder: "a".to_owned(),
            cores,
            ram,
            port: None,
            interface: None,
            probe: None,
            started_at: None,
            expires_at: None,
        }
    }

    #[test]
    fn who_gets_what() {
        let machine = Resources::of(64, 512);
        for (kind, cores, ram, expected) in [
            (Kind::Headless, Some(2.0), Some(1.0), (2.0, 1.0, By::Request)),
            (Kind::Notebook, Some(0.5), Some(2.5), (0.5, 2.5, By::Request)),
            (Kind::Notebook, None, None, (8.0, 32.0, By::Default)),
            (Kind::Notebook, Some(2.0), None, (2.0, 32.0, By::Default)),
            (Kind::Carta, None, Some(16.0), (8.0, 16.0, By::Request)),
            (Kind::Desktop, None, None, (1.0, 4.0, By::Kind)),
            (Kind::Firefly, Some(0.1), Some(4.0), (1.0, 4.0, By::Kind)),
        ] {
            let (limits, by) = limits(&row(kind, cores, ram), &machine);
            assert_eq!((limits.cores, limits.memory, by), expected, "{kind:?} {cores:?} {ram:?}");
        }
    }

    #[test]
    fn a_killed_session_is_told_its_limit() {
        let folder = tempfile::tempdir().unwrap();
        let say = |whose| out_of_memory(folder.path(), whose, Kind::Desktop);
        assert_eq!(say(OutOfMemory::Limit), "It used more memory than it may");
        for (by, memory, expected) in [
            (By::Request, 2.0, "It used more than the 2 GiB that it asked for"),
            (
                By::Default,
                6.5,
                "It used more than the 6.5 GiB that a session may use that asks for none",
            ),
            (By::Kind, 4.0, "It used more than the 4 GiB that a desktop session may use"),
        ] {
            let limits = Limits { cores: 1.0, memory };
            let record = Record { group: PathBuf::from("/x"), limits, memory_by: by };
            write_json(folder.path(), RECORD, &record).unwrap();
            assert_eq!(say(OutOfMemory::Limit), expected);
        }
        assert_eq!(say(OutOfMemory::Machine), "The memory of this machine was used up");
    }
}
