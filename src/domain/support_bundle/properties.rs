//! A bundle of anything can be made, is bounded, and has none of the secrets it was told of.

use proptest::collection::vec;

use super::{Bundle, Section};
use crate::domain::strategies::{holds, pieces};

const PARTS: &[&str] = &[
    "k3x9a0bq",
    "token=",
    "\n",
    "\r",
    "\u{1b}[31m",
    "\u{1b}",
    "\u{202e}",
    "word ",
    "é",
    "k3x9",
    "a0bq",
    "Session: x",
];

#[test]
fn no_secret_no_code_no_hidden_character() {
    let secret = ["k3x9a0bq".to_owned()];
    holds((vec((pieces(PARTS), pieces(PARTS)), 0..4), pieces(PARTS)), |(facts, body)| {
        let count = facts.iter().filter(|(_, value)| !value.is_empty()).count();
        let names =
            facts.into_iter().enumerate().map(|(nth, (_, value))| (format!("n{nth}"), value));
        let sections = vec![Section { heading: "Log".to_owned(), body }];
        let bundle = Bundle {
            title: "t".to_owned(),
            colon: ": ",
            user: "n0",
            facts: names.collect(),
            sections,
        };
        let text = bundle.text(&secret);
        assert!(!text.contains("k3x9a0bq"), "{text:?}");
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\r']), "{text:?}");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.iter().filter(|line| line.starts_with('n')).count(), count, "{text:?}");
        assert_eq!(lines.iter().filter(|line| **line == "Log").count(), 1);
    });
}
