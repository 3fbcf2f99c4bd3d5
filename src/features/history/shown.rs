//! A session of the history as it is drawn: what of it changes is another one, so that its row is drawn once.

use std::sync::Arc;

use crate::domain::history::PastSession;
use crate::i18n::Language;

/// A row.
#[derive(Clone)]
pub(super) struct Shown {
    /// The session.
    pub(super) past: Arc<PastSession>,
    /// What is drawn around it.
    pub(super) setting: Setting,
    /// All of it as a text, made once: rows are looked up by it whenever some more are drawn.
    key: Arc<str>,
}

/// What of a row is not the session's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Setting {
    /// Whether the platform lists it now, so that its own page has more to tell.
    pub(super) is_listed: bool,
    /// Whether it can be taken out: what is listed would be noted again, and what is another's stays.
    pub(super) can_go: bool,
    /// Whether the list is as it is now: otherwise nothing of it is.
    pub(super) is_fresh: bool,
    /// The year of this day: others are said.
    pub(super) year: u16,
    /// In which language it is drawn.
    pub(super) language: Language,
}

impl Shown {
    /// A session, and what is drawn around it.
    pub(super) fn new(past: &PastSession, setting: Setting) -> Self {
        let Setting { is_listed, can_go, is_fresh, year, language } = setting;
        let flag = |flag: bool| if flag { "1" } else { "0" };
        let year = year.to_string();
        let flags = [" ", flag(is_listed), flag(can_go), flag(is_fresh)].concat();
        let facts = [&past.stored(), &flags, &year, language.tag()].concat();
        Self { past: Arc::new(past.clone()), setting, key: facts.into() }
    }

    /// Tells it from all others, also from the same session at another time.
    pub(super) fn key(&self) -> Arc<str> {
        self.key.clone()
    }

    /// The `id` of what takes it out of the history, which gets the focus when its neighbour goes.
    pub(super) fn remove_id(&self) -> String {
        ["history-", &self.past.key()].concat()
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
