//! Which addresses are pages of the portal, whose own router then finds out which page.

use axum::{extract::Request, http::header};

/// First path segments that belong to services, never to the portal's own router.
const SERVICES: [&str; 5] = ["skaha", "ac", "arc", "session", "portal"];

/// Whether `path` belongs to a service, known here or not.
pub(crate) fn is_service(path: &str) -> bool {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    SERVICES.contains(&first)
}

/// Whether the portal's own router has `path`: it has no file extension and is no service's.
pub(crate) fn is_page(path: &str) -> bool {
    let last = path.rsplit('/').next().unwrap_or_default();
    path == "/index.html" || (!is_service(path) && !last.contains('.'))
}

/// A browser that goes to a page, or a client that takes what it gets; not a script that asks for
/// data and would take the index for it. The start page itself may be fetched by anyone.
pub(crate) fn is_navigation(request: &Request) -> bool {
    if matches!(request.uri().path(), "/" | "/index.html") {
        return true;
    }
    if let Some(mode) = request.headers().get("sec-fetch-mode") {
        return mode == "navigate";
    }
    let accept = request.headers().get(header::ACCEPT).map(|types| types.to_str());
    accept.is_none_or(|types| types.is_ok_and(|t| t.contains("text/html") || t.contains("*/*")))
}

#[cfg(test)]
mod properties;
