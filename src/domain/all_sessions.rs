//! The sessions of all users, as the platform tells any of them (contract 2.3): whose, of which type, where each
//! stands and when it started. They have no ids: two that are alike are told apart by counting them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::all_sessions::words::status_rank;
use crate::domain::time::Moment;

mod facets;
mod order;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
mod seen;
mod shown;
#[cfg(test)]
mod tests;
mod trend;
mod view;
mod words;

pub use facets::{Facet, Item};
pub use order::{Column, Sort};
pub use seen::Seen;
pub use shown::{Labels, Shown};
pub use trend::{HEIGHT, Sample, Series, Trend, WIDTH};
pub use view::AllSessionsView;
pub use words::{Vocabulary, Words};

/// A row of the platform's list, in the places of its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Listed {
    /// Whose, in [`Vocabulary::users`].
    pub user: u32,
    /// Of which type, in [`Vocabulary::kinds`].
    pub kind: u32,
    /// Where it stands, in [`Vocabulary::statuses`].
    pub status: u32,
    /// When it started, if it has.
    pub started: Option<Moment>,
}

/// A session of any user.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PublicSession {
    /// What the platform tells.
    pub listed: Listed,
    /// Since when it is seen to wait for its start; `None` when it does not.
    pub waits_since: Option<Moment>,
    /// Which one it is of those of its user, type and start.
    nth: u32,
}

/// Recognises a session from one reading to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u128);

/// The sessions of a reading, in the usual order: what waits first, and there what waits for longest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AllSessions {
    /// What the places mean.
    pub words: Arc<Vocabulary>,
    /// The sessions.
    pub sessions: Vec<PublicSession>,
}

/// More than any time in ms that a date can be: the place of what has none.
const NEVER: u64 = (1 << 48) - 1;

/// A time in whole ms, as 48 bits that can be compared.
fn millis(at: Option<Moment>) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    at.map_or(NEVER, |at| (at.0 as u64).min(NEVER - 1))
}

/// What makes two rows alike. A type's place may be cut off: those are then told apart by counting, too.
fn alike(row: &Listed) -> u128 {
    let kind = u128::from(row.kind & 0xffff);
    u128::from(row.user) << 96 | kind << 80 | u128::from(millis(row.started)) << 32
}

impl PublicSession {
    /// What it is recognised by.
    #[must_use]
    pub fn key(&self) -> Key {
        Key(alike(&self.listed) | u128::from(self.nth))
    }

    /// Since when it runs or waits, as far as that is known.
    #[must_use]
    pub fn since(&self) -> Option<Moment> {
        self.listed.started.or(self.waits_since)
    }
}

impl AllSessions {
    /// The rows of a reading at `now`; `seen` knows those before it.
    #[must_use]
    pub fn new(words: Arc<Vocabulary>, rows: &[Listed], seen: &mut Seen, now: Moment) -> Self {
        let waits = |row: &Listed| row.started.is_none() && words.is_pending(row.status);
        let mut counts = BTreeMap::new();
        for row in rows.iter().filter(|row| waits(row)) {
            *counts.entry((row.user, row.kind)).or_default() += 1;
        }
        let is_new_start = |row: &&Listed| match (row.started, seen.read_at()) {
            (Some(started), Some(before)) => started > before,
            _ => false,
        };
        let mut started = BTreeMap::new();
        for row in rows.iter().filter(is_new_start) {
            *started.entry((row.user, row.kind)).or_default() += 1;
        }
        seen.note(&counts, &started, now);
        // Those that wait come first of those alike, so that they are counted from nothing; and the order of the
        // answer is of no matter.
        let alike_first = |row: &Listed| {
            alike(row) | u128::from(!waits(row)) << 31 | u128::from(row.status & 0x7fff_ffff)
        };
        let mut before = None;
        let mut nth = 0;
        let mut sessions: Vec<PublicSession> = in_order(rows, alike_first)
            .map(|listed| {
                nth =
                    if before.replace(alike(listed)) == Some(alike(listed)) { nth + 1 } else { 0 };
                let waits_since =
                    waits(listed).then(|| seen.since((listed.user, listed.kind), nth)).flatten();
                PublicSession { listed: *listed, waits_since, nth }
            })
            .collect();
        let statuses: Vec<u32> = words.statuses.iter().map(|word| status_rank(word)).collect();
        let users = words.users.ranks();
        let of = |ranks: &[u32], place: u32| {
            let rank = usize::try_from(place).ok().and_then(|place| ranks.get(place));
            u128::from(rank.copied().unwrap_or(u32::MAX))
        };
        let usual = |session: &PublicSession| {
            let Listed { user, status, .. } = session.listed;
            let since = u128::from(millis(session.since()));
            of(&statuses, status) << 96 | since << 40 | of(&users, user)
        };
        sessions = in_order(&sessions, usual).copied().collect();
        Self { words, sessions }
    }
}

/// The rows by a number of each; equals as they stand.
fn in_order<T>(rows: &[T], number: impl Fn(&T) -> u128) -> impl Iterator<Item = &T> {
    // One type for all orders: the standard library's sort is 6 kB of program for each.
    let mut order: Vec<(u128, usize)> =
        rows.iter().enumerate().map(|(place, row)| (number(row), place)).collect();
    order.sort_unstable();
    order.into_iter().filter_map(|(_, place)| rows.get(place))
}
