//! `GET /portal/me`: who the caller is to the platform, and whether the portal shows that user the way to
//! the admin's page.
//!
//! The answer is `{"admin": true, "user": "astro1"}`, or the API's own refusal with its status. It protects
//! nothing: what the page shows, the session API tells any of its users (`view=all`, contract 2.3).

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
    routing::get,
};
use serde_json::json;
use tokio::time::timeout;

use crate::{call::call, caller::credentials, headers::no_store, platform_answer::Answer};

/// The cheapest question that the API answers by naming the caller: a list from its configuration, for
/// which it looks nowhere else. It checks the caller as for all others (contract 4).
const QUESTION: &str = "/skaha/v1/repository";
/// The API's name for the caller, on all that it answers well (contract 1.0).
const AUTHENTICATED: &str = "x-vo-authenticated";
/// The portal gives up on a read later.
const LIMIT: Duration = Duration::from_secs(10);

/// The users to whom the portal shows the way to the admin's page, by the platform's names for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Admins(BTreeSet<String>);

impl Admins {
    /// These.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().collect())
    }

    fn has(&self, user: &str) -> bool {
        self.0.contains(user)
    }
}

struct Me {
    api: Router,
    admins: Admins,
}

/// The route. Mount it where the API is, behind the same guards.
pub(crate) fn routes(api: Router, admins: Admins) -> Router {
    Router::new().route("/portal/me", get(me)).with_state(Arc::new(Me { api, admins }))
}

async fn me(State(me): State<Arc<Me>>, request: Request) -> Response {
    let asked = timeout(LIMIT, me.ask(credentials(request.headers()))).await;
    let answer = asked.unwrap_or_else(|_elapsed| {
        let text = "The platform did not say in time who you are.";
        Answer::sentence(StatusCode::GATEWAY_TIMEOUT, text)
    });
    no_store(answer.into_response())
}

impl Me {
    async fn ask(&self, caller: HeaderMap) -> Answer {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = axum::http::Uri::from_static(QUESTION);
        *request.headers_mut() = caller;
        let (head, body) = call(&self.api, request).await.into_parts();
        if head.status.is_client_error() || head.status.is_server_error() {
            return Answer::refusal(head, body).await;
        }
        // Some proxies before a platform send a sign-in page with 200 or a redirection: nobody is named then.
        let name = head.headers.get(AUTHENTICATED).filter(|_| head.status.is_success());
        let name = name.and_then(|name| std::str::from_utf8(name.as_bytes()).ok()).map(str::trim);
        let user = name.filter(|name| !name.is_empty());
        let is_admin = user.is_some_and(|user| self.admins.has(user));
        Answer::json(json!({ "user": user, "admin": is_admin }).to_string(), &head)
    }
}
