//! How fresh something is that is read again and again, and why nothing newer is there.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::domain::time::Moment;

/// Of a list, say.
#[derive(Clone, Copy)]
pub struct Freshness {
    /// When it was read last; `None` before the first time.
    pub read_at: RwSignal<Option<Moment>>,
    /// Why the last try failed; `None` when it did not.
    pub problem: RwSignal<Option<Problem>>,
    /// Since when it fails.
    pub failing_since: RwSignal<Option<Moment>>,
    /// When the next try is due, while there is a problem.
    pub next_try: RwSignal<Option<Moment>>,
}

impl Freshness {
    /// Not read yet. Belongs to the current owner.
    #[must_use]
    pub fn new() -> Self {
        Self {
            read_at: RwSignal::new(None),
            problem: RwSignal::new(None),
            failing_since: RwSignal::new(None),
            next_try: RwSignal::new(None),
        }
    }

    /// Keeps what was known, and why nothing newer is; the next try is in `wait` seconds.
    pub(super) fn fail(self, problem: Problem, now: Moment, wait: f64) {
        self.next_try.try_set(Some(Moment(now.0 + wait * 1000.0)));
        if self.failing_since.try_with_untracked(Option::is_none) == Some(true) {
            self.failing_since.try_set(Some(now));
        }
        // The same problem again is no news: it would be announced anew and take the focus.
        if self.problem.try_with_untracked(|known| known.as_ref() != Some(&problem)) == Some(true) {
            self.problem.try_set(Some(problem));
        }
    }

    /// Forgets the problem; whether there was one.
    pub(super) fn recover(self) -> bool {
        let was_failing = self.problem.try_with_untracked(Option::is_some) == Some(true);
        if was_failing {
            self.problem.try_set(None);
            self.failing_since.try_set(None);
            self.next_try.try_set(None);
        }
        was_failing
    }
}

impl Default for Freshness {
    fn default() -> Self {
        Self::new()
    }
}
