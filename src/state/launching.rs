//! A launch, from the press to its settled outcome. Lives as long as the app, so that leaving the
//! form neither loses an outcome nor lets a second launch out. What only the form needs is in the files
//! below, which nothing else reaches: docs/adr/0006-parts.md.

pub mod guard;
pub mod outcome;
pub mod sending;
pub mod store;

use leptos::prelude::*;

use crate::domain::launch_record::LaunchRecord;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::state::launching::outcome::{Doubt, LaunchOutcome};
use crate::state::launching::store::Store;
use crate::state::shared::use_shared;

/// A session that was asked for and is not listed yet.
struct Awaited {
    /// `None` when the answer was lost.
    id: Option<String>,
    record: LaunchRecord,
    doubt: Doubt,
    /// Since when it is looked for.
    since: Moment,
    store: Store,
    /// Called with whether the session is there. A pointer, so that this code stays in the form's part.
    close: fn(Store, LaunchRecord, bool),
}

impl Awaited {
    /// By its id, or by what was asked for: an answer may be lost, and it may break off in the id.
    fn is(&self, session: &Session) -> bool {
        self.id.as_ref() == Some(&session.id) || self.record.is_of(session)
    }
}

/// The launch of this app; there is one at a time.
#[derive(Clone, Copy)]
pub struct Launching {
    /// Whether the answer is still out.
    pub is_sending: RwSignal<bool>,
    /// What became of the last one.
    pub outcome: RwSignal<Option<LaunchOutcome>>,
    /// The name of what another tab of this browser is launching.
    pub elsewhere: RwSignal<Option<String>>,
    awaited: RwSignal<Option<Awaited>>,
}

impl Launching {
    /// Nothing launched yet.
    #[must_use]
    pub(super) fn new() -> Self {
        Self {
            is_sending: RwSignal::new(false),
            outcome: RwSignal::new(None),
            elsewhere: RwSignal::new(None),
            awaited: RwSignal::new(None),
        }
    }

    /// Whether a session was asked for that the list does not show yet.
    #[must_use]
    pub fn is_awaiting(self) -> bool {
        self.awaited.read().is_some()
    }

    /// Whether this tab has one out, or looks for it.
    fn is_own(self) -> bool {
        self.is_sending.get_untracked() || self.awaited.read_untracked().is_some()
    }

    /// Whether no launch may go out: an answer is out, in whichever tab, or it was lost and the list has
    /// not yet told what became of it.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.is_sending.get()
            || self.elsewhere.read().is_some()
            || matches!(*self.outcome.read(), Some(LaunchOutcome::Looking(..)))
    }

    /// Drops an outcome that has no use any more.
    fn forget(self, is_over: fn(&LaunchOutcome) -> bool) {
        // Whoever asks may be the last part of an app that is going.
        let is_over = |outcome: &Option<LaunchOutcome>| outcome.as_ref().is_some_and(is_over);
        if self.outcome.try_with_untracked(is_over) == Some(true) {
            self.outcome.set(None);
        }
    }

    /// Looks for the awaited session in a list that was just read.
    pub fn settle(self, list: &[Session], now: Moment) {
        let is_there = self.awaited.with_untracked(|awaited| {
            let awaited = awaited.as_ref()?;
            let is_there = list.iter().any(|session| awaited.is(session));
            let is_over = now.since(awaited.since).0 >= awaited.doubt.patience();
            (is_there || is_over).then_some(is_there)
        });
        let Some(is_there) = is_there else { return };
        let awaited = self.awaited.try_update(Option::take).flatten();
        let Some(Awaited { id, record, doubt, store, close, .. }) = awaited else { return };
        let name = record.name.clone();
        match (is_there, id) {
            // That it starts may be said in an open form, and stays true.
            (true, Some(_)) => {}
            (false, Some(_)) => self.outcome.set(Some(LaunchOutcome::Unlisted(name))),
            (true, None) => self.outcome.set(Some(LaunchOutcome::Found(doubt, name))),
            (false, None) => self.outcome.set(Some(LaunchOutcome::Absent(doubt, name))),
        }
        close(store, record, is_there);
    }
}

/// The launch of this app.
#[must_use]
pub fn use_launching() -> Launching {
    use_shared().launching
}
