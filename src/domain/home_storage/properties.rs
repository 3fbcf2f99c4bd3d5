//! What holds of every home.

use proptest::option;
use proptest::prelude::*;

use super::{HomeStorage, Pace, Room};
use crate::domain::memory::Gibibytes;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::strategies::holds;

fn any_storage() -> impl Strategy<Value = HomeStorage> {
    let bytes = || {
        option::of((1..u64::MAX >> 8).prop_map(|bytes| Gibibytes(bytes as f64 / 1_073_741_824.0)))
    };
    (bytes(), bytes()).prop_map(|(used, quota)| HomeStorage { used, quota })
}

#[test]
fn a_home_is_told_of_whole_or_not_at_all() {
    holds(any_storage(), |storage| {
        let is_whole = storage.used.is_some() && storage.quota.is_some();
        assert_eq!(storage.share().is_some(), is_whole);
        assert_eq!(storage.percent().is_some(), is_whole);
        assert_eq!(storage.free().is_some(), is_whole);
        assert_eq!(storage.room().is_some(), is_whole);
    });
}

#[test]
fn it_is_called_full_when_nothing_more_fits_and_only_then() {
    holds(any_storage(), |storage| {
        let (Some(room), Some(free), Some(share)) =
            (storage.room(), storage.free(), storage.share())
        else {
            return;
        };
        // A rounding or two lie between them.
        let is_close = |to: f64| (share - to).abs() < 1e-12;
        assert!((room == Room::None) == (free.0 == 0.0) || is_close(1.0));
        assert!((room >= Room::Little) == (share >= 0.9) || is_close(0.9));
        let percent = storage.percent().unwrap();
        assert_eq!((room >= Room::Little, room == Room::None), (percent >= 90, percent >= 100));
    });
}

#[test]
fn the_next_reading_is_due_within_an_hour_and_a_quarter_and_stays_due() {
    let problem = option::of(option::of(0.0..1e9)).prop_map(|retry_after| {
        retry_after
            .map(|retry_after| Problem { retry_after, ..Problem::new(ProblemKind::Unavailable) })
    });
    holds((problem, 0.0..2e12, 0.0..1.0, 0.0..1e8), |(problem, now, jitter, later)| {
        let pace = Pace::after(problem.as_ref(), now, jitter);
        assert!(!pace.is_due(now));
        assert!(pace.is_due(now + 4_500_000.0));
        let changed = pace.changed();
        assert!(!pace.is_due(now + later) || changed.is_due(now + later));
    });
}
