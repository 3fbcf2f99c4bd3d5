//! Whatever a platform warns of, what is told is one of its warnings, in its own words.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Trouble, decisive, of_starting, said};
use crate::domain::event::Event;
use crate::domain::strategies::{holds, pieces};

fn any_events() -> impl Strategy<Value = Vec<Event>> {
    let reason = select(vec![
        "Scheduled",
        "Pulling",
        "Pulled",
        "Started",
        "Failed",
        "BackOff",
        "FailedScheduling",
        "FailedMount",
        "Unhealthy",
        "DNSConfigForming",
        "",
    ]);
    let message = pieces(&[
        "pull image ",
        "not found",
        "denied",
        "quota exceeded",
        "OOMKilled",
        "é",
        "\n",
        " ",
    ]);
    let event = (any::<bool>(), reason, message).prop_map(|(is_warning, reason, message)| {
        let reason = reason.to_owned();
        Event { is_warning, reason, message, first: None, last: None }
    });
    vec(event, 0..12)
}

#[test]
fn what_is_told_is_an_open_warning_in_the_platforms_words() {
    holds(any_events(), |events| {
        let Some(told) = decisive(&events) else {
            return assert_eq!(of_starting(&events, true), None);
        };
        assert!(told.is_warning);
        let words = said(told);
        assert!(words.contains(told.message.trim()));
        assert_eq!(of_starting(&events, true), Some((Trouble::of(told), words)));
    });
}

#[test]
fn a_step_forward_ends_every_trouble() {
    holds((any_events(), 0..12_usize), |(mut events, at)| {
        let step = |reason: &str| Event {
            is_warning: false,
            reason: reason.to_owned(),
            message: String::new(),
            first: None,
            last: None,
        };
        events.truncate(at);
        events.push(step("Started"));
        assert_eq!(decisive(&events), None);
    });
}
