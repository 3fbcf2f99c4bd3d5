//! In which order sessions stand.

use std::cmp::Ordering;

use crate::domain::natural_order;
use crate::domain::session::Session;

/// A fact of sessions by which they can stand in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// What needs attention first.
    #[default]
    Status,
    /// The name.
    Name,
    /// The type, in the picker's order.
    Type,
    /// The image, without its registry.
    Image,
    /// Cores in use.
    Cores,
    /// Memory in use.
    Memory,
    /// When the platform ends it.
    Ends,
    /// When it began to run.
    Started,
}

/// An order of sessions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By this.
    pub column: Column,
    /// Against the order in which this is usually looked at.
    pub is_reversed: bool,
}

impl Column {
    /// Every one, the usual order first.
    pub const ALL: [Self; 8] = [
        Self::Status,
        Self::Name,
        Self::Type,
        Self::Image,
        Self::Cores,
        Self::Memory,
        Self::Ends,
        Self::Started,
    ];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Name => "name",
            Self::Type => "type",
            Self::Image => "image",
            Self::Cores => "cpu",
            Self::Memory => "memory",
            Self::Ends => "ends",
            Self::Started => "started",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.word() == word)
    }

    /// Whether it usually begins with the least: who looks at use looks for the most, and for the newest.
    #[must_use]
    pub fn is_least_first(self) -> bool {
        !matches!(self, Self::Cores | Self::Memory | Self::Started)
    }

    /// Its amount; `None` for what is written, or when it is unknown or says nothing any more.
    pub(super) fn amount(self, session: &Session) -> Option<f64> {
        match self {
            Self::Status => Some(f64::from(session.attention())),
            Self::Type => session.kind.map(|kind| f64::from(kind as u8)),
            Self::Cores => session.used.cores,
            Self::Memory => session.used.memory.map(|memory| memory.0),
            // What is over ends no more.
            Self::Ends if session.status.is_over() => None,
            Self::Ends => session.expires.map(|at| at.0),
            Self::Started => session.started.map(|at| at.0),
            Self::Name | Self::Image => None,
        }
    }
}

impl Sort {
    /// Its word in an address: the column's, with a minus when reversed.
    #[must_use]
    pub fn word(self) -> String {
        format!("{}{}", if self.is_reversed { "-" } else { "" }, self.column.word())
    }

    /// The one of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let (is_reversed, word) = word.strip_prefix('-').map_or((false, word), |word| (true, word));
        Some(Self { column: Column::from_word(word)?, is_reversed })
    }

    /// What a click on a column's head makes of it: that column, or the other way round.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        Self { column, is_reversed: self.column == column && !self.is_reversed }
    }

    /// Whether the least stands first.
    #[must_use]
    pub fn is_ascending(self) -> bool {
        self.column.is_least_first() != self.is_reversed
    }

    /// Which of two comes first. What is unknown comes last either way.
    #[must_use]
    pub fn compare(self, a: &Session, b: &Session) -> Ordering {
        let order = match self.column {
            Column::Name => natural_order::compare(&a.name, &b.name),
            Column::Image => natural_order::compare(a.image.short(), b.image.short()),
            column => match (column.amount(a), column.amount(b)) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                (Some(_), None) => return Ordering::Less,
                (None, Some(_)) => return Ordering::Greater,
                (None, None) => Ordering::Equal,
            },
        };
        if self.is_ascending() { order } else { order.reverse() }
    }
}
