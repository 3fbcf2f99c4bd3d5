//! In which order the history stands.

use std::cmp::Ordering;

use crate::domain::history::PastSession;
use crate::domain::natural_order;

/// A fact by which the history can stand in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// When it ended: what has not first, then the latest.
    #[default]
    Ended,
    /// The name.
    Name,
    /// The type, in the picker's order.
    Type,
    /// The image, without its registry.
    Image,
    /// When it began to run.
    Started,
    /// How long it ran.
    Duration,
    /// What became of it.
    Outcome,
}

/// An order of the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// By this.
    pub column: Column,
    /// Against the order in which this is usually looked at.
    pub is_reversed: bool,
}

impl Column {
    /// Every one, the usual order first.
    pub const ALL: [Self; 7] = [
        Self::Ended,
        Self::Name,
        Self::Type,
        Self::Image,
        Self::Started,
        Self::Duration,
        Self::Outcome,
    ];

    /// Its word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ended => "ended",
            Self::Name => "name",
            Self::Type => "type",
            Self::Image => "image",
            Self::Started => "started",
            Self::Duration => "duration",
            Self::Outcome => "outcome",
        }
    }

    /// The one of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.word() == word)
    }

    /// Whether it usually begins with the least: who looks back looks for the latest and for the longest.
    fn is_least_first(self) -> bool {
        !matches!(self, Self::Ended | Self::Started | Self::Duration)
    }

    /// Its amount; `None` for what is written, or unknown.
    fn amount(self, past: &PastSession) -> Option<f64> {
        match self {
            // What has not ended yet will be the last to.
            Self::Ended if !past.outcome.is_over() => Some(f64::INFINITY),
            Self::Ended => past.end.map(|end| end.by.0),
            Self::Type => past.kind().map(|kind| f64::from(kind as u8)),
            Self::Started => past.started.map(|at| at.0),
            Self::Duration => past.duration().map(|span| span.0),
            Self::Outcome => Some(f64::from(past.outcome as u8)),
            Self::Name | Self::Image => None,
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
    pub fn compare(self, a: &PastSession, b: &PastSession) -> Ordering {
        fn short(past: &PastSession) -> &str {
            past.settings.image.as_ref().map_or("", |image| image.short())
        }
        let order = match self.column {
            Column::Name => natural_order::compare(&a.name, &b.name),
            Column::Image => natural_order::compare(short(a), short(b)),
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
