//! An answer that is put in the place of the real one.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::api;

/// They describe the message on its way; a wrong one breaks the connection, for which there are effects.
const FRAMING: [HeaderName; 4] =
    [header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONNECTION, header::UPGRADE];

/// A status with the contract's text for it, unless another is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    #[serde(deserialize_with = "status")]
    status: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    #[serde(default, deserialize_with = "headers", skip_serializing_if = "BTreeMap::is_empty")]
    headers: BTreeMap<String, String>,
}

impl Answer {
    pub(super) fn to(&self, path: &str) -> Response {
        // It was checked when it was read.
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = self.body.clone().unwrap_or_else(|| usual_body(status, path));
        let mut response = api::text(status, body);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        }
        for (name, value) in &header_map(&self.headers).unwrap_or_default() {
            response.headers_mut().insert(name, value.clone());
        }
        response
    }
}

/// The contract's words, where it has some (1.1, 4).
fn usual_body(status: StatusCode, path: &str) -> String {
    match status.as_u16() {
        200..300 => String::new(),
        403 => "Not authorized to use the skaha system\n".to_owned(),
        500 => "unexpected exception: java.io.IOException: a test asked for this".to_owned(),
        503 => api::unavailable(path),
        _ => format!("{}\n", status.canonical_reason().unwrap_or_default()),
    }
}

fn status<'de, D: Deserializer<'de>>(from: D) -> Result<u16, D::Error> {
    let status = u16::deserialize(from)?;
    if (200..600).contains(&status) {
        return Ok(status);
    }
    Err(D::Error::custom(format!("{status} is no status of an answer: give one from 200 to 599")))
}

fn headers<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, String>, D::Error> {
    let headers = BTreeMap::deserialize(from)?;
    header_map(&headers).map(|_| ()).map_err(D::Error::custom)?;
    Ok(headers)
}

fn header_map(headers: &BTreeMap<String, String>) -> Result<HeaderMap, String> {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        let known: HeaderName = name.parse().map_err(|error| format!("{name:?}: {error}"))?;
        if FRAMING.contains(&known) {
            return Err(format!(
                "{name:?} is the connection's; use the effect `cut` or `truncated`"
            ));
        }
        let value = HeaderValue::from_str(value).map_err(|error| format!("{name:?}: {error}"))?;
        map.insert(known, value);
    }
    Ok(map)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_answered_is_refused_with_the_reason() {
        for (wrong, told) in [
            (r#"{"status": 101}"#, "101 is no status"),
            (r#"{"status": 1000}"#, "1000 is no status"),
            (r#"{"status": 200, "headers": {"content-length": "9"}}"#, "the connection's"),
            (r#"{"status": 200, "headers": {"a b": "9"}}"#, "a b"),
            ("{\"status\": 200, \"headers\": {\"a\": \"1\\r\\nb: 2\"}}", "header value"),
        ] {
            let error = serde_json::from_str::<Answer>(wrong).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
