//! POST session: from parameters to a launch.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::StatusCode;

use super::error::ApiError;
use super::{Answer, params, text, validate};
use crate::core::Core;
use crate::session::{Launched, Launching, launch};

pub(super) async fn create(core: &Arc<Core>, request: Request) -> Answer {
    let headers = request.headers().clone();
    let params = params::of_post(request).await?;
    let launching = validate::validate(core, &params, &headers).await?;
    start(core, launching).await
}

/// Launches what passed every check and answers with the new id.
pub(super) async fn start(core: &Arc<Core>, launching: Launching) -> Answer {
    let asked = launching.desktop.as_ref().map(|desktop| desktop.id.clone()).unwrap_or_default();
    // In a task of its own: a client that hangs up half-way would leave a row without a session.
    let for_task = Arc::clone(core);
    let task = tokio::spawn(async move { launch(&for_task, launching).await });
    let launched = task.await.map_err(|error| ApiError::illegal_state(&error.to_string()))?;
    match launched? {
        Launched::Session(id) => Ok(text(StatusCode::OK, format!("{id}\n"))),
        Launched::LimitReached => Err(limit_reached(core)),
        Launched::NoDesktop => Err(ApiError::NotFound(format!("session {asked} not found"))),
        Launched::Closed => Err(ApiError::Unavailable),
    }
}

pub(super) fn limit_reached(core: &Core) -> ApiError {
    ApiError::Bad(format!(
        "User {} has reached the maximum of {} active sessions.",
        core.account.user, core.config.max_interactive_sessions
    ))
}
