//! Who answers a request: the portal's files, the API, an interface, or nobody.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Request, State},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use serde_json::json;

use crate::{
    access_log::{Route, access_log, name_route},
    answer::sentence,
    call::call,
    guard,
    headers::{harden, no_store},
    me::{self, Admins},
    once::{self, Once},
    origins::{Origins, Site},
    peer::PeerCheck,
    portal_files::PortalFiles,
    ready::{self, Behind},
};

/// Paths of the sandbox on the portal's origin: the session API, the home storage, the test controls.
const API: [&str; 3] = ["/skaha", "/arc", "/sandbox"];

/// What is behind the door.
#[derive(Debug)]
pub struct Parts {
    /// What the two sites are called.
    pub origins: Origins,
    /// Who may come in.
    pub peers: PeerCheck,
    /// The built portal.
    pub portal: PortalFiles,
    /// The session API under `/skaha`, and the home storage under `/arc`.
    pub api: Router,
    /// The interfaces of sessions, under `/session/`.
    pub interfaces: Router,
    /// Who is shown the way to the admin's page.
    pub admins: Admins,
    /// Routes under `/portal` that only development has.
    pub development: Router,
}

struct Door {
    origins: Origins,
    api: Router,
    once: Once,
    interfaces: Router,
    own: Router,
}

/// The whole application. Serve it with [`crate::serve::Running`], which tells it the peers.
pub fn app(parts: Parts) -> Router {
    let portal = parts.portal;
    let ready = ready::routes(Behind {
        api: parts.api.clone(),
        interfaces: parts.interfaces.clone(),
        interface_origin: parts.origins.interfaces(),
    });
    let own = Router::new()
        .route("/healthz", get(healthz))
        .merge(ready)
        .merge(me::routes(parts.api.clone(), parts.admins))
        .merge(parts.development)
        .fallback(async move |request: Request| portal.serve(request).await);
    let named = |router: Router| router.layer(from_fn(name_route));
    let door = Door {
        origins: parts.origins,
        api: named(parts.api),
        once: Once::default(),
        interfaces: named(parts.interfaces),
        own: named(own),
    };
    Router::new()
        .fallback(answer)
        .layer(from_fn_with_state(parts.peers, guard::same_user))
        .layer(from_fn(access_log))
        .with_state(Arc::new(door))
}

async fn healthz() -> Response {
    no_store(Json(json!({ "status": "ok" })).into_response())
}

async fn answer(State(door): State<Arc<Door>>, request: Request) -> Response {
    match guard::site(&door.origins, &request) {
        Some(Site::Portal) => harden(door.portal(request).await),
        Some(Site::Interfaces) => door.interface(request).await,
        None => guard::misdirected(&door.origins),
    }
}

impl Door {
    async fn portal(&self, request: Request) -> Response {
        if let Some(refusal) = guard::foreign(&self.origins, &request) {
            return refusal;
        }
        // By hand and not by nested routes, so that the API sees the path, and its own fallback,
        // as it would behind any other proxy.
        if API.iter().any(|prefix| is_under(request.uri().path(), prefix)) {
            no_store(match once::key(&request) {
                Some(key) => self.once.call(&self.api, key, request).await,
                None => call(&self.api, request).await,
            })
        } else {
            call(&self.own, request).await
        }
    }

    async fn interface(&self, request: Request) -> Response {
        if let Some(refusal) = guard::foreign_change(&self.origins, &request) {
            return Route::name(refusal, "(refused)");
        }
        match request.uri().path() {
            path if path.starts_with("/session/") => call(&self.interfaces, request).await,
            "/" if request.method().is_safe() => {
                let portal = format!("{}/", self.origins.portal());
                Route::name(Redirect::temporary(&portal).into_response(), "/")
            }
            _ => Route::name(elsewhere(&self.origins), "(unknown)"),
        }
    }
}

fn elsewhere(origins: &Origins) -> Response {
    let text = format!(
        "Only sessions are served at this host name. The portal and the API are at {}/.",
        origins.portal()
    );
    sentence(StatusCode::NOT_FOUND, &text)
}

fn is_under(path: &str, prefix: &str) -> bool {
    path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
