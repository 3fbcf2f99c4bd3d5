//! How sessions end: what the row and its last event say, and what is removed.

use signal_hook::consts::SIGKILL;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};

use super::registry::Order;
use super::{confine, limits};
use crate::core::Core;
use crate::kind::{Kind, Status};
use crate::secrets::mask;
use crate::store::{SessionRow, StoreError, Weight};
use crate::supervisor::{Exit, OUTPUT, end_marked, read_exit};

/// Enough of the output's end to see a traceback's last lines in an event.
const TAIL_BYTES: u64 = 2_000;
const TAIL_LINES: usize = 5;

/// What a shell ends with when what it ran was killed: 128 + SIGKILL.
const KILLED_BELOW: i32 = 128 + SIGKILL;

/// Why a session ended.
pub(super) enum Ending {
    /// Its program ended by itself; the exit file says how.
    Ended {
        was_ready: bool,
    },
    Failed {
        reason: &'static str,
        message: String,
    },
    Deleted,
    /// The sandbox was stopped.
    Stopped,
}

/// Writes the end down, after making sure that no process of the session is left.
pub(super) async fn conclude(core: &Core, row: &SessionRow, ending: Ending) {
    let deleted = matches!(ending, Ending::Deleted);
    // Whatever the exit file says: it is there before a supervisor has ended the rest of the tree, and
    // a supervisor that is killed in between leaves that rest.
    let left = sweep(row).await;
    let unmarked = confine::release(core, row).await;
    let left = left.map(|left| left + unmarked);
    if let Err(error) = record(core, row, ending, left).await {
        tracing::error!(session = row.number, %error, "how a session ended could not be recorded");
    }
    // A deletion that came while the end was written down.
    if core.sessions.remove(&row.id) == Order::Delete
        && !deleted
        && let Err(error) = forget(core, row).await
    {
        tracing::error!(session = row.number, %error, "a session could not be removed");
    }
}

/// `left`: how many processes the supervisor had left, if that is known.
async fn record(
    core: &Core,
    row: &SessionRow,
    ending: Ending,
    left: Option<usize>,
) -> Result<(), StoreError> {
    let (status, reason, message) = match ending {
        Ending::Deleted => return forget(core, row).await,
        Ending::Stopped => {
            (Status::Failed, "SandboxStopped", "The sandbox was stopped; launch again".to_owned())
        }
        Ending::Failed { reason, message } => (Status::Failed, reason, message),
        Ending::Ended { was_ready } => match ended(core, row, was_ready, left).await {
            Some((reason, message)) => (Status::Failed, reason, message),
            None => {
                tracing::info!(session = row.number, kind = row.kind.name(), "completed");
                return core.store.finished(row.number, Status::Completed).await;
            }
        },
    };
    tracing::info!(session = row.number, kind = row.kind.name(), reason, "failed");
    let message = mask(&message, &row.id);
    core.store.add_event(row.number, Weight::Warning, reason, message).await?;
    core.store.finished(row.number, status).await
}

/// What was wrong with the program's end, if anything.
async fn ended(
    core: &Core,
    row: &SessionRow,
    was_ready: bool,
    left: Option<usize>,
) -> Option<(&'static str, String)> {
    let folder = core.folder(&row.folder);
    let exit = read_exit(&folder);
    let short = exit.as_ref().ok().and_then(|exit| exit.as_ref()?.out_of_memory);
    let (how, is_killed) = match exit {
        Ok(Some(Exit { error: Some(error), .. })) => {
            return Some(("Failed", format!("The program was not started: {error}")));
        }
        Ok(Some(Exit { code: Some(0), .. })) if was_ready || !row.kind.is_interactive() => {
            return None;
        }
        Ok(Some(Exit { code: Some(code), .. })) => {
            (format!("The program ended with status {code}"), code == KILLED_BELOW)
        }
        Ok(Some(Exit { signal: Some(signal), .. })) => {
            (format!("The program was ended by signal {signal}"), signal == SIGKILL)
        }
        _ => return Some(("Lost", lost(left))),
    };
    let before = if was_ready || !row.kind.is_interactive() { "" } else { " before it was ready" };
    let tail = tail(core, row).await;
    let Some(whose) = short else { return Some(("Failed", format!("{how}{before}.{tail}"))) };
    let why = limits::out_of_memory(&folder, whose, row.kind);
    if is_killed {
        return Some(("OOMKilled", format!("{why}, so it was ended.{tail}")));
    }
    // Long ago perhaps, and not the reason.
    Some(("Failed", format!("{how}{before}. {why}, so a process of it had been ended.{tail}")))
}

/// The supervisor is gone without a word, so what it watched over may have run on.
fn lost(left: Option<usize>) -> String {
    let left = match left {
        Some(0) => "no process of it was left".to_owned(),
        Some(count) => format!("{count} of its processes were left and have been ended"),
        None => "whether a process of it is left is unknown".to_owned(),
    };
    format!("The session ended without a trace of how, as after a reboot or a kill; {left}")
}

/// Ends what runs without a supervisor, and says how much that was, if that is known.
async fn sweep(row: &SessionRow) -> Option<usize> {
    let folder = row.folder.clone();
    let swept = tokio::task::spawn_blocking(move || end_marked(&folder)).await;
    match swept.map_err(std::io::Error::other).flatten() {
        Ok(count) => {
            if count > 0 {
                tracing::warn!(session = row.number, count, "ended what a supervisor had left");
            }
            Some(count)
        }
        Err(error) => {
            tracing::error!(
                session = row.number,
                %error,
                "whether processes of an ended session are left is unknown"
            );
            None
        }
    }
}

/// The last lines of the output, for the event.
async fn tail(core: &Core, row: &SessionRow) -> String {
    let read = async {
        let mut file = tokio::fs::File::open(core.folder(&row.folder).join(OUTPUT)).await?;
        let length = file.metadata().await?.len();
        file.seek(std::io::SeekFrom::Start(length.saturating_sub(TAIL_BYTES))).await?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).await?;
        std::io::Result::Ok(bytes)
    };
    let text = read.await.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let text = text.unwrap_or_default();
    let mut lines: Vec<&str> =
        text.lines().rev().filter(|line| !line.trim().is_empty()).take(TAIL_LINES).collect();
    lines.reverse();
    if lines.is_empty() {
        " It wrote nothing.".to_owned()
    } else {
        format!(" Its last lines: {}", lines.join(" | "))
    }
}

/// Removes a session's row, events and private folder.
pub(crate) async fn forget(core: &Core, row: &SessionRow) -> Result<(), StoreError> {
    tracing::info!(session = row.number, kind = row.kind.name(), "deleted");
    core.remove_folder(&row.folder).await;
    core.store.delete(row.number).await
}

/// Removes the finished sessions whose time in the list is over (contract 2.2).
pub(crate) async fn tidy(core: &Core) {
    for kind in [Kind::Notebook, Kind::Headless] {
        match core.store.purge(kind.is_interactive(), kind.linger()).await {
            Ok(folders) => {
                for folder in folders {
                    core.remove_folder(&folder).await;
                }
            }
            Err(error) => tracing::warn!(%error, "old sessions could not be removed"),
        }
    }
}
