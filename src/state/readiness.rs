//! Asks for sessions that have just come up until their interfaces answer. Lives as long as the app, so that
//! a page that is left and opened again asks nothing twice; and what one tab is told, all know.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ready;
use crate::domain::readiness::{Reach, Told, Watches};
use crate::domain::session::Session;
use crate::i18n::{Language, use_language};
use crate::platform::timer::Alarm;
use crate::platform::{clock, wake};
use crate::state::attention::Attention;
use crate::state::clock::Clock;
use crate::state::sessions::SessionsState;
use crate::state::shared::use_shared;
use crate::state::tabs::Topic;
use crate::ui::announcer::{Announcer, use_announcer};

/// Seconds until what asks is fetched once more, when it could not be loaded.
const AGAIN: f64 = 5.0;

/// What is known of the interfaces of this visit's sessions.
#[derive(Clone, Copy)]
pub struct Readiness {
    watches: RwSignal<Watches>,
    sessions: SessionsState,
    clock: Clock,
    attention: Attention,
    announcer: Announcer,
    language: Signal<Language>,
    alarm: Alarm,
    topics: StoredValue<Vec<(String, Topic)>, LocalStorage>,
}

impl Readiness {
    /// Nothing is waited for yet.
    #[must_use]
    pub(super) fn new(sessions: SessionsState, clock: Clock, attention: Attention) -> Self {
        let readiness = Self {
            watches: RwSignal::new(Watches::default()),
            sessions,
            clock,
            attention,
            announcer: use_announcer(),
            language: use_language(),
            alarm: Alarm::new(),
            topics: StoredValue::new_local(Vec::new()),
        };
        wake::on_change(move |_| readiness.ask());
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

    /// Asks, if there is anything to ask for: what does it is a part of the program that most visits do
    /// not need. Also while the tab is hidden: it tells of what became ready, and each is asked for so many
    /// times and no more.
    fn ask(self) {
        self.alarm.clear();
        let is_any = self.watches.try_with_untracked(Watches::is_any_awaited);
        if is_any == Some(true) && wake::is_online() {
            spawn_local(async move {
                match later!(watch, ask_those_due: fn(Readiness) = Readiness::ask_those_due) {
                    Some(ask) => ask(self),
                    None => self.alarm.set(AGAIN, move || self.ask()),
                }
            });
        }
    }

    /// Asks for those whose turn it is.
    fn ask_those_due(self) {
        let now = self.clock.read();
        let due = self.watches.try_update_untracked(|watches| watches.due(now));
        for id in due.unwrap_or_default() {
            self.ask_once(id);
        }
        let wait = self.watches.try_update_untracked(|watches| watches.wait(now)).flatten();
        if let Some(wait) = wait {
            self.alarm.set(wait, move || self.ask());
        }
    }

    fn ask_once(self, id: String) {
        let Some(topic) = self.topic(&id) else { return };
        spawn_local(async move {
            // What a tab has asked within the last second is as new: the server itself says so.
            let since = clock::local_now() - 1000.0;
            topic.read(since, false, || ready::ask(&id)).await;
            let now = self.clock.read();
            self.watches.try_update_untracked(|watches| watches.left_to_others(&id, now));
            self.ask();
        });
    }

    /// What the tabs of this browser share of a session's readiness, as long as it is asked for.
    fn topic(self, id: &str) -> Option<Topic> {
        self.topics.try_update_value(|topics| {
            topics.retain(|(of, _)| untrack(|| self.of(of)) == Reach::Awaited);
            if let Some((_, topic)) = topics.iter().find(|(of, _)| of == id) {
                return topic.clone();
            }
            let of = id.to_owned();
            let name = ["ready ", id].concat();
            let topic = Topic::new(name, move |reply, _heard| self.take(&of, ready::told(&reply)));
            topics.push((id.to_owned(), topic.clone()));
            topic
        })
    }

    fn take(self, id: &str, told: Told) {
        let now = self.clock.read();
        let news = self.watches.try_maybe_update(|watches| {
            let news = watches.answered(id, told, now);
            (news.is_some(), news)
        });
        if let Some(Some((reach, is_news))) = news {
            let language = self.language.get_untracked();
            let t = language.news();
            let say = if reach == Reach::Ready { t.is_ready } else { t.is_silent };
            let rows = self.sessions.rows.read_untracked();
            if let Some(row) = rows.iter().find(|row| row.id == id) {
                let session = row.session.read_untracked();
                self.attention.answered(&session, reach, language);
                if is_news {
                    self.announcer.tell(say(&session.name));
                }
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
