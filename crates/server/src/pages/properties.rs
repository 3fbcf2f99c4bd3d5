//! What is a page by its path, and what a service.

use proptest::collection::vec;
use proptest::sample::select;

use super::*;
use crate::strategies::{holds, pieces};

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
