//! `/session/{segment}/{id}/…`: the sessions' interfaces, forwarded to their programs.
//!
//! What passes here is written by anyone: the headers that could reach beyond the session are taken
//! out on the way (design, "Origins and safety").

mod answer;
mod cookies;
mod headers;
mod target;
mod websocket;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::Version;
use axum::response::Response;
use axum::routing::any;

use self::answer::Refusal;
use self::target::Target;
use crate::core::Core;
use crate::kind::Status;

pub(crate) fn router(core: Arc<Core>) -> Router {
    // The path is read from the raw request line: a program must get the bytes that the browser sent.
    Router::new().route("/session/{*rest}", any(forward)).with_state(core)
}

async fn forward(State(core): State<Arc<Core>>, request: Request) -> Response {
    match try_forward(&core, request).await {
        Ok(response) => response,
        Err(refusal) => answer::refuse(refusal),
    }
}

async fn try_forward(core: &Core, request: Request) -> Result<Response, Refusal> {
    let target = Target::of(request.uri()).ok_or(Refusal::Unknown)?;
    let port = port(core, &target).await?;
    if target.escapes() {
        return Err(Refusal::Escape);
    }
    if websocket::is_upgrade(request.headers()) {
        return websocket::forward(core, &target, port, request).await;
    }
    let mut request = request;
    headers::clean_request(request.headers_mut(), &target.id);
    *request.version_mut() = Version::HTTP_11;
    let path = target.path_and_query.clone();
    let response = core.upstream.send(port, path, request).await.map_err(|error| {
        tracing::debug!(%error, "an interface did not answer");
        Refusal::Silent
    })?;
    let mut response = response.map(Body::new);
    headers::clean_response(response.headers_mut(), &target);
    // The program may speak HTTP/1.0; this connection speaks its own version.
    *response.version_mut() = Version::HTTP_11;
    Ok(response)
}

/// The port of the session's program, if the session exists under this type and is ready.
async fn port(core: &Core, target: &Target) -> Result<u16, Refusal> {
    if let Some(live) = core.sessions.of_interface(&target.id) {
        if live.kind.segment() != Some(target.segment.as_str()) {
            return Err(Refusal::Unknown);
        }
        if let Some(port) = live.ready_port() {
            return Ok(port);
        }
    }
    let row = core.store.session(&target.id).await.map_err(|error| {
        tracing::error!(%error, "the session database failed");
        Refusal::Silent
    })?;
    match row {
        Some(row) if row.kind.segment() == Some(target.segment.as_str()) => Err(match row.status {
            Status::Pending | Status::Running => Refusal::Starting,
            Status::Terminating | Status::Completed | Status::Failed => Refusal::Ended,
        }),
        _ => Err(Refusal::Unknown),
    }
}
