//! After a restart: which sessions still live, and what became of the others.

use std::sync::Arc;

use super::conclude::{Ending, conclude};
use super::{confine, life};
use crate::core::Core;
use crate::error::StartError;
use crate::kind::Status;
use crate::store::SessionRow;
use crate::supervisor::Supervised;

/// Takes over every session that the last server left unfinished.
pub(crate) async fn adopt_all(core: &Arc<Core>) -> Result<(), StartError> {
    let mut folders = Vec::new();
    for row in core.store.unfinished().await? {
        folders.push(row.folder.clone());
        adopt(core, row).await;
    }
    confine::remove_leftovers(core, folders).await;
    Ok(())
}

async fn adopt(core: &Arc<Core>, row: SessionRow) {
    let leaving = row.status == Status::Terminating;
    let supervised = match Supervised::adopt(&core.folder(&row.folder)).await {
        Ok(supervised) => supervised,
        Err(error) => {
            let message = format!("The session could not be taken over: {error}");
            conclude(core, &row, Ending::Failed { reason: "Lost", message }).await;
            return;
        }
    };
    match supervised {
        Some(supervised) => {
            tracing::info!(session = row.number, kind = row.kind.name(), "adopted");
            // The last server crashed between starting the program and writing that down.
            if row.started_at.is_none()
                && let Err(error) = core.store.started(row.number, row.kind.lifetime()).await
            {
                tracing::error!(session = row.number, %error, "a start could not be recorded");
            }
            let number = row.number;
            core.run(row, |row, live| life::of_adopted(Arc::clone(core), row, live, supervised));
            if leaving {
                core.sessions.delete(number);
            }
        }
        None if leaving => {
            conclude(core, &row, Ending::Deleted).await;
        }
        None if row.started_at.is_none() => {
            let message = "The sandbox ended before it could start the program; launch again";
            let ending = Ending::Failed { reason: "Failed", message: message.to_owned() };
            conclude(core, &row, ending).await;
        }
        None => {
            let was_ready = row.status == Status::Running;
            conclude(core, &row, Ending::Ended { was_ready }).await;
        }
    }
}
