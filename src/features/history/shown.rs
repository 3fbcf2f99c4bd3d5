//! A session of the history as it is drawn: what of it changes is another one, so that its row is drawn once.

use crate::domain::history::PastSession;
use crate::i18n::Language;

/// A row.
#[derive(Clone, PartialEq)]
pub(super) struct Shown {
    /// The session.
    pub(super) past: PastSession,
    /// Whether the platform lists it now, so that its own page has more to tell.
    pub(super) is_listed: bool,
    /// Whether the list is as it is now: otherwise nothing of it is.
    pub(super) is_fresh: bool,
    /// The year of this day: others are said.
    pub(super) year: u16,
    /// In which language it is drawn.
    pub(super) language: Language,
}

impl Shown {
    /// Tells it from all others, also from the same session at another time.
    pub(super) fn key(&self) -> (String, bool, bool, u16, bool) {
        let is_french = self.language == Language::French;
        (self.past.stored(), self.is_listed, self.is_fresh, self.year, is_french)
    }

    /// The `id` of what takes it out of the history, which gets the focus when its neighbour goes.
    pub(super) fn remove_id(&self) -> String {
        ["history-", &self.past.key()].concat()
    }
}
