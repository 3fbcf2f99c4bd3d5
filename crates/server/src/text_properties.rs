//! Paths, hosts, tags and files that come from outside: the server's smaller readers.

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    caching::{of_file, revalidated},
    origins::{Origins, Site},
    pages::{is_page, is_service},
    reload,
    strategies::{holds, pieces},
};

#[test]
fn a_service_is_never_a_page() {
    let part =
        select(&["skaha", "ac", "arc", "session", "portal", "launch", "a.js", "", "sessions", "."]);
    holds((vec(part, 0..4), pieces(&["/", "skaha", "..", ".", "a"])), |(parts, odd)| {
        let path = format!("/{}", parts.join("/"));
        let first = parts.iter().find(|part| !part.is_empty()).copied().unwrap_or_default();
        let is_known = ["skaha", "ac", "arc", "session", "portal"].contains(&first);
        assert_eq!(is_service(&path), is_known, "{path}");
        let has_ending = parts.last().is_some_and(|last| last.contains('.'));
        assert_eq!(is_page(&path), !is_known && !has_ending, "{path}");
        assert!(!(is_service(&odd) && is_page(&odd)), "{odd}");
    });
}

#[test]
fn hosts_of_every_port_are_told_apart() {
    holds((any::<u16>(), any::<u16>()), |(port, other)| {
        let origins = Origins::at(port);
        let host = |origin: String| origin.strip_prefix("http://").unwrap().to_owned();
        assert_eq!(origins.site(&host(origins.portal())), Some(Site::Portal));
        assert_eq!(origins.site(&host(origins.interfaces())), Some(Site::Interfaces));
        let foreign = Origins::at(other);
        let is_same = port == other;
        assert_eq!(origins.site(&host(foreign.portal())).is_some(), is_same);
        assert_eq!(origins.site(&host(foreign.interfaces())).is_some(), is_same);
    });
}

#[test]
fn only_names_with_a_hash_are_kept_for_ever() {
    let kept = |path: &str| of_file(path).to_str().unwrap().contains("immutable");
    holds(
        ("[a-z]{1,6}", "[0-9a-f]{16}", "(_bg)?\\.(js|wasm|css)(\\.br)?"),
        |(name, hash, ending)| {
            assert!(kept(&format!("/{name}-{hash}{ending}")));
            let (short, _) = hash.split_at(15);
            for other in [
                format!("/{name}-{short}{ending}"),
                format!("/{name}-{hash}0{ending}"),
                format!("/{name}{ending}"),
            ] {
                assert!(!kept(&other), "{other}");
            }
        },
    );
    holds(pieces(&["/", "-", "0123456789abcdef", ".js", "_", "G"]), |path| {
        let name = path.rsplit('/').next().unwrap();
        assert!(!kept(&path) || name.contains("-0123456789abcdef") || name.len() > 17, "{path}");
    });
}

#[test]
fn who_has_the_bytes_is_not_sent_them() {
    let other = select(&["\"0\"", "W/\"1\"", "x", "", "\"", "W/"]);
    let body = vec(any::<u8>(), 0..32);
    let own = prop::option::of((any::<bool>(), any::<bool>()));
    holds((body, vec(other, 0..4), own), |(body, mut tags, own)| {
        let fresh = revalidated(&HeaderMap::new(), HeaderMap::new(), Bytes::from(body.clone()));
        assert_eq!(fresh.status(), StatusCode::OK);
        let etag = fresh.headers().get(header::ETAG).unwrap().to_str().unwrap();
        let weak = format!("W/{etag}");
        let is_known = own.is_some();
        if let Some((is_weak, is_first)) = own {
            let at = if is_first { 0 } else { tags.len() };
            tags.insert(at, if is_weak { &weak } else { etag });
        }
        let mut request = HeaderMap::new();
        request.insert(header::IF_NONE_MATCH, HeaderValue::from_str(&tags.join(" , ")).unwrap());
        let answer = revalidated(&request, HeaderMap::new(), Bytes::from(body));
        assert_eq!(answer.status() == StatusCode::NOT_MODIFIED, is_known, "{tags:?}");
    });
}

#[test]
fn the_scripts_tag_is_all_that_is_added() {
    let html =
        pieces(&["<head>", "</head>", "<body>", "é", "<script>"]).prop_map(String::into_bytes);
    holds(prop_oneof![3 => html, 1 => vec(any::<u8>(), 0..32)], |html| {
        let sent = reload::with_script(Bytes::from(html.clone()));
        let added = sent.len() - html.len();
        let text = String::from_utf8_lossy(&html);
        let head = text.find("</head>").filter(|_| std::str::from_utf8(&html).is_ok()).unwrap_or(0);
        assert_eq!([&sent[..head], &sent[head + added..]].concat(), html);
        assert_eq!(added > 0, head > 0 || text.starts_with("</head>"));
    });
}
