//! The address of one session (contract 1.2): what is accepted is an id, and it is the one sent.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;

use super::Path;
use crate::dialect::Dialect;
use crate::strategies::{holds, pieces};

const ID: &str = "[a-z][a-z0-9]{7}|[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

fn read(path: &str) -> Option<Path> {
    Path::of(Dialect::default(), &format!("/skaha/v1/session/{path}").parse().ok()?).ok()
}

/// As bytes, so that no other reading of characters comes between.
fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    let is_inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    bytes.len() <= 63
        && bytes.iter().all(is_inside)
        && ends.iter().flatten().all(|byte| byte.is_ascii_alphanumeric())
}

#[test]
fn an_address_is_read_back() {
    let second = proptest::option::of(("[a-z]{1,5}", proptest::option::of("[a-zé %]{1,5}")));
    holds((ID, second, any::<bool>()), |(id, second, is_encoded)| {
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut path = if is_encoded { encode(&id) } else { id.clone() };
        let app = second.as_ref().and_then(|(_, app)| app.clone());
        if let Some((word, app)) = &second {
            path += &format!("/{word}");
            path += &app.as_ref().map(|app| format!("/{}", encode(app))).unwrap_or_default();
        }
        let read = read(&path).unwrap();
        assert_eq!((read.id, read.is_app, read.app), (id, second.is_some(), app), "{path}");
    });
}

#[test]
fn any_path_is_an_id_or_refused() {
    let parts = ["a", "B7", "-", ".", "_", "/", "%2F", "%2e", "%", "%ff", "%00", "é", "/session/"];
    let typed = pieces(Box::leak(Box::new(parts)));
    holds(prop_oneof![typed, "[a-z0-9-]{60,66}"], |path| {
        if let Some(read) = read(&path) {
            assert!(is_id(&read.id), "{path}");
            assert!(read.app.is_none() || read.is_app);
        }
        assert!(!is_id(&path) || read(&path).is_some_and(|read| read.id == path), "{path}");
    });
}
