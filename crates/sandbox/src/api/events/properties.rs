//! The table of events is one that clients can split (contract 2.8).

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::strategies::{holds, pieces};

#[test]
fn rows_split_at_two_spaces_into_five() {
    let message = ("[a-z]", pieces(&["a", "é", " ", "  ", "\n", "\t", "Normal"]));
    let message = message.prop_map(|(first, rest)| first + &rest);
    let event = (any::<bool>(), "[A-Z][a-z]{2,9}", message, 0..4_000_000_000_i64);
    holds(vec(event, 1..6), |rows| {
        let event = |(is_warning, reason, message, at): &(bool, String, String, i64)| Event {
            weight: if *is_warning { "Warning" } else { "Normal" }.to_owned(),
            reason: reason.clone(),
            message: message.clone(),
            at: *at,
        };
        let events: Vec<Event> = rows.iter().map(event).collect();
        let table = table(&events);
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), rows.len() + 1, "{table}");
        for (line, (_, reason, message, at)) in lines.iter().skip(1).zip(&rows) {
            let parts: Vec<&str> =
                line.split("  ").map(str::trim).filter(|p| !p.is_empty()).collect();
            let [_, read_reason, read_message, _, last] = parts[..] else { panic!("{line}") };
            assert_eq!(read_reason, reason);
            assert_eq!(read_message, message.split_whitespace().collect::<Vec<_>>().join(" "));
            let time: Option<jiff::Timestamp> = last.parse().ok();
            assert_eq!(time.map(|time| time.as_second()), (reason != "Scheduled").then_some(*at));
        }
    });
}
