//! Answers to what the server asks the platform for in the name of a caller. They can be given more than
//! once.

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CONTENT_TYPE, DATE, RETRY_AFTER, WWW_AUTHENTICATE},
        response,
    },
    response::{IntoResponse, Response},
};

/// A refusal is a sentence; what is longer is some proxy's page, of which nobody needs more.
const LONGEST_REFUSAL: usize = 64 * 1024;

/// What of the API's head the caller has to know: by `WWW-Authenticate` the portal knows that it is
/// signed out, and by `Date` the platform's clock.
const PASSED_ON: [HeaderName; 4] = [CONTENT_TYPE, DATE, RETRY_AFTER, WWW_AUTHENTICATE];

/// All of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    /// JSON of our own, at the time that `api`, the head of the API's answer, has.
    pub(crate) fn json(body: impl Into<Bytes>, api: &response::Parts) -> Self {
        let json = HeaderValue::from_static("application/json");
        let mut headers = HeaderMap::from_iter([(CONTENT_TYPE, json)]);
        if let Some(date) = api.headers.get(DATE) {
            headers.insert(DATE, date.clone());
        }
        Self { status: StatusCode::OK, headers, body: body.into() }
    }

    /// What the API refused with. Without its words when they break off.
    pub(crate) async fn refusal(api: response::Parts, body: Body) -> Self {
        let mut headers = HeaderMap::new();
        for name in PASSED_ON {
            for value in api.headers.get_all(&name) {
                headers.append(name.clone(), value.clone());
            }
        }
        let body = to_bytes(body, LONGEST_REFUSAL).await.unwrap_or_default();
        Self { status: api.status, headers, body }
    }

    /// An answer of our own that is none of the two. `text` must not quote the request.
    pub(crate) fn sentence(status: StatusCode, text: &str) -> Self {
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, plain)]);
        Self { status, headers, body: format!("{text}\n").into() }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Body::from(self.body).into_response();
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        response
    }
}
