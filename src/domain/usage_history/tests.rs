//! What a history of usage keeps, and what it comes to.

use super::*;
use crate::domain::memory::Gibibytes;

fn used(cores: f64, memory: f64) -> Used {
    Used { cores: Some(cores), memory: Some(Gibibytes(memory)) }
}

/// Readings of cores at seconds.
fn history(readings: &[(f64, f64)]) -> UsageHistory {
    let mut history = UsageHistory::default();
    for (seconds, cores) in readings {
        history.observe(used(*cores, 1.0), Moment(seconds * 1000.0));
    }
    history
}

#[test]
fn lowest_highest_and_mean_of_what_was_read() {
    let history = history(&[(0.0, 1.0), (15.0, 3.0), (30.0, 2.0)]);
    let summary = history.summary(Resource::Cores).unwrap();
    assert_eq!((summary.lowest, summary.highest, summary.mean), (1.0, 3.0, 2.0));
    assert_eq!((summary.readings, summary.first, summary.last), (3, Moment(0.0), Moment(30_000.0)));
    assert!(!summary.has_gaps);
}

#[test]
fn a_time_without_readings_is_a_gap() {
    let summary = history(&[(0.0, 1.0), (91.0, 1.0)]).summary(Resource::Cores).unwrap();
    assert!(summary.has_gaps);
}

#[test]
fn readings_too_near_to_each_other_are_left_out() {
    let history = history(&[(0.0, 1.0), (2.0, 9.0), (9.9, 9.0), (10.0, 2.0)]);
    assert_eq!(
        history.readings().filter_map(|reading| reading.cores).collect::<Vec<_>>(),
        [1.0, 2.0]
    );
}

#[test]
fn what_is_not_told_is_no_reading() {
    let mut history = UsageHistory::default();
    assert!(!history.observe(Used::default(), Moment(0.0)));
    assert!(history.observe(Used { cores: Some(1.0), memory: None }, Moment(0.0)));
    assert_eq!(history.summary(Resource::Memory), None);
    assert!(!history.observe(Used { cores: Some(-1.0), memory: None }, Moment(60_000.0)));
    assert!(!history.observe(Used { cores: Some(f64::NAN), memory: None }, Moment(60_000.0)));
}

#[test]
fn a_clock_that_is_set_back_begins_anew() {
    let mut history = history(&[(4000.0, 1.0), (4015.0, 1.0)]);
    assert!(!history.observe(used(2.0, 1.0), Moment(4_010_000.0)), "a little is the network's");
    assert!(history.observe(used(2.0, 1.0), Moment(400_000.0)));
    assert_eq!(history.readings().count(), 1);
}

#[test]
fn what_was_read_last_is_now_only_while_readings_come() {
    let (read_at, now) = (Some(Moment(1_000.0)), Moment(61_000.0));
    assert!(is_now(false, read_at, now));
    assert!(!is_now(true, read_at, now));
    assert!(!is_now(false, read_at, Moment(3_600_000.0)));
    assert!(!is_now(false, None, now));
}
