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
        let handle = set_timeout_with_handle(callback, Duration::from_secs_f64(seconds)).ok();
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
