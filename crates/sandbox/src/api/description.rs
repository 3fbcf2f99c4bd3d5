//! `/skaha/`: where to read on, for people and for programs (contract 1.2).

use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::any;

use super::{Answer, method, text};
use crate::core::Core;

const OPENAPI: &str = include_str!("../../openapi.yaml");

const PAGE: &str = "\
Skaha session API of a sandbox, version 1

API base:       /skaha/v1
Description:    /skaha/openapi.yaml  (OpenAPI 3; also at /skaha/service.yaml)
Availability:   /skaha/availability
Capabilities:   /skaha/capabilities
Home storage:   /arc/nodes/home/<user>
";

pub(super) fn routes() -> Router<Arc<Core>> {
    Router::new()
        .route("/skaha", any(page))
        .route("/skaha/", any(page))
        .route("/skaha/service.yaml", any(openapi))
        .route("/skaha/openapi.yaml", any(openapi))
}

async fn page(request: Request) -> Answer {
    Ok(match *request.method() {
        Method::GET | Method::HEAD => text(StatusCode::OK, PAGE),
        _ => method::other(&request, method::GET_AND_HEAD),
    })
}

async fn openapi(request: Request) -> Answer {
    Ok(match *request.method() {
        Method::GET | Method::HEAD => {
            (StatusCode::OK, [(header::CONTENT_TYPE, "text/yaml")], OPENAPI).into_response()
        }
        _ => method::other(&request, method::GET_AND_HEAD),
    })
}
