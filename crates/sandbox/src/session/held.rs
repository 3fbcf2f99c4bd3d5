//! What a platform tells of sessions that do not get anywhere; a test control asks for such.

use crate::core::Core;
use crate::store::{SessionRow, StoreError, Weight};

/// The events of an image that cannot be pulled. The session has a start time and stays Pending.
pub(super) async fn fails_to_pull(core: &Core, row: &SessionRow) -> Result<(), StoreError> {
    core.store.started(row.number, row.kind.lifetime()).await?;
    let image = &row.image;
    for (weight, reason, message) in [
        (Weight::Normal, "Scheduled", format!("Assigned {} to this machine", row.name)),
        (Weight::Normal, "Pulling", format!("Pulling image {image:?}")),
        (Weight::Warning, "Failed", format!("Failed to pull image {image:?}: not found")),
        (Weight::Warning, "Failed", "Error: ErrImagePull".to_owned()),
        (Weight::Normal, "BackOff", format!("Back-off pulling image {image:?}")),
        (Weight::Warning, "Failed", "Error: ImagePullBackOff".to_owned()),
    ] {
        core.store.add_event(row.number, weight, reason, message).await?;
    }
    Ok(())
}

/// The event of an interface that does not answer.
pub(super) async fn is_unready(core: &Core, row: &SessionRow) {
    let message = "Readiness probe failed: connection refused".to_owned();
    let told = core.store.add_event(row.number, Weight::Warning, "Unhealthy", message).await;
    if let Err(error) = told {
        tracing::warn!(session = row.number, %error, "a held session's events are not recorded");
    }
}
