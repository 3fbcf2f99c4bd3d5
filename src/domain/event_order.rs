//! Events as a table to be sorted: which are the same, and in which order.

use std::cmp::Ordering;

use crate::domain::event::Event;
use crate::domain::time::Moment;

/// As many rows as are drawn; Kubernetes keeps events for an hour, and counts those that repeat in one.
pub const MOST_ROWS: usize = 500;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Warning or normal.
    Kind,
    /// The platform's word for it.
    Reason,
    /// What it says.
    Message,
    /// When it happened first.
    First,
    /// When it happened last.
    Last,
}

impl Column {
    /// All, in the table's order.
    pub const ALL: [Self; 5] = [Self::Kind, Self::Reason, Self::Message, Self::First, Self::Last];

    /// Its word in the address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Reason => "event",
            Self::Message => "message",
            Self::First => "first",
            Self::Last => "last",
        }
    }
}

/// An order of the rows; without one they are in the platform's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub column: Column,
    /// Whether the greatest comes first.
    pub is_falling: bool,
}

impl Order {
    /// Reads a column's word, with a hyphen before it when the greatest comes first.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        let name = word.strip_prefix('-');
        let column = Column::ALL.into_iter().find(|c| c.word() == name.unwrap_or(word))?;
        Some(Self { column, is_falling: name.is_some() })
    }

    /// Its word in the address.
    #[must_use]
    pub fn word(self) -> String {
        [if self.is_falling { "-" } else { "" }, self.column.word()].concat()
    }

    /// What a press on a column's head leads to: rising, falling, the platform's order.
    #[must_use]
    pub fn after_press(now: Option<Self>, column: Column) -> Option<Self> {
        match now.filter(|now| now.column == column) {
            None => Some(Self { column, is_falling: false }),
            Some(Self { is_falling: false, .. }) => Some(Self { column, is_falling: true }),
            Some(_) => None,
        }
    }

    /// One that is not known comes last either way.
    fn compare(self, a: &Told, b: &Told) -> Ordering {
        let by_time = |time: fn(&Event) -> Option<Moment>| match (time(&a.event), time(&b.event)) {
            (Some(a), Some(b)) => self.turned(a.0.total_cmp(&b.0)),
            (a, b) => a.is_none().cmp(&b.is_none()),
        };
        match self.column {
            // Warnings first: they are what is looked for.
            Column::Kind => self.turned(b.event.is_warning.cmp(&a.event.is_warning)),
            Column::Reason => self.turned(a.event.reason.cmp(&b.event.reason)),
            Column::Message => self.turned(a.event.message.cmp(&b.event.message)),
            Column::First => by_time(|event| event.first),
            Column::Last => by_time(|event| event.last),
        }
    }

    fn turned(self, ordering: Ordering) -> Ordering {
        if self.is_falling { ordering.reverse() } else { ordering }
    }
}

/// An event, and how often the platform lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What happened, from its first to its last time.
    pub event: Event,
    /// How many rows say the same.
    pub times: usize,
}

impl Told {
    /// The rows of the table: those that say the same are one, where the first of them stands.
    #[must_use]
    pub fn of(events: Vec<Event>) -> Vec<Self> {
        let mut told: Vec<Self> = Vec::new();
        for event in events {
            let is_same = |told: &Self| {
                told.event.is_warning == event.is_warning
                    && told.event.reason == event.reason
                    && told.event.message == event.message
            };
            let known = told.iter().position(is_same);
            if let Some(known) = known.and_then(|at| told.get_mut(at)) {
                known.times += 1;
                known.event.first = either(known.event.first, event.first, f64::min);
                known.event.last = either(known.event.last, event.last, f64::max);
            } else if told.len() < MOST_ROWS {
                // What is not drawn is not compared either: each row is compared with all before it.
                told.push(Self { event, times: 1 });
            }
        }
        told
    }

    /// Whether it happened more than once, as far as is told.
    #[must_use]
    pub fn is_repeated(&self) -> bool {
        self.times > 1 || matches!((self.event.first, self.event.last), (Some(a), Some(b)) if a < b)
    }
}

fn either(a: Option<Moment>, b: Option<Moment>, choose: fn(f64, f64) -> f64) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(Moment(choose(a.0, b.0))),
        (one, other) => one.or(other),
    }
}

/// The rows in an order; what is the same in it stays in the platform's.
#[must_use]
pub fn ordered(mut told: Vec<Told>, order: Option<Order>) -> Vec<Told> {
    if let Some(order) = order {
        told.sort_by(|a, b| order.compare(a, b));
    }
    told
}

#[cfg(test)]
mod tests;
