//! One line a request: method, route template, status, milliseconds. Never the path or the query:
//! a session's id is its notebook's token and its desktop's password.

use std::time::Instant;

use axum::{
    extract::{MatchedPath, Request},
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};

/// What the access log calls an answer's route, such as `/session/notebook/{id}/{*rest}`.
#[derive(Clone, Debug)]
pub(crate) struct Route(String);

impl Route {
    /// Names the route of `response`, unless a router inside has named it before.
    pub(crate) fn name(mut response: Response, template: &str) -> Response {
        response.extensions_mut().get_or_insert_with(|| Self(template.to_owned()));
        response
    }
}

/// A layer for routers: hands on the template that matched, which only layers inside see.
pub(crate) async fn name_route(request: Request, next: Next) -> Response {
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    match matched {
        Some(path) => Route::name(response, path.as_str()),
        None => Route::name(response, "(unknown)"),
    }
}

/// The outermost layer: writes the line when the answer's head is ready.
pub(crate) async fn access_log(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let response = next.run(request).await;
    let route = response.extensions().get::<Route>().map_or("(refused)", |route| route.0.as_str());
    let (name, status) = (name_of(&method), response.status());
    let ms = began.elapsed().as_millis();
    if loud(&method, status) {
        tracing::info!(method = name, route, status = status.as_u16(), ms, "request");
    } else {
        tracing::debug!(method = name, route, status = status.as_u16(), ms, "request");
    }
    response
}

fn loud(method: &Method, status: StatusCode) -> bool {
    status.is_server_error() || !method.is_safe()
}

/// A method may be any word that a client makes up, so only the known ones are written.
fn name_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "(other)",
    }
}
