//! What is left never grows while a start goes on, and is never less than it is.

use proptest::collection::vec;

use super::{Left, Usual, late_after};
use crate::domain::strategies::holds;
use crate::domain::time::Span;

fn seconds(left: Left) -> f64 {
    match left {
        Left::Soon => 0.0,
        Left::Seconds(seconds) => f64::from(seconds),
        Left::Minutes(minutes) => f64::from(minutes) * 60.0,
    }
}

#[test]
fn what_is_left_only_goes_down() {
    holds((vec(1..3600_u32, 1..6), 0.0..4000.0, 0.0..60.0), |(took, elapsed, more)| {
        let usual = Usual::of(took.into_iter()).unwrap();
        let left = seconds(usual.left(Span(elapsed)));
        assert!(seconds(usual.left(Span(elapsed + more))) <= left);
        let exact = f64::from(usual.typical) - elapsed;
        assert!(left >= exact.min(0.0) && (exact < 5.0 || left >= exact));
        assert!(left < exact.max(0.0) + 60.0);
    });
}

#[test]
fn no_start_as_long_as_one_before_is_late_unless_it_is_very_long() {
    holds(vec(1..3600_u32, 1..6), |took| {
        let usual = Usual::of(took.iter().copied()).unwrap();
        assert!(usual.least <= usual.typical && usual.typical <= usual.most);
        let late = late_after(Some(usual)).0;
        assert!(late >= 900.0 || late >= f64::from(usual.most));
    });
}
