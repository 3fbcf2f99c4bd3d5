//! Whatever a server asks for, the portal waits neither for ever nor not at all.

use proptest::prelude::*;

use super::{LONGEST_RETRY_AFTER, backoff};
use crate::domain::decimal;
use crate::domain::strategies::holds;

#[test]
fn waits_are_bounded_and_heed_the_server() {
    let asked = prop_oneof!["[0-9]{1,30}", ".*"].prop_map(|header| decimal::parse(&header));
    holds((any::<u32>(), asked, 0.0..=1.0), |(failures, asked, jitter)| {
        let wait = backoff(failures, asked, jitter);
        assert!((2.0..=LONGEST_RETRY_AFTER * 1.25).contains(&wait), "{wait}");
        assert!(wait >= asked.unwrap_or_default().min(LONGEST_RETRY_AFTER), "{wait} {asked:?}");
    });
}
