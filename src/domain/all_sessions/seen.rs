//! Since when sessions are seen to wait: the platform tells no time of those that have not started, and nothing by
//! which one of them is recognised.

use std::collections::BTreeMap;

use crate::domain::time::Moment;

/// Whose, and of which type.
type Of = (u32, u32);

/// Seconds between two readings after which nobody knows whether those that wait are the same: a little more than
/// the longest wait between two tries of the portal's own, 75 s.
pub(super) const UNWATCHED: f64 = 120.0;

/// What was seen to wait, and since when; the longest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    since: BTreeMap<Of, Vec<Moment>>,
    read_at: Option<Moment>,
}

impl Seen {
    /// Takes in how many wait at `now`, and how many have started since the reading before. Of those of one user and
    /// type nobody knows which has left: the one that was seen for longest, so that no wait is said to be longer
    /// than it is.
    pub(super) fn note(
        &mut self,
        waiting: &BTreeMap<Of, usize>,
        started: &BTreeMap<Of, usize>,
        now: Moment,
    ) {
        if self.is_unwatched(now) {
            self.since.clear();
        }
        self.read_at = Some(now);
        self.since.retain(|of, _| waiting.contains_key(of));
        for (of, count) in waiting {
            let times = self.since.entry(*of).or_default();
            // One that came when another started is not taken for that one.
            let left = started.get(of).copied().unwrap_or_default().min(times.len());
            times.drain(..left.max(times.len().saturating_sub(*count)));
            times.resize(*count, now);
        }
    }

    /// A reading at `now` has told the same as the one before it; whether that one is recent enough for what was
    /// seen to hold.
    #[must_use]
    pub fn is_same_at(&mut self, now: Moment) -> bool {
        let is_watched = !self.is_unwatched(now);
        if is_watched {
            self.read_at = Some(now);
        }
        is_watched
    }

    /// When the last reading was.
    pub(super) fn read_at(&self) -> Option<Moment> {
        self.read_at
    }

    fn is_unwatched(&self, now: Moment) -> bool {
        self.read_at.is_some_and(|at| now.since(at).0 > UNWATCHED)
    }

    /// Since when the nth of them waits.
    pub(super) fn since(&self, of: Of, nth: u32) -> Option<Moment> {
        let times = self.since.get(&of)?;
        times.get(usize::try_from(nth).ok()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_when_another_starts_has_not_waited_as_long() {
        let of = (1, 1);
        let counts = |count: usize| BTreeMap::from([(of, count)]);
        let mut seen = Seen::default();
        seen.note(&counts(2), &BTreeMap::new(), Moment(0.0));
        // One of the two has started, and one has come.
        seen.note(&counts(2), &counts(1), Moment(15_000.0));
        assert_eq!(seen.since(of, 0), Some(Moment(0.0)));
        assert_eq!(seen.since(of, 1), Some(Moment(15_000.0)));
        // More have started than were seen to wait.
        seen.note(&counts(1), &counts(9), Moment(30_000.0));
        assert_eq!(seen.since(of, 0), Some(Moment(30_000.0)));
    }
}
