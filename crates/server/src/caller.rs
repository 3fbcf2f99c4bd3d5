//! By what the platform knows who calls.

use axum::http::{HeaderMap, HeaderName, header};

/// The rest of a request's head is about that request.
const CREDENTIALS: [HeaderName; 2] = [header::AUTHORIZATION, header::COOKIE];

/// The caller's credentials, to ask the platform something else in the caller's name.
pub(crate) fn credentials(headers: &HeaderMap) -> HeaderMap {
    let mut found = HeaderMap::new();
    for name in CREDENTIALS {
        for value in headers.get_all(&name) {
            found.append(name.clone(), value.clone());
        }
    }
    found
}
