//! The words of a list: each is kept once, and its rows have its place. Places stay from reading to reading.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::all_sessions::Listed;
use crate::domain::natural_order;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// Words of one sort, by place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    texts: Vec<Arc<str>>,
    places: BTreeMap<Arc<str>, u32>,
    /// The places in the order in which people count.
    order: Vec<u32>,
}

impl Words {
    /// The place of a word, a new one for a new word.
    fn place(&mut self, word: &str) -> u32 {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = word.into();
        let (order, texts) = (&mut self.order, &self.texts);
        let at = order.partition_point(|other| {
            let other = usize::try_from(*other).ok().and_then(|other| texts.get(other));
            other.is_some_and(|other| natural_order::compare(other, word).is_lt())
        });
        order.insert(at, place);
        self.texts.push(Arc::clone(&text));
        self.places.insert(text, place);
        place
    }

    /// The word of a place; empty for what the platform did not tell.
    #[must_use]
    pub fn text(&self, place: u32) -> Arc<str> {
        let text = usize::try_from(place).ok().and_then(|place| self.texts.get(place));
        text.map(Arc::clone).unwrap_or_default()
    }

    /// The place of a word that is known.
    #[must_use]
    pub fn find(&self, word: &str) -> Option<u32> {
        self.places.get(word).copied()
    }

    /// The words by place.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Arc<str>> {
        self.texts.iter()
    }

    /// By place, how many words come before it in the order in which people count.
    pub(super) fn ranks(&self) -> Vec<u32> {
        let mut ranks = vec![0; self.order.len()];
        for (rank, place) in (0..).zip(&self.order) {
            if let Some(of) = usize::try_from(*place).ok().and_then(|place| ranks.get_mut(place)) {
                *of = rank;
            }
        }
        ranks
    }
}

/// The words of all columns. What the platform did not tell is the empty word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vocabulary {
    /// Names of users.
    pub users: Words,
    /// Types, those that the portal knows by the API's word for them.
    pub kinds: Words,
    /// Statuses, those that the portal knows in small letters.
    pub statuses: Words,
}

/// More words than a platform has by far.
const MOST: usize = 1_000_000;

impl Vocabulary {
    /// Takes the words of a row in.
    pub fn take(
        &mut self,
        [user, kind, status]: [Option<&str>; 3],
        started: Option<Moment>,
    ) -> Listed {
        let kind = kind.unwrap_or_default();
        Listed {
            user: self.users.place(user.unwrap_or_default()),
            kind: self.kinds.place(SessionType::from_wire(kind).map_or(kind, |kind| kind.wire())),
            status: self.statuses.place(known(status.unwrap_or_default())),
            started,
        }
    }

    /// Whether there are so many words that those of long ago must be among them.
    #[must_use]
    pub fn is_full(&self) -> bool {
        [&self.users, &self.kinds, &self.statuses].iter().any(|words| words.texts.len() > MOST)
    }

    /// Whether a status is [`Status::Pending`].
    pub(super) fn is_pending(&self, status: u32) -> bool {
        *self.statuses.text(status) == *PENDING
    }
}

const PENDING: &str = "pending";

/// The portal's word for a status that it knows, whichever dialect the server speaks.
fn known(word: &str) -> &str {
    match Status::from_wire(word) {
        Status::Pending => PENDING,
        Status::Running => "running",
        Status::Terminating => "terminating",
        Status::Completed => "completed",
        Status::Failed => "failed",
        Status::Other(_) => word,
    }
}

/// How soon sessions of a status are looked at: those that wait first, those that are over last.
pub(super) fn status_rank(word: &str) -> u32 {
    match Status::from_wire(word) {
        Status::Pending => 0,
        Status::Other(_) => 1,
        Status::Terminating => 2,
        Status::Failed => 3,
        Status::Running => 4,
        Status::Completed => 5,
    }
}

/// The place of a type in the portal's own list; `None` for one that it does not know.
pub(super) fn kind_rank(word: &str) -> Option<u32> {
    let kind = SessionType::from_wire(word)?;
    (0..).zip(SessionType::ALL).find(|(_, other)| *other == kind).map(|(rank, _)| rank)
}
