//! Methods that the contract does not have (1.0).

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use super::text;

pub(super) const SESSION: &str = "GET, POST, DELETE";
pub(super) const READ_ONLY: &str = "GET";
/// Outside `/v1`, where HEAD is answered.
pub(super) const GET_AND_HEAD: &str = "GET, HEAD";

/// OPTIONS says what is allowed; anything else is refused with the same list.
pub(super) fn other(request: &Request, allow: &'static str) -> Response {
    let mut response = if request.method() == Method::OPTIONS {
        StatusCode::OK.into_response()
    } else if request.method() == Method::HEAD {
        text(StatusCode::METHOD_NOT_ALLOWED, Body::empty())
    } else {
        let body = format!("unsupported: HTTP {}\n", request.method());
        text(StatusCode::METHOD_NOT_ALLOWED, body)
    };
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
    response
}
