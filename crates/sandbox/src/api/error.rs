//! The contract's errors: status and text (1.1).

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::text;
use crate::dialect::Dialect;
use crate::session::LaunchError;
use crate::store::StoreError;

#[derive(Debug, PartialEq)]
pub(super) enum ApiError {
    /// 400: the request makes no sense.
    Bad(String),
    /// 404.
    NotFound(String),
    /// 413: the body is longer than this many bytes.
    TooLong(usize),
    /// 503, for the collection; the specific reason is not sent.
    Unavailable,
    /// 500.
    Unexpected(String),
}

impl ApiError {
    pub(super) fn bad(message: &str) -> Self {
        Self::Bad(message.to_owned())
    }

    /// Texts that a 500 of the platform would carry name a Java class first.
    pub(super) fn illegal_state(message: &str) -> Self {
        Self::Unexpected(format!("java.lang.IllegalStateException: {message}"))
    }
}

/// What an anonymous caller gets (contract 4): the group lookup runs before the check of who it is, so
/// newer releases answer 400.
pub(crate) fn signed_out(dialect: Dialect) -> Response {
    let mut response = if dialect.refuses_anonymous_with_400() {
        text(StatusCode::BAD_REQUEST, "cannot get group memberships for anonymous\n")
    } else {
        text(StatusCode::UNAUTHORIZED, "Unauthorized\n")
    };
    let challenge = HeaderValue::from_static("Bearer");
    response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    response
}

/// What a caller with an old token gets (contract 4). No newline.
pub(crate) fn token_expired() -> Response {
    let mut response = text(StatusCode::UNAUTHORIZED, "Token has expired");
    let challenge = "Bearer error=\"invalid_token\", error_description=\"Token has expired\"";
    let challenge = HeaderValue::from_static(challenge);
    response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    response
}

/// The body of a 503: it has the path below the resource, which the collection has none of (contract 1.1).
pub(crate) fn unavailable(path: &str) -> String {
    let below = path.split_once("/v1/").and_then(|(_, rest)| rest.split_once('/'));
    let below = below.map(|(_, below)| below).filter(|below| !below.is_empty());
    format!("temporarily unavailable: {}\n", below.unwrap_or("null"))
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the session database failed");
        Self::illegal_state(&format!("the session database failed: {error}"))
    }
}

impl From<LaunchError> for ApiError {
    fn from(error: LaunchError) -> Self {
        tracing::error!(%error, "a launch could not be recorded");
        Self::illegal_state(&format!("the session could not be recorded: {error}"))
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self {
            Self::Bad(message) => text(StatusCode::BAD_REQUEST, format!("{message}\n")),
            Self::NotFound(message) => text(StatusCode::NOT_FOUND, format!("{message}\n")),
            Self::TooLong(limit) => {
                text(StatusCode::PAYLOAD_TOO_LARGE, format!("limit: {limit}\n"))
            }
            Self::Unavailable => {
                let mut response = text(StatusCode::SERVICE_UNAVAILABLE, unavailable(""));
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
                response
            }
            Self::Unexpected(message) => {
                // No newline, unlike the others (1.0).
                text(StatusCode::INTERNAL_SERVER_ERROR, format!("unexpected exception: {message}"))
            }
        }
    }
}
