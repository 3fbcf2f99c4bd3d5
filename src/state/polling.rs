//! Keeps the session list true, together with the other tabs of this browser.

mod hearing;
mod keeping;
mod waking;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::polling::{HIDDEN, WATCHING, hidden_interval};
use crate::domain::site::Site;
use crate::domain::time_left::until_urgent;
use crate::platform::timer::Alarm;
use crate::platform::{clock, document, wake};
use crate::state::news::News;
use crate::state::shared::Shared;
use crate::state::site::CurrentSite;
use crate::state::tabs::{Topic, Turn};
use crate::state::time_warnings;

/// Seconds until a tab looks again whether one that reads has ended or gone.
const OTHERS_TURN: f64 = 1.0;

/// Reads the session list: often while something changes, calmly otherwise, at once when asked, shown
/// again or back online; while hidden, only as long as something is coming up.
#[derive(Clone, Copy)]
pub struct Poller {
    pub(super) shared: Shared,
    news: News,
    alarm: Alarm,
    topic: StoredValue<Option<Topic>, LocalStorage>,
    /// Counts the good replies, so that drawing an older one ends when a newer one comes.
    heard: StoredValue<u32>,
    failures: StoredValue<u32>,
    /// Seconds from the last reading to the next, as planned then.
    wait: StoredValue<f64>,
    /// When a session last came, went or changed its status, in ms by this computer's clock.
    changed_at: StoredValue<f64>,
    /// Since when the tab is hidden, in ms by this computer's clock.
    hidden_since: StoredValue<f64>,
}

impl Poller {
    /// Starts reading into the state of this app, for its life.
    #[must_use]
    pub fn start(shared: Shared) -> Self {
        let poller = Self {
            shared,
            news: News::start(shared),
            alarm: Alarm::new(),
            topic: StoredValue::new_local(None),
            heard: StoredValue::new(0),
            failures: StoredValue::new(0),
            wait: StoredValue::new(WATCHING),
            changed_at: StoredValue::new(clock::local_now()),
            hidden_since: StoredValue::new(clock::local_now()),
        };
        let hear = move |reply, heard| poller.hear(reply, heard);
        poller.topic.set_value(Some(Topic::new("sessions".to_owned(), hear)));
        poller.watch_wakes();
        time_warnings::watch(shared);
        poller.read_now();
        poller
    }

    /// Reads the list by a reading that begins now or later: one under way may have begun before the
    /// change that the caller wants to see.
    pub fn read_now(self) {
        if wake::is_visible() || self.is_awaited() {
            self.read(clock::local_now(), true);
        }
    }

    /// Whether something was asked for here whose outcome only the list tells.
    fn is_awaited(self) -> bool {
        let Shared { launching, deleting, extending, .. } = self.shared;
        untrack(|| launching.is_awaiting() || deleting.is_waiting() || extending.is_waiting())
    }

    /// Reads the list, unless a reading that began at `since` or later is known.
    fn read(self, since: f64, is_asked: bool) {
        self.alarm.clear();
        let Some(topic) = self.topic.try_get_value().flatten() else { return };
        spawn_local(async move {
            let client = self.shared.site.client();
            match topic.read(since, is_asked, || client.sessions()).await {
                Turn::Read => {}
                Turn::Known => self.plan(self.wait.try_get_value().unwrap_or_default()),
                Turn::Others => self.plan(OTHERS_TURN),
            }
        });
    }

    /// Reads the list in so many seconds; a hidden tab later or not at all.
    fn plan(self, seconds: f64) {
        let wait = if wake::is_visible() {
            Some(seconds)
        } else {
            let hidden = self.hidden_since.try_get_value().unwrap_or_default();
            let hidden = (clock::local_now() - hidden) / 1000.0;
            let list = self.shared.sessions.snapshot();
            let is_asked = untrack(|| self.shared.attention.is_asked());
            let pace = hidden_interval(list.iter(), hidden, is_asked)
                .or(self.is_awaited().then_some(HIDDEN))
                .map(|pace| pace.max(seconds));
            // A second after it is due, so that it is.
            let due = until_urgent(list.iter(), self.shared.clock.read()).map(|due| due + 1.0);
            pace.map_or(due, |pace| Some(due.map_or(pace, |due| due.min(pace))))
        };
        match wait {
            Some(wait) => {
                self.alarm.set(wait, move || self.read(clock::local_now() - 500.0, false));
            }
            None => self.alarm.clear(),
        }
    }
}

/// The poller of this app, with the state that it keeps true; defaults where nobody
/// provided one.
#[must_use]
pub fn use_poller() -> Poller {
    use_context().unwrap_or_else(|| {
        let site = CurrentSite::new(Site::fallback(&document::origin()), None);
        Poller::start(Shared::new(site))
    })
}
