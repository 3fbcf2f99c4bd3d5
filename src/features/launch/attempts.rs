//! Presses of Launch that found something missing: from then on what is empty is wrong, not before.

use leptos::prelude::*;

/// How many there were.
#[derive(Clone, Copy)]
pub(super) struct Attempts(RwSignal<u32>);

impl Attempts {
    /// None yet, for the fields of the form around.
    pub(super) fn provide() -> Self {
        let attempts = Self(RwSignal::new(0));
        provide_context(attempts);
        attempts
    }

    /// Notes one.
    pub(super) fn note(self) {
        self.0.update(|count| *count += 1);
    }
}

/// Whether there was one since this was called, which is when a field was drawn.
pub(super) fn use_attempted() -> Signal<bool> {
    let Some(Attempts(count)) = use_context() else { return Signal::stored(false) };
    let before = count.get_untracked();
    Signal::derive(move || count.get() > before)
}
