//! What the portal writes into addresses and forms, a standard reader reads back.

use proptest::collection::vec;
use proptest::prelude::*;
use url::Url;

use super::encode;
use crate::domain::strategies::{holds, pieces};
use crate::routes;

fn texts() -> impl Strategy<Value = String> {
    pieces(&["a", "/", "%2F", "+", "&", "=", "?", "#", " ", "é", "..", "\n", "\u{0}", "~"])
}

#[test]
fn a_form_is_read_back() {
    holds(vec(("[a-z]{1,6}", texts()), 0..5), |fields| {
        let field = |(key, value): &(String, String)| format!("{key}={}", encode(value));
        let body = fields.iter().map(field).collect::<Vec<_>>().join("&");
        let read: Vec<(String, String)> =
            form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        assert_eq!(read, fields, "{body}");
    });
}

#[test]
fn a_name_is_one_segment_of_an_address() {
    holds(
        texts().prop_filter("browsers fold these", |name| name != ".." && !name.is_empty()),
        |name| {
            let path = routes::session_of(&encode(&name), Some("log"));
            let url = Url::parse("http://127.0.0.1:8080/").unwrap().join(&path).unwrap();
            let segments: Vec<&str> = url.path_segments().unwrap().collect();
            let [routes::Page::SESSIONS, segment] = segments[..] else {
                panic!("{path}: {segments:?}")
            };
            // A form's reader, made to keep the plus signs.
            let pair = format!("name={}", segment.replace('+', "%2B"));
            let read = form_urlencoded::parse(pair.as_bytes()).next().unwrap().1.into_owned();
            assert_eq!((read, url.query()), (name, Some("view=log")));
        },
    );
}
