//! The Skaha v1 API below `/skaha/v1/`, as the contract has it down to its texts, what the service says of
//! itself beside it, and the home storage below `/arc/`.

mod app;
mod connect_url;
mod context;
mod create;
mod description;
mod element;
mod error;
mod events;
mod image;
mod item;
mod list;
mod logs;
mod method;
mod node;
mod oldest;
mod own;
mod params;
mod registry_auth;
mod shapes;
mod stats;
mod storage;
mod units;
mod validate;
mod vosi;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;

pub(crate) use self::context::offered;
use self::error::ApiError;
pub(crate) use self::error::{signed_out, token_expired, unavailable};
pub(crate) use self::params::of_query;
pub(crate) use self::validate::granted;
use crate::core::Core;
use crate::{clock, control};

const AUTHENTICATED: HeaderName = HeaderName::from_static("x-vo-authenticated");

/// An answer, or the contract's error.
type Answer = Result<Response, ApiError>;
type Shared = State<Arc<Core>>;

pub(crate) fn router(core: Arc<Core>) -> Router {
    // `any`, because axum would answer HEAD by itself and the contract refuses it (1.0).
    Router::new()
        .route("/skaha/v1/session", any(sessions))
        .route("/skaha/v1/session/", any(session))
        .route("/skaha/v1/session/{*rest}", any(session))
        .route("/skaha/v1/image", any(images))
        .route("/skaha/v1/image/", any(images))
        .route("/skaha/v1/image/{*ignored}", any(images))
        .route("/skaha/v1/context", any(context))
        .route("/skaha/v1/context/", any(context))
        .route("/skaha/v1/context/{*ignored}", any(context))
        .route("/skaha/v1/repository", any(repositories))
        .route("/skaha/v1/repository/", any(repositories))
        .route("/skaha/v1/repository/{*ignored}", any(repositories))
        .merge(storage::routes())
        .layer(from_fn_with_state(Arc::clone(&core), signed))
        // Answered to anyone, so nobody is named in them.
        .merge(vosi::routes())
        .merge(description::routes())
        .with_state(core)
}

/// The API with the test controls before it.
pub(crate) fn router_with_controls(core: &Arc<Core>) -> Router {
    router(Arc::clone(core))
        .layer(from_fn_with_state(Arc::clone(core), control::inject))
        .layer(from_fn_with_state(Arc::clone(core), dated))
        .merge(control::router(Arc::clone(core)))
}

/// `/session`: the collection.
async fn sessions(State(core): Shared, request: Request) -> Answer {
    match *request.method() {
        Method::GET => list::list(&core, &params::of_query(request.uri())).await,
        Method::POST => create::create(&core, request).await,
        Method::DELETE => Err(ApiError::Bad("Cannot kill all sessions.".to_owned())),
        _ => Ok(method::other(&request, method::SESSION)),
    }
}

/// `/session/{id}` and, in its own words of refusal, `/session/{id}/app`.
async fn session(State(core): Shared, request: Request) -> Answer {
    // Before the path: what is not implemented is refused whatever is asked of it.
    if !matches!(*request.method(), Method::GET | Method::POST | Method::DELETE) {
        return Ok(method::other(&request, method::SESSION));
    }
    let path = item::Path::of(core.config.dialect, request.uri())?;
    match (request.method(), path.is_app) {
        (&Method::GET, false) => item::get(&core, &path, &params::of_query(request.uri())).await,
        (&Method::POST, false) => item::post(&core, &path, request).await,
        (_, false) => item::delete(&core, &path).await,
        (&Method::GET, true) => app::get(&core, &path, &params::of_query(request.uri())).await,
        (&Method::POST, true) => app::post(&core, &path, request).await,
        (_, true) => app::delete(&core, &path).await,
    }
}

async fn images(State(core): Shared, request: Request) -> Answer {
    match *request.method() {
        Method::GET => image::list(&core, &params::of_query(request.uri())),
        _ => Ok(method::other(&request, method::READ_ONLY)),
    }
}

async fn context(State(core): Shared, request: Request) -> Answer {
    match *request.method() {
        Method::GET => context::context(&core),
        _ => Ok(method::other(&request, method::READ_ONLY)),
    }
}

async fn repositories(State(core): Shared, request: Request) -> Answer {
    match *request.method() {
        Method::GET => shapes::compact(&core.catalogue.registries),
        _ => Ok(method::other(&request, method::READ_ONLY)),
    }
}

/// Adds the contract's two headers to every success (1.0).
async fn signed(State(core): Shared, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() {
        let headers = response.headers_mut();
        headers.insert(header::SERVER, HeaderValue::from_static("OpenCADC/cadc-rest"));
        if let Ok(user) = HeaderValue::from_str(&core.account.user) {
            headers.insert(AUTHENTICATED, user);
        }
    }
    response
}

/// The sandbox's own clock in the Date header; without it hyper writes the machine's.
async fn dated(State(core): State<Arc<Core>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let Ok(date) = HeaderValue::from_str(&clock::http_date(core.clock.now())) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// `text/plain` without a charset parameter (1.0).
pub(crate) fn text(status: StatusCode, body: impl Into<axum::body::Body>) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain")], body.into()).into_response()
}
