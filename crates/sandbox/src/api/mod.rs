//! The Skaha v1 API below `/skaha/v1/`, as the contract has it down to its texts, what the service says of
//! itself beside it, and the home storage below `/arc/`.

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
mod params;
mod registry_auth;
mod shapes;
mod storage;
mod validate;
mod vosi;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::any;

use self::error::ApiError;
use crate::core::Core;

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
        .route("/skaha/v1/image/{*ignored}", any(images))
        .route("/skaha/v1/context", any(context))
        .route("/skaha/v1/context/{*ignored}", any(context))
        .route("/skaha/v1/repository", any(repositories))
        .route("/skaha/v1/repository/{*ignored}", any(repositories))
        .merge(storage::routes())
        .layer(from_fn_with_state(Arc::clone(&core), signed))
        // Answered to anyone, so nobody is named in them.
        .merge(vosi::routes())
        .merge(description::routes())
        .with_state(core)
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
    let path = item::Path::of(request.uri())?;
    match *request.method() {
        Method::GET => item::get(&core, &path, &params::of_query(request.uri())).await,
        Method::POST => item::post(&core, &path, request).await,
        Method::DELETE => item::delete(&core, &path).await,
        _ => Ok(method::other(&request, method::SESSION)),
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
        Method::GET => context::context(&core.resources),
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

/// `text/plain` without a charset parameter (1.0).
fn text(status: StatusCode, body: impl Into<axum::body::Body>) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain")], body.into()).into_response()
}
