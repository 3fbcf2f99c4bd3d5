//! How far a session that is coming up has got.

use crate::domain::event::Event;
use crate::domain::time::{Moment, Span};
use crate::domain::watched_starts::Seen;

/// What a session waits for, in the order in which it comes to pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A place on one of the platform's machines.
    Place,
    /// The image on that machine.
    Image,
    /// The program, and its answer.
    Program,
}

impl Stage {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Place, Self::Image, Self::Program];
}

/// How far a start has got, as far as the events tell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What it waits for now.
    pub now: Stage,
    /// Since when, if the events tell.
    pub since: Option<Moment>,
    /// How long the image took, if the events tell both ends.
    pub image_took: Option<Span>,
}

impl Progress {
    /// Reads the events of a session that does not run yet.
    #[must_use]
    pub fn of(events: &[Event]) -> Self {
        let place = |reasons: &[&str]| {
            events.iter().rposition(|event| reasons.contains(&event.reason.as_str()))
        };
        let at = |place: Option<usize>| place.and_then(|place| events.get(place));
        let scheduled = place(&["Scheduled"]);
        let pulling = place(&["Pulling"]);
        let pulled = place(&["Pulled", "Created", "Started"]);
        // A pod fetches an image for each of its containers, the first ones only to prepare it.
        let is_fetching = pulling > pulled;
        let (now, since) = match (scheduled, pulled) {
            (_, Some(_)) if !is_fetching => (Stage::Program, at(pulled).and_then(|e| e.last)),
            _ if is_fetching => (Stage::Image, at(pulling).and_then(|event| event.first)),
            (Some(_), _) => (Stage::Image, at(scheduled).and_then(|event| event.last)),
            (None, _) => (Stage::Place, None),
        };
        let image_took = || {
            let first_pull = events.iter().find(|event| event.reason == "Pulling");
            let began = first_pull.map_or(at(scheduled)?.last, |event| event.first)?;
            Some(at(place(&["Pulled"]))?.last?.since(began))
        };
        Self { now, since, image_took: image_took() }
    }
}

/// When a start began, as far as anything tells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Began {
    /// The earliest moment at which it is known to have been on its way.
    pub at: Moment,
    /// Whether it began then; else it was only seen waiting, for nobody knows how long already.
    pub is_known: bool,
}

impl Began {
    /// From the events, the start time that the platform gives, and the portal's own first look. A queued
    /// session has no start time and no events (contract 2.1, 2.2), and an event may be gone.
    #[must_use]
    pub fn of(events: &[Event], started: Option<Moment>, seen: Seen) -> Self {
        let by_events = events.iter().filter_map(|event| event.first);
        let seen_beginning = seen.is_beginning.then_some(seen.at);
        let told = by_events.chain(started).chain(seen_beginning);
        let earliest = told.min_by(|a, b| a.0.total_cmp(&b.0));
        match earliest {
            Some(at) if at <= seen.at => Self { at, is_known: true },
            // It was seen waiting before anything that is told.
            _ => Self { at: seen.at, is_known: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(reason: &str, at: Option<f64>) -> Event {
        let at = at.map(Moment);
        let (reason, message) = (reason.to_owned(), String::new());
        Event { is_warning: false, reason, message, first: at, last: at }
    }

    #[test]
    fn each_event_moves_the_start_on() {
        let all = [
            event("Scheduled", None),
            event("Pulling", Some(1000.0)),
            event("Pulled", Some(32_000.0)),
            event("Started", Some(33_000.0)),
        ];
        let now = |count: usize| Progress::of(&all[..count]);
        assert_eq!(now(0).now, Stage::Place);
        assert_eq!((now(1).now, now(1).since), (Stage::Image, None));
        assert_eq!((now(2).now, now(2).since), (Stage::Image, Some(Moment(1000.0))));
        assert_eq!(now(3).image_took, Some(Span(31.0)));
        assert_eq!((now(4).now, now(4).since), (Stage::Program, Some(Moment(33_000.0))));
    }

    #[test]
    fn a_pod_that_prepares_itself_fetches_more_than_one_image() {
        let all = [
            event("Scheduled", Some(0.0)),
            event("Pulling", Some(1000.0)),
            event("Pulled", Some(600_000.0)),
            event("Created", Some(601_000.0)),
            event("Started", Some(602_000.0)),
            event("Pulling", Some(603_000.0)),
            event("Pulled", Some(605_000.0)),
            event("Started", Some(606_000.0)),
        ];
        assert_eq!(Progress::of(&all[..6]).now, Stage::Image);
        let whole = Progress::of(&all);
        assert_eq!((whole.now, whole.image_took), (Stage::Program, Some(Span(604.0))));
    }

    #[test]
    fn an_image_that_was_there_took_as_long_as_the_events_tell() {
        let there = [event("Scheduled", None), event("Pulled", Some(5.0))];
        assert_eq!(Progress::of(&there).image_took, None);
        let timed = [event("Scheduled", Some(0.0)), event("Pulled", Some(2000.0))];
        assert_eq!(Progress::of(&timed).image_took, Some(Span(2.0)));
    }

    #[test]
    fn a_start_began_when_it_is_first_told_of_unless_it_was_seen_waiting_before() {
        let began = |event_at, started: Option<f64>, seen, is_beginning| {
            let seen = Seen { at: Moment(seen), is_beginning };
            let Began { at, is_known } =
                Began::of(&[event("Pulling", event_at)], started.map(Moment), seen);
            (at.0, is_known)
        };
        assert_eq!(began(Some(5.0), Some(4.0), 9.0, false), (4.0, true));
        assert_eq!(began(Some(5.0), None, 9.0, false), (5.0, true));
        assert_eq!(began(None, None, 9.0, true), (9.0, true));
        assert_eq!(began(None, None, 9.0, false), (9.0, false));
        // An hour in the queue, then its place: it was seen waiting all along.
        assert_eq!(began(Some(5.0), Some(5.0), 2.0, false), (2.0, false));
        assert_eq!(began(Some(5.0), Some(5.0), 2.0, true), (2.0, true));
    }
}
