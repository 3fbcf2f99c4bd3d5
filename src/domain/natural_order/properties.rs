//! What holds of any texts.

use std::cmp::Ordering;

use super::compare;
use crate::domain::strategies::{holds, pieces};

fn names() -> impl proptest::strategy::Strategy<Value = String> {
    pieces(&["night", "Night", "-", "1", "2", "10", "007", "7", "é"])
}

#[test]
fn it_is_an_order() {
    holds((names(), names(), names()), |(a, b, c)| {
        assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
        if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
            assert!(compare(&a, &c).is_le(), "{a} {b} {c}");
        }
    });
}

#[test]
fn a_number_at_the_end_counts() {
    holds((names(), 0_u64..99_999, 0_u64..99_999), |(name, a, b)| {
        let name = format!("{name}-");
        assert_eq!(compare(&format!("{name}{a}"), &format!("{name}{b}")), a.cmp(&b));
    });
}
