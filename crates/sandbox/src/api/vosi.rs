//! What any service of the virtual observatory says of itself, to anyone (contract 2.9).

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::any;

use super::element::Element;
use super::{Answer, Shared, method, params};
use crate::core::Core;

/// Sessions of the API before this one. Not served, here as on platforms, which go on naming them.
const LEGACY_SESSIONS: &str = "vos://cadc.nrc.ca~vospace/CADC/std/Proc#sessions-1.0";
const PLATFORM: &str = "http://www.opencadc.org/std/platform";
const VOSI: &str = "ivo://ivoa.net/std/VOSI";
const SECURITY: [&str; 3] = ["cookie", "tls-with-certificate", "token"];

/// A database that takes longer does not answer.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) fn routes() -> Router<Arc<Core>> {
    Router::new()
        .route("/skaha/availability", any(availability))
        .route("/skaha/capabilities", any(capabilities))
}

async fn availability(State(core): Shared, request: Request) -> Answer {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(method::other(&request, method::GET_AND_HEAD));
    }
    if params::of_query(request.uri()).first("detail") == Some("min") {
        // A heartbeat: that there is an answer is the answer.
        return Ok(StatusCode::OK.into_response());
    }
    let (available, note) = match tokio::time::timeout(PATIENCE, core.store.active()).await {
        Ok(Ok(_)) => ("true", "The session database answers.".to_owned()),
        Ok(Err(error)) => ("false", format!("The session database failed: {error}")),
        Err(_) => ("false", "The session database does not answer.".to_owned()),
    };
    let root = Element::new("vosi:availability")
        .attribute("xmlns:vosi", "http://www.ivoa.net/xml/VOSIAvailability/v1.0");
    let available = Element::new("vosi:available").text(available);
    Ok(root.with([available, Element::new("vosi:note").text(note)]).into_xml())
}

async fn capabilities(request: Request) -> Answer {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(method::other(&request, method::GET_AND_HEAD));
    }
    let base = base(request.headers());
    let own = ["capabilities", "availability"].map(|name| {
        let url = Element::new("accessURL").attribute("use", "full").text(format!("{base}/{name}"));
        capability(format!("{VOSI}#{name}"), [interface().with([url])])
    });
    let parts = ["session", "context", "image", "repository"]
        .map(|name| (format!("{PLATFORM}#{name}-1"), format!("{base}/v1/{name}")));
    let legacy = (LEGACY_SESSIONS.to_owned(), format!("{base}/v0"));
    let secured = std::iter::once(legacy).chain(parts).map(|(id, url)| {
        let interfaces = SECURITY.map(|method| {
            let url = Element::new("accessURL").attribute("use", "base").text(url.clone());
            let method = format!("ivo://ivoa.net/sso#{method}");
            let method = Element::new("securityMethod").attribute("standardID", method);
            interface().attribute("version", "1.0").with([url, method])
        });
        capability(id, interfaces)
    });
    let root = Element::new("vosi:capabilities")
        .attribute("xmlns:vosi", "http://www.ivoa.net/xml/VOSICapabilities/v1.0")
        .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .attribute("xmlns:vs", "http://www.ivoa.net/xml/VODataService/v1.1");
    Ok(root.with(own).with(secured).into_xml())
}

fn capability(id: String, interfaces: impl IntoIterator<Item = Element>) -> Element {
    Element::new("capability").attribute("standardID", id).with(interfaces)
}

fn interface() -> Element {
    Element::new("interface").attribute("xsi:type", "vs:ParamHTTP").attribute("role", "std")
}

/// By the name that the client used, which the server in front of us has checked: it is reached by that.
/// Only `http`: a sandbox is on the client's own machine.
fn base(headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.and_then(|host| host.parse::<Authority>().ok());
    match host.filter(|host| !host.as_str().contains('@')) {
        Some(host) => format!("http://{host}/skaha"),
        None => "/skaha".to_owned(),
    }
}
