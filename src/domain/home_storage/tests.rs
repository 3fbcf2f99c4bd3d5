//! Examples of homes that fill, and of when they are read.

use super::*;
use crate::domain::problem::ProblemKind;

fn storage(used: f64, quota: f64) -> HomeStorage {
    HomeStorage { used: Some(Gibibytes(used)), quota: Some(Gibibytes(quota)) }
}

#[test]
fn a_home_of_contract_5() {
    let home = storage(7.0, 10.0);
    assert_eq!((home.percent(), home.free()), (Some(70), Some(Gibibytes(3.0))));
    assert_eq!(home.room(), Some(Room::Enough));
    assert_eq!(Home::There(home).room(), Some(Room::Enough));
}

#[test]
fn a_warning_comes_at_nine_tenths_and_a_stronger_one_at_all_of_it() {
    let room = |used: f64| storage(used, 10.0).room();
    assert_eq!(
        [room(0.0), room(8.999), room(9.0)],
        [Some(Room::Enough), Some(Room::Enough), Some(Room::Little)]
    );
    assert_eq!(
        [room(9.999), room(10.0), room(13.0)],
        [Some(Room::Little), Some(Room::None), Some(Room::None)]
    );
}

#[test]
fn hundredths_are_rounded_but_not_to_what_is_warned_of() {
    assert_eq!(storage(57.0, 100.0).percent(), Some(57));
    // Bytes are whole: 9.1 GiB is a little more than a service can tell.
    let bytes = (9.1 * 1_073_741_824.0_f64).floor();
    assert_eq!(storage(bytes / 1_073_741_824.0, 10.0).percent(), Some(91));
    assert_eq!(storage(8.999, 10.0).percent(), Some(89));
    assert_eq!(storage(9.9999, 10.0).percent(), Some(99));
    assert_eq!(storage(0.006, 1.0).percent(), Some(1));
    assert_eq!(storage(13.0, 10.0).percent(), Some(130));
    assert_eq!(storage(13.0, 10.0).free(), Some(Gibibytes(0.0)));
}

#[test]
fn what_is_not_told_is_unknown() {
    let used = HomeStorage { used: Some(Gibibytes(7.0)), quota: None };
    let quota = HomeStorage { used: None, quota: Some(Gibibytes(10.0)) };
    for odd in [used, quota, HomeStorage::default()] {
        assert_eq!((odd.share(), odd.percent(), odd.free(), odd.room()), (None, None, None, None));
    }
    for home in [Home::NotMade, Home::NotServed, Home::Nameless] {
        assert_eq!((home.room(), home.storage()), (None, None));
    }
}

#[test]
fn it_is_read_at_first_and_every_five_minutes() {
    assert!(Pace::NOW.is_due(0.0));
    let pace = Pace::after(None, 1000.0, 1.0);
    assert!(!pace.is_due(1000.0) && !pace.is_due(300_999.0));
    assert!(pace.is_due(301_000.0));
    // The clock was put back.
    assert!(pace.is_due(999.0));
}

#[test]
fn a_session_that_came_or_went_has_it_read_soon() {
    let pace = Pace::after(None, 0.0, 0.0).changed();
    assert!(!pace.is_due(9_999.0) && pace.is_due(10_000.0));
    // Long after the last reading that is at once.
    assert!(pace.is_due(200_000.0));
}

#[test]
fn a_service_that_fails_is_left_alone_for_as_long_as_it_asks() {
    let mut problem = Problem::new(ProblemKind::Unavailable);
    let pace = Pace::after(Some(&problem), 0.0, 0.0);
    assert_eq!(pace, pace.changed());
    assert!(!pace.is_due(59_999.0) && pace.is_due(60_000.0));
    problem.retry_after = Some(600.0);
    assert!(!Pace::after(Some(&problem), 0.0, 0.0).is_due(599_999.0));
}
