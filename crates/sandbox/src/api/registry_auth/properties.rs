//! `user:secret` in base64 and nothing else (contract 4).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use proptest::collection::vec;
use proptest::prelude::*;

use super::is_registry_auth;
use crate::strategies::{holds, pieces};

#[test]
fn exactly_one_colon_with_both_sides() {
    holds(pieces(&["user", "s3cret", ":", " ", "é", "\u{0}"]), |text| {
        let is_whole = text.split(':').count() == 2 && text.split(':').all(|part| !part.is_empty());
        assert_eq!(is_registry_auth(STANDARD.encode(&text).as_bytes()), is_whole, "{text:?}");
    });
}

#[test]
fn any_bytes_are_a_secret_or_not() {
    let base64ish = pieces(&["dXNlcjpz", "Og==", "=", "-", "_", "\n"]);
    let header = prop_oneof![vec(any::<u8>(), 0..32), base64ish.prop_map(String::into_bytes)];
    holds(header, |header| {
        let is_whole = STANDARD.decode(&header).is_ok_and(|text| {
            text.iter().filter(|byte| **byte == b':').count() == 1
                && text.first() != Some(&b':')
                && text.last() != Some(&b':')
        });
        assert_eq!(is_registry_auth(&header), is_whole);
    });
}
