//! Pages as anyone may have written them.

use axum::body::Bytes;
use proptest::collection::vec;
use proptest::prelude::*;

use super::with_script;
use crate::strategies::{holds, pieces};

#[test]
fn the_scripts_tag_is_all_that_is_added() {
    let html =
        pieces(&["<head>", "</head>", "<body>", "é", "<script>"]).prop_map(String::into_bytes);
    holds(prop_oneof![3 => html, 1 => vec(any::<u8>(), 0..32)], |html| {
        let sent = with_script(Bytes::from(html.clone()));
        let added = sent.len() - html.len();
        let text = String::from_utf8_lossy(&html);
        let head = text.find("</head>").filter(|_| std::str::from_utf8(&html).is_ok()).unwrap_or(0);
        assert_eq!([&sent[..head], &sent[head + added..]].concat(), html);
        assert_eq!(added > 0, head > 0 || text.starts_with("</head>"));
    });
}
