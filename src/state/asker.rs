//! Who asks, while the list of sessions cannot tell: asked of the portal's own server, by one tab for all.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::me;
use crate::api::reply::Reply;
use crate::domain::asker::{Asker, Due, JUST_NOW, Listed};
use crate::domain::polling::LONGEST_RETRY_AFTER;
use crate::platform::{clock, wake};
use crate::state::clock::{Clock, use_clock};
use crate::state::memory;
use crate::state::sessions::SessionsState;
use crate::state::tabs::{Heard, Topic, Turn};
use crate::ui::dynamic::{effect, memo};

/// Milliseconds until a tab looks again whether one that asks has ended or gone.
const OTHERS_TURN: f64 = 1500.0;

/// What is known of who asks. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct AskerReader {
    /// What the list tells.
    pub listed: Memo<Listed>,
    /// What the server tells, while the list leaves it open; `None` before its first answer.
    pub told: RwSignal<Option<Asker>>,
    /// Whether an answer is waited for.
    pub is_asking: RwSignal<bool>,
    sessions: SessionsState,
    clock: Clock,
    /// Since when the list leaves it open, in ms by this computer's clock; `None` while it does not.
    open_since: StoredValue<Option<f64>>,
    has_asked: StoredValue<bool>,
    due: StoredValue<Option<Due>>,
    /// When the server wants to be asked again at the soonest, by the same clock.
    not_before: StoredValue<f64>,
    topic: StoredValue<Option<Topic>, LocalStorage>,
}

impl AskerReader {
    /// Asks while the list leaves it open and the tab can be seen, with the list's tries, until the current owner goes.
    #[must_use]
    pub fn start(sessions: SessionsState) -> Self {
        let listed = memo(move || {
            let problem = sessions.problem.read();
            // A refusal forgets the name: who has read the list before may have left.
            let is_noted = || memory::last_user() == sessions.user.get_untracked();
            let is_read = sessions.read_at.read().is_some() && (problem.is_none() || is_noted());
            Listed::of(is_read, problem.as_ref())
        });
        let reader = Self {
            listed,
            told: RwSignal::new(None),
            is_asking: RwSignal::new(false),
            sessions,
            clock: use_clock(),
            open_since: StoredValue::new(None),
            has_asked: StoredValue::new(false),
            due: StoredValue::new(None),
            not_before: StoredValue::new(f64::NEG_INFINITY),
            topic: StoredValue::new_local(None),
        };
        let hear = move |reply: Rc<Reply>, heard| reader.hear(&reply, heard);
        reader.topic.set_value(Some(Topic::new("me".to_owned(), hear)));
        effect(move || {
            if listed.get() != Listed::Open {
                return reader.close();
            }
            // With each try to read the list: somebody else may have signed in meanwhile.
            sessions.next_try.track();
            untrack(|| reader.plan());
            reader.ask_if_due();
        });
        // A tab that is shown again asks with the clock's next tick.
        effect(move || {
            let _tick = reader.clock.now();
            reader.ask_if_due();
        });
        reader
    }

    /// The list knows better.
    fn close(self) {
        self.open_since.set_value(None);
        self.has_asked.set_value(false);
        self.due.set_value(None);
        self.is_asking.set(false);
        self.told.set(None);
    }

    /// The list could not be read.
    fn plan(self) {
        let now = clock::local_now();
        if self.open_since.get_value().is_none() {
            self.open_since.set_value(Some(now - JUST_NOW));
        }
        let next_try = self.sessions.next_try.get();
        let wait = next_try.map_or(0.0, |at| at.since(self.clock.read()).0);
        let retry_after = self.sessions.problem.read().as_ref().and_then(|p| p.retry_after);
        let (pending, is_first) = (self.due.get_value(), !self.has_asked.get_value());
        self.due.set_value(Some(Due::after_failure(pending, is_first, now, wait, retry_after)));
    }

    /// A tab that cannot be seen asks nothing.
    fn ask_if_due(self) {
        let now = clock::local_now();
        let due = self.due.try_get_value().flatten().filter(|due| due.at <= now);
        let not_before = self.not_before.try_get_value().unwrap_or(now);
        let Some(due) = due.filter(|_| not_before <= now && wake::is_visible()) else { return };
        let Some(topic) = self.topic.try_get_value().flatten() else { return };
        self.due.set_value(None);
        self.has_asked.set_value(true);
        self.is_asking.set(true);
        spawn_local(async move {
            match topic.read(due.since, false, me::ask).await {
                Turn::Read => {}
                Turn::Known => self.known(),
                Turn::Others => self.again(due.since),
            }
        });
    }

    /// Another tab has asked already.
    fn known(self) {
        match self.told.try_get_untracked() {
            // When it was not open here yet.
            Some(None) => self.again(clock::local_now()),
            _ => drop(self.is_asking.try_set(false)),
        }
    }

    /// Asks a little later, unless something is due anyway.
    fn again(self, since: f64) {
        let at = clock::local_now() + OTHERS_TURN;
        self.due.try_update_value(|due| *due = due.or(Some(Due { at, since })));
    }

    /// Takes in an answer, whichever tab has asked; of two the one that was asked for last.
    fn hear(self, reply: &Reply, heard: Heard) {
        let asked = reply.text().err().and_then(|problem| problem.retry_after).unwrap_or(0.0);
        let not_before = heard.ended + 1000.0 * asked.clamp(0.0, LONGEST_RETRY_AFTER);
        self.not_before.try_set_value(not_before);
        // The page may be gone, or the list there, which knows better.
        let Some(Some(open_since)) = self.open_since.try_get_value() else { return };
        if heard.begun < open_since {
            // Somebody else may have been signed in then.
            return self.again(open_since);
        }
        let told = me::named(reply);
        // Also for when it cannot be asked any more.
        match &told {
            Asker::Named(user) => memory::note_user(Some(user)),
            Asker::Nobody => memory::note_user(None),
            Asker::Unknown => {}
        }
        self.told.try_set(Some(told));
        self.is_asking.try_set(false);
    }
}
