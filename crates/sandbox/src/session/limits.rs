//! What a session may use, as it is kept, and what is said when it needed more.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::cgroup::{Limits, OutOfMemory};
use crate::kind::Kind;
use crate::resources::{Resources, Scale};
use crate::store::SessionRow;
use crate::supervisor::{read_json, write_json};

/// In the private folder: what the next server needs to go on, even if it has another cgroup itself.
const RECORD: &str = "limits.json";

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) group: PathBuf,
    pub(super) limits: Limits,
    memory_by: By,
}

impl Record {
    pub(super) fn new(group: PathBuf, row: &SessionRow, resources: &Resources) -> Self {
        let (limits, memory_by) = limits(row, resources);
        Self { group, limits, memory_by }
    }

    pub(super) fn write(&self, folder: &Path) -> io::Result<()> {
        write_json(folder, RECORD, self)
    }

    /// `None` for a session that was never limited.
    pub(super) fn read(folder: &Path) -> io::Result<Option<Self>> {
        read_json(folder, RECORD)
    }
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
    let ceiling = |scale: &Scale| f64::from(scale.default_limit);
    if matches!(row.kind, Kind::Desktop | Kind::Firefly) {
        return (Limits { cores: 1.0, memory: 4.0 }, By::Kind);
    }
    let cores = row.cores.unwrap_or_else(|| ceiling(&resources.cores));
    let memory = row.ram.unwrap_or_else(|| ceiling(&resources.memory));
    (Limits { cores, memory }, if row.ram.is_some() { By::Request } else { By::Default })
}

/// Why a session was killed, as its Warning event says it.
pub(super) fn out_of_memory(folder: &Path, whose: OutOfMemory, kind: Kind) -> String {
    let record = Record::read(folder).ok().flatten();
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
            app: None,
            userid: None,
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
        let machine = Resources::of(64, 512 << 30);
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
            record.write(folder.path()).unwrap();
            assert_eq!(say(OutOfMemory::Limit), expected);
        }
        assert_eq!(say(OutOfMemory::Machine), "The memory of this machine was used up");
    }
}
