//! An API and interfaces that do what the session's id says.

use std::{
    convert::Infallible,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Path, Request},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use futures_util::stream;
use reqwest::RequestBuilder;

use crate::site::Site;

/// What reached one of the two.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) path: String,
    pub(super) headers: HeaderMap,
}

type Notes = Arc<Mutex<Vec<Seen>>>;

pub(super) struct Stage {
    pub(super) site: Site,
    at_api: Notes,
    at_interfaces: Notes,
}

impl Stage {
    pub(super) async fn new() -> Self {
        let (at_api, at_interfaces) = (Notes::default(), Notes::default());
        let services = (api(&at_api), interfaces(&at_interfaces));
        let site = Site::before(|origins| {
            let origins = [origins.portal(), origins.interfaces()];
            (services.0.layer(axum::Extension(origins)), services.1)
        });
        Self { site: site.await, at_api, at_interfaces }
    }

    pub(super) fn ask(&self, id: &str) -> RequestBuilder {
        self.site.get(&format!("/portal/ready/{id}"))
    }

    /// Status and body of the answer.
    pub(super) async fn asked(&self, id: &str) -> (u16, String) {
        let response = self.ask(id).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    pub(super) fn at_api(&self) -> Vec<Seen> {
        self.at_api.lock().unwrap().clone()
    }

    pub(super) fn at_interfaces(&self) -> Vec<Seen> {
        self.at_interfaces.lock().unwrap().clone()
    }
}

fn note(notes: &Notes, request: &Request) {
    let path = request.uri().to_string();
    notes.lock().unwrap().push(Seen { path, headers: request.headers().clone() });
}

fn api(notes: &Notes) -> Router {
    let notes = Arc::clone(notes);
    let answer = async move |Path(id): Path<String>, request: Request| {
        note(&notes, &request);
        let origins = request.extensions().get::<[String; 2]>().cloned();
        session(&id, &origins.unwrap_or_default())
    };
    Router::new().route("/skaha/v1/session/{id}", get(answer))
}

fn session(id: &str, [portal, interfaces]: &[String; 2]) -> Response {
    if let Some(status) = id.strip_prefix("refused-") {
        let headers = [
            ("retry-after", "7"),
            ("www-authenticate", "Bearer"),
            ("date", "Thu, 01 Jan 2032 00:00:00 GMT"),
            ("set-cookie", "a=1"),
        ];
        let status = StatusCode::from_u16(status.parse().unwrap()).unwrap();
        return (status, headers, format!("no {id}\n")).into_response();
    }
    let at = |rest: &str| format!("{interfaces}/session/notebook/{rest}");
    let (status, url) = match id {
        "page" => return axum::response::Html("<h1>Sign in</h1>").into_response(),
        "moved" => return (StatusCode::FOUND, [("location", "/login")]).into_response(),
        "pending" => ("Pending", at("200/lab?token=pending")),
        "ended" => ("Failed", at("200/lab")),
        "job" => ("Running", String::new()),
        "old-job" => ("Running", "not-applicable".to_owned()),
        "elsewhere" => ("Running", "https://evil.example/session/notebook/200/".to_owned()),
        "portals" => ("Running", format!("{portal}/session/notebook/200/")),
        answers => ("Running", at(&format!("{answers}/lab?token={answers}"))),
    };
    let body = format!(r#"{{"id": "{id}", "status": "{status}", "connectURL": "{url}"}}"#);
    let dated = [(header::DATE, "Thu, 01 Jan 2032 00:00:00 GMT")];
    (dated, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn interfaces(notes: &Notes) -> Router {
    let notes = Arc::clone(notes);
    let answer = async move |Path((does, _)): Path<(String, String)>, request: Request| {
        note(&notes, &request);
        match does.as_str() {
            "silent" => std::future::pending().await,
            "endless" => {
                let bytes = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(b"x")));
                Body::from_stream(bytes).into_response()
            }
            status => {
                let status = StatusCode::from_u16(status.parse().unwrap()).unwrap();
                (status, [(header::LOCATION, "/session/notebook/200/followed")]).into_response()
            }
        }
    };
    Router::new().route("/session/notebook/{does}/{*rest}", get(answer))
}
