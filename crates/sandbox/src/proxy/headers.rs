//! Headers on their way: hop-by-hop ones end here, and none may reach beyond the session.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use super::cookies;
use super::target::Target;

/// They describe one connection, not the message (RFC 9110, 7.6.1).
const HOP_BY_HOP: [HeaderName; 8] = [
    header::CONNECTION,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
    header::PROXY_AUTHORIZATION,
    header::TE,
    header::TRAILER,
    header::TRANSFER_ENCODING,
    header::UPGRADE,
];

/// They would clear, or take control of, all that the interface origin holds.
const BEYOND_THE_SESSION: [HeaderName; 2] =
    [HeaderName::from_static("clear-site-data"), HeaderName::from_static("service-worker-allowed")];

/// The Host header stays: programs compare it with Origin.
pub(super) fn clean_request(headers: &mut HeaderMap, id: &str) {
    remove_hop_by_hop(headers);
    cookies::clean_request(headers);
    let own = headers.get_all(header::AUTHORIZATION).iter().all(|value| is_own_token(value, id));
    if !own {
        headers.remove(header::AUTHORIZATION);
    }
}

pub(super) fn clean_response(headers: &mut HeaderMap, target: &Target) {
    remove_hop_by_hop(headers);
    headers.remove(header::PROXY_AUTHENTICATE);
    for name in &BEYOND_THE_SESSION {
        headers.remove(name);
    }
    cookies::clean_response(headers, target);
}

fn remove_hop_by_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = headers
        .get_all(header::CONNECTION)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|name| name.trim().parse().ok())
        .collect();
    for name in named.iter().chain(&HOP_BY_HOP) {
        headers.remove(name);
    }
}

/// `token <id>` or `Bearer <id>`: any other credential is the portal's or another service's.
fn is_own_token(value: &HeaderValue, id: &str) -> bool {
    let Some((scheme, token)) = value.to_str().ok().and_then(|value| value.split_once(' ')) else {
        return false;
    };
    let known = scheme.eq_ignore_ascii_case("token") || scheme.eq_ignore_ascii_case("bearer");
    known && token.trim() == id
}

#[cfg(test)]
mod properties;
