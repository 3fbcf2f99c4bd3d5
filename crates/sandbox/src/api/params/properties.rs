//! Parameters: any case of a name, the first value, query before body (contract 1.0).

use axum::body::Body;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Params, of_post, of_query};
use crate::strategies::{holds, pieces};

type Pairs = Vec<(&'static str, String)>;

const FORM: &str = "application/x-www-form-urlencoded";

fn pairs() -> impl Strategy<Value = Pairs> {
    let key = select(&["name", "Name", "NAME", "env", "ENV", "image", "cores"]);
    vec((key, pieces(&["a", "=", "&", "+", "%", " ", "é", "\u{0}", "\n", ";"])), 0..6)
}

fn urlencoded(pairs: &Pairs) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pair = |(key, value): &(&str, String)| format!("{key}={}", encoded(value));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn posted(uri: &str, kind: Option<&str>, body: impl Into<Body>) -> Option<Params> {
    let mut request = axum::http::Request::post(uri);
    if let Some(kind) = kind {
        request = request.header("content-type", kind);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(of_post(request.body(body.into()).unwrap())).ok()
}

/// What the contract says that these pairs mean.
fn check(params: &Params, sent: &[&Pairs]) {
    for name in ["name", "env", "image", "cores", "other"] {
        let is_named = |(key, _): &&&(&str, String)| key.eq_ignore_ascii_case(name);
        let sent = sent.iter().copied().flatten().collect::<Vec<_>>();
        let wanted: Vec<&str> = sent.iter().filter(is_named).map(|(_, v)| v.as_str()).collect();
        assert_eq!(params.all(name).collect::<Vec<_>>(), wanted, "{name}");
        assert_eq!(params.first(name), wanted.first().copied());
    }
}

#[test]
fn a_query_is_read_back() {
    holds(pairs(), |pairs| {
        let uri = format!("/skaha/v1/session?{}", urlencoded(&pairs));
        check(&of_query(&uri.parse().unwrap()), &[&pairs]);
    });
}

#[test]
fn a_posts_query_comes_before_its_body() {
    let kind = select(&[FORM, "Application/X-WWW-Form-Urlencoded; charset=UTF-8"]);
    holds((pairs(), pairs(), kind), |(query, body, kind)| {
        let uri = format!("/skaha/v1/session?{}", urlencoded(&query));
        check(&posted(&uri, Some(kind), urlencoded(&body)).unwrap(), &[&query, &body]);
        // Any other content type, or none, has no parameters.
        for kind in [None, Some("application/json"), Some("text/plain")] {
            check(&posted(&uri, kind, urlencoded(&body)).unwrap(), &[]);
        }
    });
}

#[test]
fn of_multipart_only_the_form_counts() {
    holds((pairs(), pairs()), |(query, mut fields)| {
        // A byte order mark is no part of a text that is given by itself.
        fields.retain(|(_, value)| !value.starts_with('\u{feff}'));
        let uri = format!("/skaha/v1/session?{}", urlencoded(&query));
        let part = |(key, value): &(&str, String)| {
            format!(
                "--b0undary\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n"
            )
        };
        let body: String = fields.iter().map(part).collect();
        let body = body + "--b0undary--\r\n";
        let read = posted(&uri, Some("multipart/form-data; boundary=b0undary"), body);
        check(&read.unwrap(), &[&fields]);
    });
}

#[test]
fn any_bytes_are_read_or_refused() {
    let kind = select(&[FORM, "multipart/form-data; boundary=b", "multipart/form-data"]);
    let shaped =
        pieces(&["--b", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "=", "%", "&"]);
    let body = prop_oneof![vec(any::<u8>(), 0..64), shaped.prop_map(String::into_bytes)];
    holds((kind, body), |(kind, body)| {
        let is_form = kind == FORM;
        let read = posted("/x", Some(kind), body);
        assert!(read.is_some() || !is_form);
        let is_lower = |(name, _): &(String, String)| *name == name.to_lowercase();
        assert!(read.is_none_or(|params| params.0.iter().all(is_lower)));
    });
}
