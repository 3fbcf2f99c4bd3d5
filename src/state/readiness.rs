//! Asks for sessions that have just come up until their interfaces answer. Lives as long as the app, so that
//! a page that is left and opened again asks nothing twice.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ready;
use crate::domain::readiness::{Reach, Told, Watches};
use crate::domain::session::Session;
use crate::i18n::{Messages, use_messages};
use crate::platform::timer::Alarm;
use crate::platform::wake;
use crate::state::clock::Clock;
use crate::state::sessions::SessionsState;
use crate::state::shared::use_shared;
use crate::ui::announcer::{Announcer, use_announcer};

/// What is known of the interfaces of this visit's sessions.
#[derive(Clone, Copy)]
pub struct Readiness {
    watches: RwSignal<Watches>,
    sessions: SessionsState,
    clock: Clock,
    announcer: Announcer,
    messages: Signal<&'static Messages>,
    alarm: Alarm,
}

impl Readiness {
    /// Nothing is waited for yet.
    #[must_use]
    pub(super) fn new(sessions: SessionsState, clock: Clock) -> Self {
        let readiness = Self {
            watches: RwSignal::new(Watches::default()),
            sessions,
            clock,
            announcer: use_announcer(),
            messages: use_messages(),
            alarm: Alarm::new(),
        };
        wake::on_change(move || readiness.ask());
        readiness
    }

    /// What is known of a session's interface.
    #[must_use]
    pub fn of(self, id: &str) -> Reach {
        self.watches.try_with(|watches| watches.of(id)).unwrap_or(Reach::Ready)
    }

    /// Takes in a list that was just read. Before anything of it is drawn: what is not to be opened yet must
    /// not look so for a moment.
    pub fn observe(self, list: &[Session]) {
        let now = self.clock.read();
        self.watches.maybe_update(|watches| watches.observe(list, now));
        self.ask();
    }

    /// Has a running session be asked for, whatever its age, and again after it was given up.
    pub fn want(self, id: &str) {
        let now = self.clock.read();
        self.watches.maybe_update(|watches| watches.want(id, now));
        self.ask();
    }

    /// Asks for those whose turn it is, as long as somebody may look.
    fn ask(self) {
        self.alarm.clear();
        if !wake::is_visible() || !wake::is_online() {
            return;
        }
        let now = self.clock.read();
        let due = self.watches.try_update_untracked(|watches| watches.due(now));
        for id in due.unwrap_or_default() {
            spawn_local(async move {
                let told = ready::ask(&id).await;
                self.take(&id, told);
            });
        }
        let wait = self.watches.try_update_untracked(|watches| watches.wait(now)).flatten();
        if let Some(wait) = wait {
            self.alarm.set(wait, move || self.ask());
        }
    }

    fn take(self, id: &str, told: Told) {
        let now = self.clock.read();
        let news = self.watches.try_maybe_update(|watches| {
            let news = watches.answered(id, told, now);
            (news.is_some(), news)
        });
        if let Some(Some((reach, true))) = news {
            let t = self.messages.get_untracked();
            let say = if reach == Reach::Ready { t.is_ready } else { t.is_silent };
            let rows = self.sessions.rows.read_untracked();
            if let Some(row) = rows.iter().find(|row| row.id == id) {
                self.announcer.say(say(&row.session.read_untracked().name));
            }
        }
        self.ask();
    }
}

/// What is known of the interfaces of this app's sessions.
#[must_use]
pub fn use_readiness() -> Readiness {
    use_shared().readiness
}
