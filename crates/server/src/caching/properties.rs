//! Names and tags that come from outside.

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{of_file, revalidated};
use crate::strategies::{holds, pieces};

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
