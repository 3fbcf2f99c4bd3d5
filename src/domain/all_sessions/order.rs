//! In which order the sessions of all users stand.

use crate::domain::all_sessions::words::{kind_rank, status_rank};
use crate::domain::all_sessions::{AllSessions, PublicSession, millis};

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// What waits first, and there what waits for longest.
    #[default]
    Status,
    /// By name, as people count.
    User,
    /// As in the list of types.
    Type,
    /// The latest first.
    Started,
    /// The oldest first, by its start or since when it is seen to wait.
    Age,
}

/// An order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By this.
    pub column: Column,
    /// Against the order in which it is usually looked at.
    pub is_reversed: bool,
}

impl Column {
    /// Every one, from left to right.
    pub const ALL: [Self; 5] = [Self::User, Self::Type, Self::Status, Self::Started, Self::Age];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::User => "user",
            Self::Type => "type",
            Self::Started => "started",
            Self::Age => "age",
        }
    }

    fn number(self, all: &Ranks, session: &PublicSession) -> Option<u64> {
        let of = |ranks: &[u32], place: u32| {
            usize::try_from(place).ok().and_then(|place| ranks.get(place)).copied().map(u64::from)
        };
        match self {
            Self::Status => of(&all.statuses, session.listed.status),
            Self::User => of(&all.users, session.listed.user),
            Self::Type => of(&all.kinds, session.listed.kind),
            Self::Started => session.listed.started.map(|at| millis(Some(at))),
            Self::Age => session.since().map(|at| millis(Some(at))),
        }
    }
}

impl Sort {
    /// Its word in an address: the column's, with a minus when reversed.
    #[must_use]
    pub fn word(self) -> String {
        [if self.is_reversed { "-" } else { "" }, self.column.word()].concat()
    }

    /// The one of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let (is_reversed, word) = word.strip_prefix('-').map_or((false, word), |word| (true, word));
        let column = Column::ALL.into_iter().find(|column| column.word() == word)?;
        Some(Self { column, is_reversed })
    }

    /// What a click on a column's head makes of it: that column, or the other way round.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        Self { column, is_reversed: self.column == column && !self.is_reversed }
    }

    /// Whether what the column shows grows downwards: the latest start and the largest age come first.
    #[must_use]
    pub fn is_ascending(self) -> bool {
        matches!(self.column, Column::Started | Column::Age) == self.is_reversed
    }

    /// Puts places in [`AllSessions::sessions`] in this order. What is unknown comes last either way, and equals
    /// stand as they do there.
    pub(super) fn arrange(self, all: &AllSessions, places: &mut Vec<u32>) {
        if self == Self::default() {
            return;
        }
        let ranks = Ranks::of(all);
        // The latest start is the largest number, the largest age the smallest.
        let is_largest_first = (self.column == Column::Started) != self.is_reversed;
        let number = |place: u32| {
            let session = usize::try_from(place).ok().and_then(|place| all.sessions.get(place));
            let number = session.and_then(|session| self.column.number(&ranks, session));
            number.map_or(u64::MAX, |number| if is_largest_first { !number - 1 } else { number })
        };
        let mut order: Vec<(u64, u32)> =
            places.drain(..).map(|place| (number(place), place)).collect();
        order.sort_unstable();
        places.extend(order.into_iter().map(|(_, place)| place));
    }
}

/// Of each word, by place, how many come before it.
struct Ranks {
    users: Vec<u32>,
    kinds: Vec<u32>,
    statuses: Vec<u32>,
}

impl Ranks {
    fn of(all: &AllSessions) -> Self {
        let words = &all.words;
        // Types that the portal does not know come behind those that it does, as people count.
        let kinds = words.kinds.iter().zip(words.kinds.ranks());
        let kinds = kinds.map(|(word, rank)| kind_rank(word).unwrap_or(rank.saturating_add(100)));
        Self {
            users: words.users.ranks(),
            kinds: kinds.collect(),
            statuses: words.statuses.iter().map(|word| status_rank(word)).collect(),
        }
    }
}
