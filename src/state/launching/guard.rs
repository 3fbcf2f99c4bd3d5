//! Keeps the launches of all tabs apart. While an answer is out its tab has a lock, so that the others know
//! of it, and know when it is gone without having said what became of the launch.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::launch_record::LaunchRecord;
use crate::domain::time::Moment;
use crate::platform::locks::{self, Lock, Patience};
use crate::state::clock::Clock;
use crate::state::launching::outcome::{Doubt, LaunchOutcome};
use crate::state::launching::store::Store;
use crate::state::launching::{Awaited, Launching};
use crate::state::polling::Poller;
use crate::state::sessions::SessionsState;
use crate::ui::dynamic::{effect, memo};

/// Seconds after which an answer can no longer be out, wherever its tab is: the deadline of a launch, and
/// as long again as the list is looked at.
const LONGEST: f64 = 180.0;

/// What launching from one of several tabs needs.
#[derive(Clone, Copy)]
pub struct Guard {
    pub(super) launching: Launching,
    pub(super) sessions: SessionsState,
    pub(super) clock: Clock,
    pub(super) poller: Poller,
    /// When the last launch was made whose outcome was known when the form was opened.
    pub(super) seen: StoredValue<Option<f64>>,
    is_queued: StoredValue<bool>,
}

impl Guard {
    /// Of a form that is being opened: follows other tabs for as long as it is open.
    #[must_use]
    pub fn new(
        launching: Launching,
        sessions: SessionsState,
        clock: Clock,
        poller: Poller,
    ) -> Self {
        let guard = Self {
            launching,
            sessions,
            clock,
            poller,
            seen: StoredValue::new(None),
            is_queued: StoredValue::new(false),
        };
        launching.forget(LaunchOutcome::is_listed);
        on_cleanup(move || launching.forget(LaunchOutcome::is_settled));
        // The first list tells who the user is, and with it where the record is.
        let is_known = memo(move || sessions.read_at.read().is_some());
        effect(move || {
            if is_known.get() {
                // Of one that is out the user knows nothing yet, be it of this very tab.
                let settled = guard.store().read().filter(|record| !record.is_out);
                guard.seen.set_value(settled.map(|record| record.at.0));
                guard.look(true);
                guard.store().on_change(move || guard.look(false));
            }
        });
        guard
    }

    pub(super) fn store(self) -> Store {
        Store::new(self.sessions)
    }

    /// Looks whether another tab is launching, or was when it went away; `is_opening` when the form was
    /// opened just now.
    pub(super) fn look(self, is_opening: bool) {
        let Some(record) = self.store().read().filter(|record| record.is_out) else {
            if self.launching.elsewhere.read_untracked().is_some() {
                self.launching.elsewhere.set(None);
            }
            return;
        };
        if self.launching.is_own() || self.is_queued.try_get_value() != Some(false) {
            return;
        }
        self.is_queued.set_value(true);
        spawn_local(async move {
            self.wait_for(record, is_opening).await;
            self.is_queued.try_set_value(false);
        });
    }

    /// Waits until the tab that is launching has its answer or is gone.
    async fn wait_for(self, record: LaunchRecord, is_opening: bool) {
        let key = self.store().lock();
        let mut lock = locks::take(&key, Patience::Never).await;
        if matches!(lock, Lock::Busy) {
            self.launching.elsewhere.set(Some(record.name));
            lock = locks::take(&key, Patience::Always).await;
        } else if matches!(lock, Lock::Missing) && !is_opening {
            // Nothing tells whether that tab is there: its answer is waited for as long as it can be out.
            self.launching.elsewhere.set(Some(record.name));
            set_timeout(move || self.take_over(), Duration::from_secs_f64(LONGEST));
            return;
        }
        self.take_over();
        drop(lock);
    }

    /// Looks in the list for what a tab was launching that is gone, or has got no answer.
    pub(super) fn take_over(self) {
        self.launching.elsewhere.set(None);
        let Some(record) = self.store().read().filter(|record| record.is_out) else { return };
        if self.launching.is_own() {
            return;
        }
        let now = self.clock.read();
        // An old one needs no patience: it is there or it will not come.
        let since = if now.since(record.at).0 < LONGEST { now } else { record.at };
        self.await_listing(None, record, Doubt::Interrupted, since);
        self.poller.read_now();
    }

    pub(super) fn await_listing(
        self,
        id: Option<String>,
        record: LaunchRecord,
        doubt: Doubt,
        since: Moment,
    ) {
        let looking = LaunchOutcome::Looking(doubt.clone(), record.name.clone());
        self.launching.outcome.set(id.is_none().then_some(looking));
        let awaited = Awaited { id, record, doubt, since, store: self.store(), close };
        self.launching.awaited.set(Some(awaited));
    }
}

/// Says to all tabs what became of a launch.
pub(super) fn close(store: Store, record: LaunchRecord, is_there: bool) {
    if is_there {
        store.forget_draft(&record.name);
    }
    if store.read().is_some_and(|known| known == record) {
        store.write(is_there.then_some(LaunchRecord { is_out: false, ..record }).as_ref());
    }
}
