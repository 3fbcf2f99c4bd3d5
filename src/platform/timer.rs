//! Timers that end with whoever started them. Leptos 0.8 leaves them running.

use std::time::Duration;

use leptos::leptos_dom::helpers::{IntervalHandle, TimeoutHandle};
use leptos::prelude::*;

/// Runs a callback every `seconds` until the current owner goes.
pub fn every(seconds: f64, callback: impl Fn() + 'static) {
    let handle: Option<IntervalHandle> =
        set_interval_with_handle(callback, Duration::from_secs_f64(seconds)).ok();
    on_cleanup(move || {
        if let Some(handle) = handle {
            handle.clear();
        }
    });
}

/// Seconds that a timer takes at most: browsers count in milliseconds of 31 bits, and the framework throws for
/// more. Who set it for longer looks again after 23 days.
const LONGEST: f64 = 2_000_000.0;

/// What a timer can be set to.
fn duration(seconds: f64) -> Duration {
    // No number, too, is not greater than nothing.
    let seconds = if seconds > 0.0 { seconds.min(LONGEST) } else { 0.0 };
    Duration::from_secs_f64(seconds)
}

/// One pending call at most: setting it again replaces the one before.
#[derive(Clone, Copy)]
pub struct Alarm(StoredValue<Option<TimeoutHandle>>);

impl Alarm {
    /// An alarm that is cleared when the current owner goes.
    #[must_use]
    pub fn new() -> Self {
        let alarm = Self(StoredValue::new(None));
        on_cleanup(move || alarm.clear());
        alarm
    }

    /// Calls back once in `seconds`.
    pub fn set(self, seconds: f64, callback: impl FnOnce() + 'static) {
        self.clear();
        // Of an owner that has gone nobody could take the call back.
        if self.0.try_with_value(|_| ()).is_none() {
            return;
        }
        let handle = set_timeout_with_handle(callback, duration(seconds)).ok();
        self.0.try_set_value(handle);
    }

    /// Calls nobody.
    pub fn clear(self) {
        if let Some(handle) = self.0.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}

impl Default for Alarm {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{LONGEST, duration};

    #[test]
    fn any_wait_is_one_that_a_timer_can_take() {
        assert_eq!(duration(1.5), Duration::from_millis(1500));
        assert_eq!(duration(-1.0), Duration::ZERO);
        assert_eq!(duration(f64::NAN), Duration::ZERO);
        for long in [3e9, f64::INFINITY] {
            assert_eq!(duration(long), Duration::from_secs_f64(LONGEST));
        }
        assert!(i32::try_from(duration(f64::INFINITY).as_millis()).is_ok());
    }
}
