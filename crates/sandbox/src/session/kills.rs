//! Tells of processes that were killed for memory while their interactive session goes on, as JupyterLab
//! does without a kernel. A job ends with them, and that is told.

use std::convert::Infallible;
use std::time::Duration;

use super::limits::{self, Record};
use crate::cgroup::out_of_memory;
use crate::core::Core;
use crate::store::{SessionRow, Weight};

/// Someone who lost a kernel looks for the reason in the next minute.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// Adds a warning for each time that it happens. Never ends: the session does.
pub(super) async fn tell(core: &Core, row: &SessionRow) -> Infallible {
    let folder = core.folder(&row.folder);
    let record = Record::read(&folder).ok().flatten().filter(|_| row.kind.is_interactive());
    let Some(Record { group, .. }) = record else { return std::future::pending().await };
    let mut told = out_of_memory(&group).map_or(0, |(kills, _)| kills);
    loop {
        tokio::time::sleep(LOOK_AGAIN).await;
        // A few bytes that the kernel makes up: quicker read than handed to another thread.
        let Some((kills, whose)) = out_of_memory(&group).filter(|(kills, _)| *kills > told) else {
            continue;
        };
        told = kills;
        let why = limits::out_of_memory(&folder, whose, row.kind);
        let message = format!("{why}, so a process of it was ended");
        tracing::info!(session = row.number, "a process was killed for memory");
        // The kubelet's word for it.
        let added = core.store.add_event(row.number, Weight::Warning, "OOMKilling", message).await;
        if let Err(error) = added {
            tracing::warn!(session = row.number, %error, "an event could not be recorded");
        }
    }
}
