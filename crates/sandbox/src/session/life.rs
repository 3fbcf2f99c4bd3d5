//! The task of one session, from its start to its end.

use std::sync::Arc;
use std::time::Duration;

use super::conclude::{Ending, conclude, recorded};
use super::launch::Start;
use super::readiness::Probe;
use super::registry::{Live, Order};
use super::start::start;
use super::{held, kills};
use crate::control::Launches;
use crate::core::Core;
use crate::kind::Status;
use crate::store::SessionRow;
use crate::supervisor::Supervised;

/// The longest sleep towards an expiry: a laptop that slept, or a renewal, is noticed by then.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

pub(super) async fn of_new(core: Arc<Core>, mut row: SessionRow, live: Arc<Live>, new: Start) {
    let ending = match new.how {
        Launches::Queued | Launches::ImagePullFails => hold(&core, &row, &live, new.how).await,
        Launches::Normal | Launches::NeverReady => match start(&core, &mut row, &new).await {
            Ok(supervised) => watch(&core, &row, &live, &supervised, new.how).await,
            Err(refusal) => Ending::Failed { reason: "Failed", message: refusal.message },
        },
    };
    conclude(&core, &row, ending).await;
}

pub(super) async fn of_adopted(
    core: Arc<Core>,
    row: SessionRow,
    live: Arc<Live>,
    supervised: Supervised,
) {
    let ending = watch(&core, &row, &live, &supervised, Launches::Normal).await;
    conclude(&core, &row, ending).await;
}

/// Follows a started session. When this returns, none of its processes is left.
async fn watch(
    core: &Core,
    row: &SessionRow,
    live: &Live,
    supervised: &Supervised,
    how: Launches,
) -> Ending {
    live.set_supervisor(supervised.pid);
    let ending = tokio::select! {
        // In this order: a session that ended by itself ended so, whatever else happened since.
        biased;
        () = supervised.ended() => return Ending::Ended { was_ready: live.ready_port().is_some() },
        ending = is_to_end(core, row, live) => ending,
        never = kills::tell(core, row) => match never {},
        message = becomes_ready(core, row, live, how) => {
            Ending::Failed { reason: "Unhealthy", message }
        }
    };
    supervised.end().await;
    ending
}

/// A session without a program, as a test control has it: it waits for its end.
async fn hold(core: &Core, row: &SessionRow, live: &Live, how: Launches) -> Ending {
    if how == Launches::ImagePullFails
        && let Err(error) = held::fails_to_pull(core, row).await
    {
        tracing::warn!(session = row.number, %error, "a held session's events are not recorded");
    }
    is_to_end(core, row, live).await
}

/// Completes when somebody or its own deadline ends the session.
async fn is_to_end(core: &Core, row: &SessionRow, live: &Live) -> Ending {
    tokio::select! {
        order = live.told_to_end() => match order {
            Order::Delete => Ending::Deleted,
            Order::Run | Order::Stop => Ending::Stopped,
        },
        ending = expired(core, row) => ending,
    }
}

/// Completes only when the interface does not become ready in time, with the reason.
async fn becomes_ready(core: &Core, row: &SessionRow, live: &Live, how: Launches) -> String {
    if how == Launches::NeverReady {
        held::is_unready(core, row).await;
        std::future::pending::<()>().await;
    }
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
    // A full disk must not end a healthy session.
    recorded(core, row, || core.store.running(row.number)).await;
    tracing::info!(session = row.number, kind = row.kind.name(), "running");
    std::future::pending().await
}

/// Completes when the row's expiry time has passed, or the row is gone; it is read anew because renewals
/// move it.
async fn expired(core: &Core, row: &SessionRow) -> Ending {
    // Before the time is read, so that no setting of the clock is missed in between.
    let mut clock = core.clock.changes();
    loop {
        let expiry = match core.store.expiry(row.number).await {
            Ok(None) => return Ending::Deleted,
            Ok(Some(expiry)) => expiry.unwrap_or(i64::MAX),
            // Unknown for now: ending a session on that account would be worse than late.
            Err(_) => i64::MAX,
        };
        let left = expiry.saturating_sub(core.clock.now());
        if left <= 0 {
            let message = "The session's time is over".to_owned();
            return Ending::Failed { reason: "DeadlineExceeded", message };
        }
        let left = Duration::from_secs(u64::try_from(left).unwrap_or_default());
        clock.wait(left.min(LOOK_AGAIN)).await;
    }
}
