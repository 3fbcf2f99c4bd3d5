//! A reading of the list, and what it can tell of when something ended.

use crate::domain::history::text::whole;
use crate::domain::history::{End, WATCHED};
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// A reading of the list.
#[derive(Clone, Debug)]
pub struct Sighting {
    /// The sessions that it has.
    pub list: Vec<Session>,
    /// Whether it has all: one with rows that could not be read may have what seems gone.
    pub is_whole: bool,
    /// When the list was read before, by this tab or another; `None` when it never was.
    pub before: Option<Moment>,
    /// When it was read.
    pub now: Moment,
    /// The ids of those that left by the user's doing here.
    pub deleted: Vec<String>,
    /// The one that was launched here just now, by its id, with its command.
    pub launched: Option<(String, String)>,
}

impl Sighting {
    /// Whether the portal has as good as watched since the last reading.
    pub(super) fn is_watched(&self) -> bool {
        self.before.is_some_and(|before| self.now.since(before).0 <= WATCHED)
    }

    /// Between when something ended that was there at the last reading, or since `known`.
    pub(super) fn end(&self, known: Option<Moment>) -> End {
        self.end_since(later(known, self.before))
    }

    /// Between when something ended that nobody saw end.
    pub(super) fn end_since(&self, known: Option<Moment>) -> End {
        let now = whole(self.now);
        End { after: known.map(|known| Moment(whole(known).0.min(now.0))), by: now }
    }
}

/// The later of two times, of which either may not be known.
pub(super) fn later(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if a >= b { a } else { b }),
        (known, None) | (None, known) => known,
    }
}
