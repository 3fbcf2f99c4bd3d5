//! Answers that are one plain sentence.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};

/// `status` with `text` and a line end, never cached. `text` must not quote the request: what a
/// stranger sends may be a credential.
pub(crate) fn sentence(status: StatusCode, text: &str) -> Response {
    let mut response = (status, format!("{text}\n")).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The answer to a method other than GET and HEAD on something that can only be read.
pub(crate) fn read_only() -> Response {
    let mut response =
        sentence(StatusCode::METHOD_NOT_ALLOWED, "This can only be read: use GET or HEAD.");
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}
