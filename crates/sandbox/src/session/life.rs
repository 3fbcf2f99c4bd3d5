//! The task of one session, from its start to its end.

use std::sync::Arc;
use std::time::Duration;

use super::conclude::{Ending, conclude};
use super::kills;
use super::launch::{Job, start};
use super::readiness::Probe;
use super::registry::{Live, Order};
use crate::clock;
use crate::core::Core;
use crate::kind::Status;
use crate::store::SessionRow;
use crate::supervisor::Supervised;

/// The longest sleep towards an expiry: a laptop that slept, or a renewal, is noticed by then.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

pub(super) async fn of_new(core: Arc<Core>, mut row: SessionRow, live: Arc<Live>, job: Job) {
    let ending = match start(&core, &mut row, &job).await {
        Ok(supervised) => watch(&core, &row, &live, &supervised).await,
        Err(refusal) => Ending::Failed { reason: "Failed", message: refusal.message },
    };
    conclude(&core, &row, ending).await;
}

pub(super) async fn of_adopted(
    core: Arc<Core>,
    row: SessionRow,
    live: Arc<Live>,
    supervised: Supervised,
) {
    let ending = watch(&core, &row, &live, &supervised).await;
    conclude(&core, &row, ending).await;
}

/// Follows a started session. When this returns, none of its processes is left.
async fn watch(core: &Core, row: &SessionRow, live: &Live, supervised: &Supervised) -> Ending {
    live.set_supervisor(supervised.pid);
    let ending = tokio::select! {
        // In this order: a session that ended by itself ended so, whatever else happened since.
        biased;
        () = supervised.ended() => return Ending::Ended { was_ready: live.ready_port().is_some() },
        order = live.told_to_end() => match order {
            Order::Delete => Ending::Deleted,
            Order::Run | Order::Stop => Ending::Stopped,
        },
        () = expired(core, row) => Ending::Failed {
            reason: "DeadlineExceeded",
            message: "The session's time is over".to_owned(),
        },
        message = becomes_ready(core, row, live) => {
            Ending::Failed { reason: "Unhealthy", message }
        }
        never = kills::tell(core, row) => match never {}
    };
    supervised.end().await;
    ending
}

/// Completes only when the interface does not become ready in time, with the reason.
async fn becomes_ready(core: &Core, row: &SessionRow, live: &Live) -> String {
    match Probe::of(core, row) {
        None if row.kind.is_interactive() => {
            return "The session's row does not say how to reach its interface".to_owned();
        }
        None => {}
        Some(probe) => {
            if row.status == Status::Pending
                && let Err(reason) = probe.ready(core).await
            {
                let name = row.interface.as_deref().unwrap_or("The interface");
                return format!("{name} was {reason}");
            }
            live.set_ready(probe.port);
        }
    }
    if let Err(error) = core.store.running(row.number).await {
        return format!("The session could not be recorded: {error}");
    }
    tracing::info!(session = row.number, kind = row.kind.name(), "running");
    std::future::pending().await
}

/// Completes when the row's expiry time has passed; it is read anew because renewals move it.
async fn expired(core: &Core, row: &SessionRow) {
    loop {
        let left = match core.store.session(&row.id).await {
            Ok(Some(row)) => row.expires_at.map_or(i64::MAX, |at| at - clock::now()),
            // Unknown for now: ending a session on that account would be worse than late.
            _ => i64::MAX,
        };
        if left <= 0 {
            return;
        }
        let left = Duration::from_secs(u64::try_from(left).unwrap_or_default());
        tokio::time::sleep(left.min(LOOK_AGAIN)).await;
    }
}
