//! Keeps the session list true, together with the other tabs of this browser.

mod keeping;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::reply::Reply;
use crate::api::sessions::read_sessions;
use crate::domain::polling::{WATCHING, hidden_interval};
use crate::domain::session::{Session, sort_for_attention};
use crate::domain::site::Site;
use crate::domain::time_left::until_urgent;
use crate::platform::timer::Alarm;
use crate::platform::wake::Change;
use crate::platform::{clock, document, task, wake};
use crate::state::news::News;
use crate::state::shared::Shared;
use crate::state::site::CurrentSite;
use crate::state::tabs::{Reader, Topic, Turn};
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
    /// Counts the replies, so that drawing an older one ends when a newer one comes.
    heard: StoredValue<u32>,
    failures: StoredValue<u32>,
    /// Seconds from the last reading to the next, as planned then.
    wait: StoredValue<f64>,
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
            hidden_since: StoredValue::new(clock::local_now()),
        };
        let hear = move |reply, by| poller.hear(reply, by);
        poller.topic.set_value(Some(Topic::new("sessions".to_owned(), hear)));
        wake::on_change(move |change| poller.wake(change));
        time_warnings::watch(shared);
        poller.read_now();
        poller
    }

    /// Reads the list by a reading that begins now or later: one under way may have begun before the
    /// change that the caller wants to see.
    pub fn read_now(self) {
        if wake::is_visible() {
            self.read(clock::local_now(), true);
        }
    }

    fn wake(self, change: Change) {
        match (change, wake::is_visible()) {
            (Change::Network, _) => self.read_now(),
            // What another tab has just read is as new.
            (Change::Visibility, true) => {
                self.shared.attention.forget();
                self.read(clock::local_now() - WATCHING * 1000.0, true);
            }
            (Change::Visibility, false) => {
                self.hidden_since.set_value(clock::local_now());
                self.plan(self.wait.get_value());
            }
        }
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
            let pace = hidden_interval(list.iter(), hidden, is_asked).map(|pace| pace.max(seconds));
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

    /// Takes in a reply. Who has not read it itself looks a little later than who has: the duty stays
    /// with one tab, and moves within an interval when that one goes.
    fn hear(self, reply: Reply, by: Reader) {
        let count = self.heard.try_update_value(|heard| {
            *heard = heard.wrapping_add(1);
            *heard
        });
        let Some(nth) = count else { return };
        spawn_local(async move {
            let Shared { site, clock: server_clock, readiness, .. } = self.shared;
            let origins = site.site.with_value(|site| site.interface_origins.clone());
            let mut outcome = read_sessions(&reply, &origins);
            if let Ok(answer) = &mut outcome {
                sort_for_attention(&mut answer.body.sessions);
                // Before anything is waited for: the header tells the time at which it came.
                if let Some(server_time) = answer.server_time {
                    server_clock.set_by_server(server_time);
                }
                readiness.observe(&answer.body.sessions);
                self.draw_first(&answer.body.sessions, nth).await;
            }
            if self.heard.try_get_value() != Some(nth) {
                return; // a newer one came, or the app is gone
            }
            let (later, jitter) = match by {
                Reader::This => (0.0, clock::chance()),
                Reader::Other => (0.25 + 0.5 * clock::chance(), 1.0),
            };
            let wait = match outcome {
                Ok(answer) => self.keep(answer, by),
                Err(problem) => self.report(problem, jitter),
            };
            self.wait.set_value(wait);
            self.plan(wait + later);
        });
    }

    /// Draws the first list of a visit card by card, each in a task of its own: a card takes 10 ms and
    /// more while the browser still compiles what draws it, and a task of over 50 ms can be felt.
    async fn draw_first(self, list: &[Session], nth: u32) {
        /// As many cards as a tall screen shows; below it, several go into one task.
        const ON_SCREEN: usize = 8;
        let sessions = self.shared.sessions;
        if sessions.rows.try_with_untracked(Vec::is_empty) != Some(true) {
            return;
        }
        let mut shown = 0;
        while shown < list.len() {
            task::pause().await;
            if self.heard.try_get_value() != Some(nth) {
                return;
            }
            shown += if shown < ON_SCREEN { 1 } else { ON_SCREEN };
            let shown = list.iter().take(shown).cloned().collect();
            sessions.keep(shown, self.shared.clock.read());
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
