//! Which starts the portal has watched, and since when: from what two readings of the list differ in.
//! Part of what every visit downloads, so it is written to be small.

use crate::domain::image::ImageId;
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::{Moment, Span};

/// What happened between two readings was watched when they are at most so many seconds apart: two calm
/// readings (15 s) and no more. A tab that was hidden for longer does not know when it happened.
const WATCHED: f64 = 30.0;

/// Since when the portal knows of a session that is coming up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// When it was seen first.
    pub at: Moment,
    /// Whether it was not there just before, so that this is when it began.
    pub is_beginning: bool,
}

/// The sessions that are coming up.
#[derive(Debug, Default)]
pub struct WatchedStarts {
    coming: Vec<(String, Seen)>,
}

impl WatchedStarts {
    /// Nothing seen yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { coming: Vec::new() }
    }

    /// Takes in a list that was just read, beside the one before it and when that was read; gives the starts
    /// that came to their end and were watched from the beginning, by image and length.
    pub fn observe(
        &mut self,
        (before, before_at): (&[Session], Option<Moment>),
        after: &[Session],
        now: Moment,
    ) -> Vec<(ImageId, Span)> {
        let is_watched = before_at.is_some_and(|read_at| now.since(read_at).0 <= WATCHED);
        let known = std::mem::take(&mut self.coming);
        let mut ended = Vec::new();
        for session in after {
            let seen = known.iter().find(|(id, _)| *id == session.id).map(|(_, seen)| *seen);
            match (&session.status, seen) {
                (Status::Pending, seen) => {
                    let was_listed = before.iter().any(|other| other.id == session.id);
                    let first = Seen { at: now, is_beginning: is_watched && !was_listed };
                    self.coming.push((session.id.clone(), seen.unwrap_or(first)));
                }
                (Status::Running, Some(Seen { at, is_beginning: true })) if is_watched => {
                    ended.push((session.image.clone(), now.since(at)));
                }
                _ => {}
            }
        }
        ended
    }

    /// Since when the portal knows of a session that is coming up.
    #[must_use]
    pub fn seen(&self, id: &str) -> Option<Seen> {
        self.coming.iter().find(|(of, _)| of == id).map(|(_, seen)| *seen)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;

    fn list(rows: &[(&str, Status)]) -> Vec<Session> {
        let row =
            |(name, status): &(&str, Status)| session(name, SessionType::Notebook, status.clone());
        rows.iter().map(row).collect()
    }

    const NONE: [f64; 0] = [];

    /// Reads lists at these seconds; gives the lengths of the starts that were watched.
    fn watch(readings: &[(f64, &[(&str, Status)])]) -> Vec<f64> {
        let mut watched = WatchedStarts::new();
        let (mut before, mut before_at) = (Vec::new(), None);
        let mut lengths = Vec::new();
        for (at, rows) in readings {
            let after = list(rows);
            let now = Moment(at * 1000.0);
            let ended = watched.observe((&before, before_at), &after, now);
            lengths.extend(ended.into_iter().map(|(_, took)| took.0));
            (before, before_at) = (after, Some(now));
        }
        lengths
    }

    use Status::{Failed, Pending, Running};

    #[test]
    fn a_start_that_was_watched_from_end_to_end_is_measured() {
        let readings: [(f64, &[(&str, Status)]); 4] = [
            (0.0, &[("a", Running)]),
            (2.0, &[("a", Running), ("b", Pending)]),
            (4.0, &[("b", Pending)]),
            (60.0 - 30.0, &[("b", Running)]),
        ];
        assert_eq!(watch(&readings), [28.0]);
        // Again in the list as before, it is no start.
        assert_eq!(watch(&readings[2..]), NONE);
    }

    #[test]
    fn what_was_there_before_the_portal_looked_is_not() {
        assert_eq!(watch(&[(0.0, &[("a", Pending)]), (2.0, &[("a", Running)])]), NONE);
        let after_a_pause: [(f64, &[(&str, Status)]); 3] =
            [(0.0, &[]), (31.0, &[("a", Pending)]), (33.0, &[("a", Running)])];
        assert_eq!(watch(&after_a_pause), NONE);
    }

    #[test]
    fn what_became_ready_while_nobody_looked_is_not() {
        let readings: [(f64, &[(&str, Status)]); 3] =
            [(0.0, &[]), (2.0, &[("a", Pending)]), (33.0, &[("a", Running)])];
        assert_eq!(watch(&readings), NONE);
        // A gap in the middle changes neither end.
        let readings: [(f64, &[(&str, Status)]); 4] = [
            (0.0, &[]),
            (2.0, &[("a", Pending)]),
            (100.0, &[("a", Pending)]),
            (102.0, &[("a", Running)]),
        ];
        assert_eq!(watch(&readings), [100.0]);
    }

    #[test]
    fn a_failed_start_has_no_length() {
        let readings: [(f64, &[(&str, Status)]); 4] = [
            (0.0, &[]),
            (2.0, &[("a", Pending)]),
            (4.0, &[("a", Failed)]),
            (6.0, &[("a", Running)]),
        ];
        assert_eq!(watch(&readings), NONE);
    }

    #[test]
    fn since_when_it_is_known_and_whether_that_is_its_beginning() {
        let mut watched = WatchedStarts::new();
        watched.observe((&[], None), &list(&[("a", Pending)]), Moment(0.0));
        let before = list(&[("a", Pending)]);
        let before = (before.as_slice(), Some(Moment(0.0)));
        watched.observe(before, &list(&[("a", Pending), ("b", Pending)]), Moment(2000.0));
        let seen = |at, is_beginning| Some(Seen { at: Moment(at), is_beginning });
        assert_eq!(watched.seen("a"), seen(0.0, false));
        assert_eq!(watched.seen("b"), seen(2000.0, true));
        assert_eq!(watched.seen("c"), None);
    }
}
