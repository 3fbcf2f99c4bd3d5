//! How many sessions ran and waited while somebody looked: what was seen changed, and nothing in between.

use crate::domain::all_sessions::AllSessions;
use crate::domain::all_sessions::seen::UNWATCHED;
use crate::domain::time::Moment;

/// How many there were from a time on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// When it was seen.
    pub at: Moment,
    /// That run.
    pub running: u32,
    /// That wait for their start.
    pub waiting: u32,
}

/// The changes that were seen, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trend {
    samples: Vec<Sample>,
    read_at: Option<Moment>,
}

/// One of the two numbers over the time that was watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What it is.
    pub now: u32,
    /// The least that it was.
    pub least: u32,
    /// The most that it was.
    pub most: u32,
    /// Its line, for an SVG of [`WIDTH`] by [`HEIGHT`]; empty when nothing has changed.
    pub points: String,
}

/// Changes that are kept: with one at each reading, three hours.
const KEPT: usize = 720;

/// Of a line's picture.
pub const WIDTH: u32 = 1000;
/// Of a line's picture.
pub const HEIGHT: u32 = 100;

impl Trend {
    /// Takes in a reading; whether it is another than the last one. After a time without readings it begins anew:
    /// nobody knows how it went meanwhile.
    pub fn note(&mut self, all: &AllSessions, now: Moment) -> bool {
        if self.read_at.replace(now).is_some_and(|at| now.since(at).0 > UNWATCHED) {
            self.samples.clear();
        }
        let count = |word: &str| {
            let place = all.words.statuses.find(word);
            let is_it = |status: u32| Some(status) == place;
            let count = all.sessions.iter().filter(|session| is_it(session.listed.status)).count();
            u32::try_from(count).unwrap_or(u32::MAX)
        };
        let sample = Sample { at: now, running: count("running"), waiting: count("pending") };
        let is_same =
            |last: &Sample| (last.running, last.waiting) == (sample.running, sample.waiting);
        if self.samples.last().is_some_and(is_same) {
            return false;
        }
        if self.samples.len() >= KEPT {
            self.samples.remove(0);
        }
        self.samples.push(sample);
        true
    }

    /// A reading has told the same as the last one, and not long after it.
    pub fn go_on(&mut self, now: Moment) {
        self.read_at = Some(now);
    }

    /// Since when it is watched.
    #[must_use]
    pub fn since(&self) -> Option<Moment> {
        self.samples.first().map(|sample| sample.at)
    }

    /// One of the numbers; `None` before the first reading.
    #[must_use]
    pub fn series(&self, read: fn(&Sample) -> u32) -> Option<Series> {
        let numbers = || self.samples.iter().map(read);
        let (least, most) = (numbers().min()?, numbers().max()?);
        Some(Series { now: numbers().next_back()?, least, most, points: self.points(read, most) })
    }

    /// A number stays what it is until the next change.
    fn points(&self, read: fn(&Sample) -> u32, most: u32) -> String {
        let (Some(first), Some(last)) = (self.samples.first(), self.samples.last()) else {
            return String::new();
        };
        let watched = last.at.since(first.at).0;
        if watched <= 0.0 {
            return String::new();
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates"
        )]
        let across = |at: Moment| (f64::from(WIDTH) * at.since(first.at).0 / watched) as u32;
        // Half a line's width from the edges, so that none of it is cut off.
        let down = |sample: &Sample| {
            let share = u64::from(read(sample)) * u64::from(HEIGHT - 8) / u64::from(most.max(1));
            u64::from(HEIGHT - 4) - share
        };
        let mut points = String::new();
        let mut before = None;
        for sample in &self.samples {
            let x = across(sample.at);
            if let Some(y) = before {
                points.push_str(&format!("{x},{y} "));
            }
            let y = down(sample);
            points.push_str(&format!("{x},{y} "));
            before = Some(y);
        }
        points.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::all_sessions::{Listed, Seen, Vocabulary};

    fn all(running: usize, waiting: usize) -> AllSessions {
        let mut words = Vocabulary::default();
        let statuses =
            std::iter::repeat_n("Running", running).chain(std::iter::repeat_n("Pending", waiting));
        let rows: Vec<Listed> =
            statuses.map(|status| words.take([Some("a"), None, Some(status)], None)).collect();
        AllSessions::new(Arc::new(words), &rows, &mut Seen::default(), Moment(0.0))
    }

    #[test]
    fn only_what_changes_is_kept() {
        let mut trend = Trend::default();
        assert_eq!((trend.since(), trend.series(|sample| sample.running)), (None, None));
        assert!(trend.note(&all(3, 1), Moment(0.0)));
        assert!(!trend.note(&all(3, 1), Moment(15_000.0)));
        let steady = trend.series(|sample| sample.waiting).unwrap();
        assert_eq!((steady.least, steady.now, steady.points.as_str()), (1, 1, ""));
        assert!(trend.note(&all(6, 0), Moment(30_000.0)));
        assert!(trend.note(&all(0, 0), Moment(60_000.0)));
        let running = trend.series(|sample| sample.running).unwrap();
        assert_eq!((running.least, running.most, running.now), (0, 6, 0));
        assert_eq!(running.points, "0,50 500,50 500,4 1000,4 1000,96");
        assert_eq!(trend.since(), Some(Moment(0.0)));
    }

    #[test]
    fn it_is_bounded_and_begins_anew_after_a_time_without_readings() {
        let mut trend = Trend::default();
        trend.note(&all(7, 0), Moment(-121_000.0));
        for nth in 0..2_000_u32 {
            trend.note(&all(usize::try_from(nth % 2).unwrap(), 0), Moment(f64::from(nth) * 1000.0));
        }
        assert_eq!(trend.since(), Some(Moment(1_280_000.0)));
        trend.go_on(Moment(2_100_000.0));
        assert!(trend.note(&all(5, 0), Moment(2_200_000.0)));
        assert_eq!(trend.since(), Some(Moment(1_281_000.0)));
        assert!(trend.note(&all(5, 0), Moment(2_321_000.0)));
        assert_eq!(trend.since(), Some(Moment(2_321_000.0)));
    }
}
