//! Keeps the session list true: the one reader of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Answer;
use crate::api::sessions::SessionList;
use crate::domain::polling::{WATCHING, backoff, interval};
use crate::domain::problem::Problem;
use crate::domain::session::{Session, sort_for_attention};
use crate::domain::site::Site;
use crate::domain::time::Moment;
use crate::i18n::use_messages;
use crate::platform::timer::Alarm;
use crate::platform::{clock, document, task, wake};
use crate::state::shared::Shared;
use crate::state::site::CurrentSite;
use crate::state::{past_use, start_times};
use crate::ui::announcer::{Announcer, use_announcer};

/// Reads the session list: often while something changes, calmly otherwise, not at all while the
/// tab is hidden, and at once when asked, shown again or back online.
#[derive(Clone, Copy)]
pub struct Poller {
    pub(super) shared: Shared,
    announcer: Announcer,
    messages: Signal<&'static crate::i18n::Messages>,
    alarm: Alarm,
    is_reading: StoredValue<bool>,
    is_asked_again: StoredValue<bool>,
    failures: StoredValue<u32>,
}

impl Poller {
    /// Starts reading into the state of this app, for its life.
    #[must_use]
    pub fn start(shared: Shared) -> Self {
        let poller = Self {
            shared,
            announcer: use_announcer(),
            messages: use_messages(),
            alarm: Alarm::new(),
            is_reading: StoredValue::new(false),
            is_asked_again: StoredValue::new(false),
            failures: StoredValue::new(0),
        };
        wake::on_change(move || poller.read_now());
        poller.read_now();
        poller
    }

    /// Reads the list now, or right after a reading that is under way: that one may have begun
    /// before the change that the caller wants to see.
    pub fn read_now(self) {
        self.alarm.clear();
        if !wake::is_visible() && self.hidden_pace().is_none() {
            return;
        }
        if self.is_reading.try_get_value().unwrap_or(true) {
            self.is_asked_again.try_set_value(true);
            return;
        }
        self.is_reading.set_value(true);
        spawn_local(async move {
            let Shared { site, clock, .. } = self.shared;
            let origins = site.site.with_value(|site| site.interface_origins.clone());
            let mut outcome = site.client().sessions(&origins).await;
            if let Ok(answer) = &mut outcome {
                sort_for_attention(&mut answer.body.sessions);
                // Before anything is waited for: the header tells the time at which it came.
                if let Some(server_time) = answer.server_time {
                    clock.set_by_server(server_time);
                }
                self.draw_first(&answer.body.sessions).await;
            }
            if self.is_reading.try_set_value(false).is_some() {
                return; // the app is gone
            }
            let wait = match outcome {
                Ok(answer) => self.keep(answer),
                Err(problem) => self.report(problem),
            };
            let is_asked_again = self.is_asked_again.try_update_value(std::mem::take);
            if is_asked_again == Some(true) {
                self.read_now();
            } else {
                let wait = wait.max(self.hidden_pace().unwrap_or_default());
                self.alarm.set(wait, move || self.read_now());
            }
        });
    }

    /// Seconds between two readings that a hidden tab makes; `None` when it makes none, or can be seen.
    fn hidden_pace(self) -> Option<f64> {
        let Shared { attention, sessions, .. } = self.shared;
        if wake::is_visible() { None } else { attention.pace(sessions) }
    }

    /// Draws the first list of a visit card by card, each in a task of its own: a card takes 10 ms and
    /// more while the browser still compiles what draws it, and a task of over 50 ms can be felt.
    async fn draw_first(self, list: &[Session]) {
        /// As many cards as a tall screen shows; below it, several go into one task.
        const ON_SCREEN: usize = 8;
        let sessions = self.shared.sessions;
        if sessions.rows.try_with_untracked(Vec::is_empty) != Some(true) {
            return;
        }
        let mut shown = 0;
        while shown < list.len() {
            task::pause().await;
            if sessions.rows.try_with_untracked(Vec::is_empty).is_none() {
                return; // the app is gone
            }
            shown += if shown < ON_SCREEN { 1 } else { ON_SCREEN };
            sessions.keep(list.iter().take(shown).cloned().collect());
        }
    }

    /// Keeps a good answer; gives the seconds until the next reading.
    fn keep(self, answer: Answer<SessionList>) -> f64 {
        let list = answer.body.sessions;
        let Shared { clock, sessions, offers, launching, deleting, attention, .. } = self.shared;
        let now = clock.read();
        let before = sessions.snapshot();
        self.announce_changes(&before, &list);
        attention.tell(&before, &list, now, self.messages.get_untracked());
        launching.settle(&list, now);
        deleting.settle(&list, now);
        let is_watching = untrack(|| launching.is_awaiting() || deleting.is_waiting());
        let statuses = list.iter().map(|session| &session.status);
        let wait = if is_watching { WATCHING } else { interval(statuses) };
        if answer.user.is_some() && sessions.user.get_untracked() != answer.user {
            sessions.user.set(answer.user);
        }
        let user = sessions.user.get_untracked();
        past_use::observe(&list, now, user.as_deref());
        start_times::observe(&before, &list, now, user.as_deref());
        sessions.keep(list);
        if sessions.unreadable.get_untracked() != answer.body.unreadable {
            sessions.unreadable.set(answer.body.unreadable);
        }
        sessions.read_at.set(Some(clock.read()));
        if sessions.problem.read_untracked().is_some() {
            sessions.problem.set(None);
            sessions.next_try.set(None);
            offers.recover();
        }
        self.failures.set_value(0);
        wait
    }

    /// Keeps what was known and says why nothing newer is; gives the seconds until the next try.
    fn report(self, problem: Problem) -> f64 {
        self.failures.update_value(|failures| *failures += 1);
        let wait = backoff(self.failures.get_value(), problem.retry_after, clock::chance());
        let Shared { clock, sessions, .. } = self.shared;
        sessions.next_try.set(Some(Moment(clock.read().0 + wait * 1000.0)));
        // The same problem again is no news: it would be announced anew and take the focus.
        if sessions.problem.read_untracked().as_ref() != Some(&problem) {
            sessions.problem.set(Some(problem));
        }
        wait
    }

    fn announce_changes(self, before: &[Session], new: &[Session]) {
        let t = self.messages.get_untracked();
        let find = |id: &str| new.iter().find(|session| session.id == id);
        let mut said = Vec::new();
        for old in before {
            match find(&old.id) {
                Some(now) if now.status != old.status => {
                    said.push((t.status_changed)(&now.name, &now.status.label(t)));
                }
                None if untrack(|| self.shared.deleting.is_ending(&old.id)) => {
                    said.push((t.deleted)(&old.name));
                }
                None => said.push((t.no_longer_listed)(&old.name)),
                Some(_) => {}
            }
        }
        if !said.is_empty() {
            self.announcer.say(said.join(" "));
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
