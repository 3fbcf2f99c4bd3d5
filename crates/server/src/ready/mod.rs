//! `GET /portal/ready/{id}`: whether a session's interface answers yet.
//!
//! Running is what Kubernetes says of a session's container. Its program, and the route to it, may
//! take seconds more, and a tab that was opened meanwhile shows "Bad gateway". The browser cannot
//! look for itself: interfaces are of another origin, and say nothing to the portal's.
//!
//! The answer is `{"ready": true}` or `{"ready": false}`, or the API's own refusal with its status.

mod ask;
mod recent;

use std::sync::Arc;

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
    routing::get,
};
use sha2::{Digest as _, Sha256};

use self::recent::Recent;
use crate::{caller::credentials, headers::no_store, platform_answer::Answer};

/// Ids are 8 characters and have to be label values of Kubernetes, of which none is longer.
const LONGEST_ID: usize = 63;

/// What is asked.
pub(crate) struct Behind {
    /// The session API under `/skaha`.
    pub(crate) api: Router,
    /// The interfaces of sessions, under `/session/`.
    pub(crate) interfaces: Router,
    /// The only origin that an interface is looked for at.
    pub(crate) interface_origin: String,
}

struct Readiness {
    behind: Arc<Behind>,
    recent: Recent<Answer>,
}

/// The route. Mount it where the API is, behind the same guards.
pub(crate) fn routes(behind: Behind) -> Router {
    let readiness = Readiness { behind: Arc::new(behind), recent: Recent::default() };
    Router::new().route("/portal/ready/{id}", get(ready)).with_state(Arc::new(readiness))
}

async fn ready(State(readiness): State<Arc<Readiness>>, request: Request) -> Response {
    let Some(id) = id(request.uri().path()).map(str::to_owned) else {
        let answer = Answer::sentence(StatusCode::NOT_FOUND, "No session can have this id.");
        return no_store(answer.into_response());
    };
    let caller = credentials(request.headers());
    let key = key(&id, &caller);
    let behind = Arc::clone(&readiness.behind);
    let ask = async move { behind.is_ready(&id, caller).await };
    let answer = readiness.recent.answer(key, ask).await.unwrap_or_else(|| {
        Answer::sentence(StatusCode::INTERNAL_SERVER_ERROR, "The session could not be asked.")
    });
    no_store(answer.into_response())
}

/// The id in the address, as it stands there. Only what can be one: it becomes a part of another
/// address, which must not lead elsewhere.
fn id(path: &str) -> Option<&str> {
    let id = path.rsplit('/').next()?;
    let inside = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.');
    let is_id = (1..=LONGEST_ID).contains(&id.len())
        && id.bytes().all(inside)
        && id.starts_with(|first: char| first.is_ascii_alphanumeric());
    is_id.then_some(id)
}

/// One for each session and caller: nobody gets an answer that was for somebody else.
fn key(id: &str, caller: &HeaderMap) -> recent::Key {
    let mut digest = Sha256::new();
    digest.update(id);
    for (name, value) in caller {
        // Neither an id nor a name of a header holds a zero, nor does a value.
        digest.update([0]);
        digest.update(name.as_str());
        digest.update([0]);
        digest.update(value);
    }
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, header};

    use super::*;

    #[test]
    fn only_what_can_be_an_id_is_asked_for() {
        for path in ["/portal/ready/k3x9a0bq", "/portal/ready/A-b_c.1"] {
            assert_eq!(id(path), path.strip_prefix("/portal/ready/"), "{path}");
        }
        let long = "a".repeat(LONGEST_ID + 1);
        for wrong in ["", ".", "..", "-a", "a%2Fapp", "%2e%2e", "a;b", "é", long.as_str()] {
            assert_eq!(id(&format!("/portal/ready/{wrong}")), None, "{wrong}");
        }
    }

    #[test]
    fn callers_and_sessions_do_not_share_answers() {
        let caller = |name: HeaderName, value: &'static str| {
            HeaderMap::from_iter([(name, header::HeaderValue::from_static(value))])
        };
        let keys = [
            key("a", &HeaderMap::new()),
            key("b", &HeaderMap::new()),
            key("a", &caller(header::COOKIE, "x")),
            key("a", &caller(header::AUTHORIZATION, "x")),
            key("a", &caller(header::AUTHORIZATION, "y")),
        ];
        for (n, one) in keys.iter().enumerate() {
            assert!(!keys.iter().skip(n + 1).any(|other| other == one), "{n}");
        }
    }
}
