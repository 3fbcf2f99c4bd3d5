//! Warnings, whatever the clock does.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::strategies::holds;

#[test]
fn each_warning_is_said_once_at_most_and_the_last_one_that_is_due_always() {
    // Looks up to half a day apart: ticks, a hidden tab, a laptop that sleeps.
    let pauses = vec(prop_oneof![9 => 500.0..2_000.0, 1 => 0.0..43_200_000.0], 1..200);
    holds((0.0..200_000_000.0, pauses), |(left, pauses): (f64, Vec<f64>)| {
        let expires = Some(Moment(left));
        let mut now = Moment(0.0);
        let mut said: Vec<Warning> = Vec::new();
        for pause in pauses {
            let look = Moment(now.0 + pause);
            said.extend(Warning::crossed(expires, now, look));
            now = look;
        }
        assert!(said.is_sorted_by(|a, b| a < b), "{said:?}");
        let due = Warning::of(expires, now);
        if due > Warning::of(expires, Moment(0.0)) {
            assert_eq!(said.last().copied(), due);
        }
    });
}
