//! Which requests are served at all: by whose process, for which host, from which page.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

use crate::{
    answer::sentence,
    origins::{Origins, Site},
    pages::is_page,
    peer::{Owner, Peer, PeerCheck},
};

/// Lets through only the user who runs the server.
pub(crate) async fn same_user(
    State(check): State<PeerCheck>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: Request,
    next: Next,
) -> Response {
    let reason = match check.owner(&peer).await {
        Owner::SameUser => return next.run(request).await,
        Owner::OtherUser => "This sandbox belongs to another user of this machine. Start your own.",
        Owner::NotListed => {
            "This connection is not in the system's table, so it is unknown whose it is, and this \
             sandbox serves only the user who started it."
        }
    };
    sentence(StatusCode::FORBIDDEN, reason)
}

/// The site a request is for, if it names one of the two and nothing else: a page at another name
/// that was made to resolve to this machine (DNS rebinding) is foreign, whatever it asks for.
pub(crate) fn site(origins: &Origins, request: &Request) -> Option<Site> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next()?.to_str().ok()?;
    if hosts.next().is_some() {
        return None;
    }
    // `GET http://other/ HTTP/1.1` names a host too, and by RFC 9112 3.2.2 the stronger one.
    match request.uri().authority() {
        Some(authority) if authority.as_str() != host => None,
        _ => origins.site(host),
    }
}

/// The answer to a request for any other host.
pub(crate) fn misdirected(origins: &Origins) -> Response {
    let text = format!(
        "This server answers at {}/ and, for sessions, at {}/session/ only. The request names \
         another host.",
        origins.portal(),
        origins.interfaces(),
    );
    sentence(StatusCode::MISDIRECTED_REQUEST, &text)
}

/// The refusal of a request that a page of another origin made, or `None` for one to be served.
/// Clients that are no browsers send neither of the headers.
pub(crate) fn foreign(origins: &Origins, request: &Request) -> Option<Response> {
    let portal = origins.portal();
    let mut named = request.headers().get_all(header::ORIGIN).iter();
    if named.any(|origin| origin.as_bytes() != portal.as_bytes()) {
        let text = format!("Only pages of {portal} may call this server.");
        return Some(sentence(StatusCode::FORBIDDEN, &text));
    }
    let sites = request.headers().get_all("sec-fetch-site").iter();
    let mut foreign = sites.filter(|site| !matches!(site.as_bytes(), b"same-origin" | b"none"));
    if foreign.next().is_some() && !is_followed_link(request) {
        let text = format!("Pages of other sites may link to {portal}/ but not load parts of it.");
        return Some(sentence(StatusCode::FORBIDDEN, &text));
    }
    None
}

/// The refusal of a request that a page of another origin made to change something in an interface,
/// or `None` for one to be served. Reading is left to the interfaces: they are linked to and framed,
/// and an upgrade to a WebSocket is a GET whose Origin they check themselves.
pub(crate) fn foreign_change(origins: &Origins, request: &Request) -> Option<Response> {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return None;
    }
    let interfaces = origins.interfaces();
    let mut named = request.headers().get_all(header::ORIGIN).iter();
    if named.all(|origin| origin.as_bytes() == interfaces.as_bytes()) {
        return None;
    }
    let text = format!("Only pages of {interfaces} may change anything in its sessions.");
    Some(sentence(StatusCode::FORBIDDEN, &text))
}

/// Somebody clicked a link to one of the portal's pages, such as a shared launch link. No frame:
/// a page that could be clicked through unseen.
fn is_followed_link(request: &Request) -> bool {
    let headers = request.headers();
    request.method() == Method::GET
        && is_page(request.uri().path())
        && is(headers, "sec-fetch-mode", "navigate")
        && (!headers.contains_key("sec-fetch-dest") || is(headers, "sec-fetch-dest", "document"))
}

fn is(headers: &HeaderMap, name: &str, value: &str) -> bool {
    headers.get(name).is_some_and(|found| found == value)
}

#[cfg(test)]
mod properties;
