//! How sessions end: what is left of them is ended, their end is recorded, and what must go is removed.

use std::time::Duration;

use super::confine;
use super::registry::Order;
use super::verdict::{Verdict, judge};
use crate::core::Core;
use crate::kind::{Kind, Status};
use crate::secrets::mask;
use crate::store::{SessionRow, StoreError};
use crate::supervisor::end_marked;

/// Between two tries to write to a database that does not take it.
const RECORD_AGAIN: Duration = Duration::from_secs(1);

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
    // Whatever the exit file says: it is there before a supervisor has ended the rest of the tree, and
    // a supervisor that is killed in between leaves that rest.
    let left = sweep(row).await;
    let unmarked = confine::release(core, row).await;
    let left = left.map(|left| left + unmarked);
    end_apps(core, row).await;
    let verdict = judge(core, row, ending, left).await;
    recorded(core, row, || record(core, row, &verdict)).await;
    match &verdict {
        Verdict::Forgotten => tracing::info!(session = row.number, "deleted"),
        Verdict::Completed => tracing::info!(session = row.number, "completed"),
        Verdict::Failed { reason, .. } => tracing::info!(session = row.number, reason, "failed"),
    }
    // A deletion that came while the end was written down.
    if core.sessions.remove(row) == Order::Delete && !matches!(verdict, Verdict::Forgotten) {
        recorded(core, row, || forget(core, row)).await;
    }
}

/// Tries again until it is recorded: a disk that is full now need not stay so, and a row that went on
/// saying "Running" would be a lie. Given up when the sandbox stops: the next start finds out itself.
pub(super) async fn recorded<F>(core: &Core, row: &SessionRow, record: impl Fn() -> F)
where
    F: Future<Output = Result<(), StoreError>>,
{
    while let Err(error) = record().await {
        tracing::error!(session = row.number, %error, "a session's state could not be recorded");
        if core.sessions.is_closed() {
            return;
        }
        tokio::time::sleep(RECORD_AGAIN).await;
    }
}

async fn record(core: &Core, row: &SessionRow, verdict: &Verdict) -> Result<(), StoreError> {
    match verdict {
        Verdict::Forgotten => forget(core, row).await,
        Verdict::Completed => core.store.finished(row.number, Status::Completed, None).await,
        Verdict::Failed { reason, message } => {
            let warning = Some((*reason, mask(message, &row.id)));
            core.store.finished(row.number, Status::Failed, warning).await
        }
    }
}

/// A desktop's applications go with it, however it ends.
async fn end_apps(core: &Core, row: &SessionRow) {
    if row.kind != Kind::Desktop {
        return;
    }
    for app in core.store.apps(row.number).await.unwrap_or_default() {
        if !core.sessions.delete(app.number) {
            recorded(core, &app, || forget(core, &app)).await;
        }
    }
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

/// Ends a session, if it still lives, and removes it.
pub(crate) async fn delete(core: &Core, row: &SessionRow) -> Result<(), StoreError> {
    if core.sessions.delete(row.number) {
        // Told and under way, whether or not the disk has room for the word.
        if let Err(error) = core.store.terminating(row.number).await {
            tracing::warn!(session = row.number, %error, "a deletion could not be recorded yet");
        }
        return Ok(());
    }
    end_apps(core, row).await;
    forget(core, row).await
}

/// Removes a session's row, events and private folder.
async fn forget(core: &Core, row: &SessionRow) -> Result<(), StoreError> {
    core.remove_folder(&row.folder).await;
    core.store.delete(row.number).await
}

/// Ends the apps whose desktop went without a task of its own to end them, as made-up ones do.
pub(crate) async fn end_orphans(core: &Core) -> Result<(), StoreError> {
    for app in core.store.orphans().await? {
        delete(core, &app).await?;
    }
    Ok(())
}

/// Removes the finished sessions whose time in the list is over (contract 2.2).
pub(crate) async fn tidy(core: &Core) {
    let (seeds, events) = (core.store.expire_seeds().await, core.store.remove_old_events().await);
    for tidied in [seeds, events, end_orphans(core).await] {
        if let Err(error) = tidied {
            tracing::warn!(%error, "old entries could not be removed");
        }
    }
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
