//! Any user's name becomes a label.

use proptest::prelude::*;

use super::segment;
use crate::strategies::{holds, pieces};

#[test]
fn a_users_name_is_a_label() {
    let name = prop_oneof![
        pieces(&["a", "Z9", "-", ".", "\\", "@", "é", " ", "/", ".."]),
        "[a-z.-]{58,70}",
        // A hyphen where the name is cut.
        "[a-z]{60,63}[.-]{1,2}[a-z]{1,3}"
    ];
    holds(name, |name| {
        let label = segment(&name);
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        assert!(label.is_empty() || label.split('-').all(is_word), "{name}: {label}");
        assert!(label.len() <= 63);
        assert_eq!(segment(&label), label);
        assert_eq!(label.is_empty(), !name.contains(|c: char| c.is_ascii_alphanumeric()));
    });
}
