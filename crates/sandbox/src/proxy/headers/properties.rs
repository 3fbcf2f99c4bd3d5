//! Of any headers, those that end here or reach further do not pass.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{clean_request, clean_response};
use crate::proxy::target::Target;
use crate::strategies::holds;

const ID: &str = "k3x9a0bq";
const ENDING: &[&str] = &[
    "connection",
    "keep-alive",
    "proxy-connection",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
const NAMES: &[&str] = &[
    "connection",
    "keep-alive",
    "proxy-connection",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "authorization",
    "cookie",
    "x-a",
    "x-b",
    "content-type",
    "clear-site-data",
    "service-worker-allowed",
    "proxy-authenticate",
];
const VALUES: &[&str] = &[
    "x-a",
    "close, X-B",
    ",, ;",
    "websocket",
    "token k3x9a0bq",
    "Bearer k3x9a0bq",
    "bearer other",
    "Basic a3gz",
    "token",
    "token k3x9a0bqq",
    "skaha_portal=1; a=2",
    "\u{e9}",
];

fn headers() -> impl Strategy<Value = HeaderMap> {
    vec((select(NAMES), select(VALUES)), 0..10).prop_map(|pairs| {
        let pair = |(name, value): (&'static str, &str)| {
            (HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes()).unwrap())
        };
        let mut headers = HeaderMap::new();
        for (name, value) in pairs.into_iter().map(pair) {
            headers.append(name, value);
        }
        headers
    })
}

/// What Connection names, read by hand.
fn named(headers: &HeaderMap) -> Vec<String> {
    let values = headers.get_all("connection").iter().filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(|name| name.trim().to_lowercase()).collect()
}

#[test]
fn a_request_takes_no_foreign_credential_along() {
    holds(headers(), |given| {
        let mut headers = given.clone();
        clean_request(&mut headers, ID);
        assert!(ENDING.iter().all(|name| !headers.contains_key(*name)));
        let is_own = |value: &HeaderValue| {
            [&b"token k3x9a0bq"[..], b"Bearer k3x9a0bq"].contains(&value.as_bytes())
        };
        assert!(headers.get_all("authorization").iter().all(is_own), "{headers:?}");
        let gone = named(&given);
        for name in ["x-a", "x-b", "content-type"] {
            let is_kept = given.contains_key(name) && !gone.iter().any(|other| other == name);
            assert_eq!(headers.contains_key(name), is_kept, "{name}: {given:?}");
        }
    });
}

#[test]
fn an_answer_reaches_no_further_than_its_session() {
    let target = Target::of(&format!("/session/notebook/{ID}/x").parse().unwrap()).unwrap();
    holds(headers(), |given| {
        let mut headers = given.clone();
        clean_response(&mut headers, &target);
        let beyond = ["clear-site-data", "service-worker-allowed", "proxy-authenticate"];
        assert!(ENDING.iter().chain(&beyond).all(|name| !headers.contains_key(*name)));
        let is_kept = given.contains_key("x-a") && !named(&given).iter().any(|name| name == "x-a");
        assert_eq!(headers.contains_key("x-a"), is_kept);
    });
}
