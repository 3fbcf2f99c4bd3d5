//! Whatever headers a request has, it is served only as the two origins allow.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Method, Request},
};
use proptest::{collection::vec, prelude::*, sample::select};

use super::{foreign, foreign_change, site};
use crate::{
    origins::{Origins, Site},
    strategies::{holds, pieces},
};

const PORTAL: &str = "http://127.0.0.1:8080";
const INTERFACES: &str = "http://localhost:8080";

type Headers = Vec<(&'static str, String)>;

fn request(method: &str, uri: &str, headers: &Headers) -> Option<Request<Body>> {
    let method = Method::from_bytes(method.as_bytes()).ok()?;
    let mut request = Request::new(Body::empty());
    *request.method_mut() = method;
    *request.uri_mut() = uri.parse().ok()?;
    for (name, value) in headers {
        let value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
        request.headers_mut().append(HeaderName::from_static(name), value);
    }
    Some(request)
}

fn headers() -> impl Strategy<Value = Headers> {
    let origin =
        select(&[PORTAL, INTERFACES, "null", "http://127.0.0.1", "http://127.0.0.1:8080/", ""]);
    let fetch_site = select(&["same-origin", "none", "same-site", "cross-site", "Same-Origin", ""]);
    let mode = select(&["navigate", "cors", "no-cors"]);
    let target = select(&["document", "iframe", "empty"]);
    let pair = |name: &'static str| move |value: &str| (name, value.to_owned());
    let one = prop_oneof![
        origin.prop_map(pair("origin")),
        fetch_site.prop_map(pair("sec-fetch-site")),
        mode.prop_map(pair("sec-fetch-mode")),
        target.prop_map(pair("sec-fetch-dest")),
    ];
    vec(one, 0..5)
}

#[test]
fn only_the_two_hosts_are_served() {
    let host = prop_oneof![
        select(&["127.0.0.1:8080", "localhost:8080"]).prop_map(str::to_owned),
        pieces(&[
            "127.0.0.1",
            "localhost",
            ":8080",
            ":80",
            ".",
            "evil.example",
            "@",
            " ",
            "LOCALHOST"
        ]),
    ];
    let uri =
        select(&["/", "http://127.0.0.1:8080/", "http://localhost:8080/", "http://evil.example/"]);
    holds((vec(host, 0..3), uri), |(hosts, uri)| {
        let named: Headers = hosts.iter().map(|host| ("host", host.clone())).collect();
        let Some(request) = request("GET", uri, &named) else { return };
        let authority = uri.strip_prefix("http://").map(|rest| rest.trim_end_matches('/'));
        let wanted = match hosts.as_slice() {
            [host] if authority.is_none_or(|authority| authority == host) => match host.as_str() {
                "127.0.0.1:8080" => Some(Site::Portal),
                "localhost:8080" => Some(Site::Interfaces),
                _ => None,
            },
            _ => None,
        };
        assert_eq!(site(&Origins::at(8080), &request), wanted, "{hosts:?} {uri}");
    });
}

#[test]
fn the_portal_is_called_by_its_own_pages_only() {
    let method = select(&["GET", "HEAD", "POST", "DELETE", "PURGE"]);
    let path =
        select(&["/", "/launch?type=notebook", "/skaha/v1/session", "/portal.js", "/session/a"]);
    holds((method, path, headers()), |(method, path, headers)| {
        let request = request(method, path, &headers).unwrap();
        let all = |name: &str| -> Vec<&str> {
            headers.iter().filter(|(of, _)| *of == name).map(|(_, value)| value.as_str()).collect()
        };
        let is_own = all("origin").iter().all(|origin| *origin == PORTAL);
        let is_near =
            all("sec-fetch-site").iter().all(|site| ["same-origin", "none"].contains(site));
        let is_link = method == "GET"
            && ["/", "/launch?type=notebook"].contains(&path)
            && all("sec-fetch-mode").first() == Some(&"navigate")
            && all("sec-fetch-dest").first().is_none_or(|target| *target == "document");
        let is_served = foreign(&Origins::at(8080), &request).is_none();
        assert_eq!(is_served, is_own && (is_near || is_link), "{method} {path} {headers:?}");
    });
}

#[test]
fn sessions_are_changed_by_pages_of_their_origin_only() {
    let method = select(&["GET", "HEAD", "OPTIONS", "POST", "DELETE", "PUT", "MOVE"]);
    holds((method, headers()), |(method, headers)| {
        let request = request(method, "/session/notebook/a/x", &headers).unwrap();
        let mut origins = headers.iter().filter(|(name, _)| *name == "origin");
        let is_reading = ["GET", "HEAD", "OPTIONS"].contains(&method);
        let is_served = is_reading || origins.all(|(_, origin)| origin == INTERFACES);
        assert_eq!(
            foreign_change(&Origins::at(8080), &request).is_none(),
            is_served,
            "{headers:?}"
        );
    });
}
