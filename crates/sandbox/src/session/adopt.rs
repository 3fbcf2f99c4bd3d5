//! After a restart: which sessions still live, and what became of the others.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;

use super::conclude::{Ending, conclude};
use super::registry::Live;
use super::{confine, life};
use crate::core::Core;
use crate::error::StartError;
use crate::kind::Status;
use crate::store::SessionRow;
use crate::supervisor::Supervised;

/// A start waits so long for what became of sessions: usually milliseconds, but a disk that is full or a
/// machine that was rebooted in the middle of launches takes longer, and must not keep the list away.
const PATIENCE: Duration = Duration::from_secs(3);

/// Takes over every session that the last server left unfinished.
pub(crate) async fn adopt_all(core: &Arc<Core>) -> Result<(), StartError> {
    let (settled, mut waiting) = mpsc::channel::<Infallible>(1);
    let mut folders = Vec::new();
    for row in core.store.unfinished().await? {
        folders.push(row.folder.clone());
        let (number, leaving) = (row.number, row.status == Status::Terminating);
        let settled = settled.clone();
        core.run(row, |row, live| adopt(Arc::clone(core), row, live, settled));
        if leaving {
            core.sessions.delete(number);
        }
    }
    drop(settled);
    // Nothing is ever sent: it is over when the last session has let go of its end.
    if tokio::time::timeout(PATIENCE, waiting.recv()).await.is_err() {
        tracing::warn!(
            "some sessions of the last server are not settled yet; going on without them"
        );
    }
    confine::remove_leftovers(core, folders).await;
    Ok(())
}

async fn adopt(
    core: Arc<Core>,
    row: SessionRow,
    live: Arc<Live>,
    settled: mpsc::Sender<Infallible>,
) {
    let supervised = match Supervised::adopt(&core.folder(&row.folder)).await {
        Ok(Some(supervised)) => supervised,
        Ok(None) => return conclude(&core, &row, without_supervisor(&row)).await,
        Err(error) => {
            let message = format!("The session could not be taken over: {error}");
            return conclude(&core, &row, Ending::Failed { reason: "Lost", message }).await;
        }
    };
    tracing::info!(session = row.number, kind = row.kind.name(), "adopted");
    // The last server crashed between starting the program and writing that down.
    if row.started_at.is_none()
        && let Err(error) = core.store.started(row.number, row.kind.lifetime()).await
    {
        tracing::error!(session = row.number, %error, "a start could not be recorded");
    }
    drop(settled);
    life::of_adopted(core, row, live, supervised).await;
}

/// What became of a session that nobody watched.
fn without_supervisor(row: &SessionRow) -> Ending {
    match row.status {
        Status::Terminating => Ending::Deleted,
        _ if row.started_at.is_none() => {
            let message = "The sandbox ended before it could start the program; launch again";
            Ending::Failed { reason: "Failed", message: message.to_owned() }
        }
        status => Ending::Ended { was_ready: status == Status::Running },
    }
}
