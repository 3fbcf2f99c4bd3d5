//! What is new between two readings of the list, and whom that is told. Most readings have no news: what
//! tells them is a part of the program that is downloaded with the first.

mod telling;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::i18n::{Language, use_language};
use crate::state::history::{self, Heard};
use crate::state::memory::Memory;
use crate::state::shared::Shared;
use crate::ui::announcer::{Announcer, use_announcer};

/// Tells of changes, never of what stays as it is.
#[derive(Clone, Copy)]
pub struct News {
    shared: Shared,
    announcer: Announcer,
    language: Signal<Language>,
    /// The list up to which all was told; `None` before the first one, which is no news.
    told: StoredValue<Option<Vec<Session>>>,
    /// The readings heard of, and the one up to which all was told.
    count: StoredValue<u32>,
    told_nth: StoredValue<u32>,
    /// When that was read.
    told_at: StoredValue<Option<Moment>>,
    /// The sessions since then that left by the user's doing.
    deleted: StoredValue<Vec<String>>,
}

/// Two lists, and what belongs to the newer one.
struct Reading {
    nth: u32,
    before: Vec<Session>,
    after: Vec<Session>,
    now: Moment,
    /// Where to keep what is learned, in the one tab that does.
    memory: Option<Memory>,
}

impl News {
    /// Nothing told yet.
    #[must_use]
    pub(super) fn start(shared: Shared) -> Self {
        Self {
            shared,
            announcer: use_announcer(),
            language: use_language(),
            told: StoredValue::new(None),
            count: StoredValue::new(0),
            told_nth: StoredValue::new(0),
            told_at: StoredValue::new(None),
            deleted: StoredValue::new(Vec::new()),
        }
    }

    /// Compares a list that was just read with the one before; gives whether a session came, went or changed
    /// its status.
    pub(super) fn hear(self, after: &[Session], now: Moment, memory: Option<Memory>) -> bool {
        let nth = self.count.try_get_value().unwrap_or_default().wrapping_add(1);
        self.count.try_set_value(nth);
        let before = self.told.try_get_value().flatten();
        let is_starting = |list: &[Session]| list.iter().any(|s| s.status == Status::Pending);
        let is_extending = untrack(|| self.shared.extending.is_any());
        let is_new = before.as_deref().is_some_and(|before| is_other(before, after));
        let left = before.iter().flatten().filter(|_| is_new);
        let left = left.filter(|old| !after.iter().any(|new| new.id == old.id));
        let deleting = self.shared.deleting;
        let deleted = left.filter(|old| untrack(|| deleting.is_users(&old.id)));
        let deleted: Vec<String> = deleted.map(|old| old.id.clone()).collect();
        // As long as what was read before is untold, nobody knows what is new since.
        let is_behind = self.told_nth.try_get_value().unwrap_or_default().wrapping_add(1) != nth;
        if is_new || is_behind || before.is_none() {
            let before = self.told_at.try_get_value().flatten();
            let (list, deleted, memory) = (after.to_vec(), deleted.clone(), memory.clone());
            history::hear(self.shared, Heard { list, before, now, deleted, memory });
        }
        if before.is_none() {
            // What changes before the part has come is news compared with this.
            self.told.try_set_value(Some(after.to_vec()));
            self.told_at.try_set_value(Some(now));
        }
        if !is_new && !is_extending && !is_starting(after) {
            self.told(nth, after.to_vec(), now);
            return false;
        }
        let before = before.unwrap_or_else(|| after.to_vec());
        self.deleted.try_update_value(|all| all.extend(deleted));
        let reading = Reading { nth, before, after: after.to_vec(), now, memory };
        spawn_local(async move {
            // Without the part all stays untold until a later reading.
            if let Some(tell) = later!(watch, tell_news: fn(News, Reading) = News::tell) {
                tell(self, reading);
            }
        });
        is_new
    }

    /// All up to this reading is told.
    fn told(self, nth: u32, list: Vec<Session>, now: Moment) {
        self.told_nth.try_set_value(nth);
        self.told.try_set_value(Some(list));
        self.told_at.try_set_value(Some(now));
    }
}

/// Whether a session came, went or changed its status, or its place in the order in which both lists are.
fn is_other(before: &[Session], after: &[Session]) -> bool {
    fn facts(list: &[Session]) -> impl Iterator<Item = (&str, &Status)> {
        list.iter().map(|session| (session.id.as_str(), &session.status))
    }
    !facts(before).eq(facts(after))
}
