//! How much is kept, and what goes when it is too much.

use crate::domain::history::{History, PastSession};

/// As many as a person launches in a year of daily work, and some arrays of jobs.
pub const MOST: usize = 500;
/// Bytes of the text that holds them: a twentieth of what browsers let a site store.
pub(super) const MOST_BYTES: usize = 250_000;

fn is_too_much(count: usize, bytes: usize) -> bool {
    count > MOST || bytes > MOST_BYTES
}

impl History {
    /// Lets go of what is too much: those that ended longest ago first, then those seen longest ago.
    pub(super) fn trim(&mut self) {
        let mut bytes: usize = self.0.iter().map(PastSession::size).sum();
        while is_too_much(self.0.len(), bytes) {
            let ends = self.0.iter().enumerate();
            let ends = ends.filter_map(|(place, past)| Some((place, past.end?.by)));
            let oldest = ends.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
            let gone = self.0.remove(oldest.map_or(0, |(place, _)| place));
            bytes = bytes.saturating_sub(gone.size());
        }
    }

    /// Lets go of what is too much, of which nothing comes back with the next reading as if it were new: first
    /// what is no longer listed, those that ended longest ago first; then of what is listed the last ones that
    /// are over, which the next reading leaves out again. Gives whether what was known has changed by that, or
    /// by what came behind it. `is_listed` tells of each that was known; all others are.
    pub(super) fn make_room(&mut self, mut is_listed: Vec<bool>) -> bool {
        let known = is_listed.len();
        let mut left = known;
        is_listed.resize(self.0.len(), true);
        let mut bytes: usize = self.0.iter().map(PastSession::size).sum();
        let mut has_unlisted = is_listed.contains(&false);
        while is_too_much(self.0.len(), bytes) {
            let unlisted = self.0.iter().zip(&is_listed).enumerate().filter(|_| has_unlisted);
            let unlisted = unlisted.filter(|(_, (_, is_listed))| !**is_listed);
            let ends = unlisted.filter_map(|(place, (past, _))| Some((place, past.end?.by)));
            let oldest = ends.min_by(|(_, a), (_, b)| a.0.total_cmp(&b.0)).map(|(place, _)| place);
            has_unlisted = oldest.is_some();
            let last = || self.0.iter().rposition(|past| past.outcome.is_over());
            let place = oldest.or_else(last).unwrap_or(self.0.len() - 1);
            left -= usize::from(place < left);
            is_listed.remove(place);
            bytes = bytes.saturating_sub(self.0.remove(place).size());
        }
        left < known || self.0.len() > left
    }
}

#[cfg(test)]
mod tests;
