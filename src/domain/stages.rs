//! How far a session that is coming up has got.

use crate::domain::event::Event;
use crate::domain::time::{Moment, Span};

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
        let last = |reasons: &[&str]| {
            events.iter().rev().find(|event| reasons.contains(&event.reason.as_str()))
        };
        let scheduled = last(&["Scheduled"]);
        let pulling = last(&["Pulling"]);
        let pulled = last(&["Pulled", "Created", "Started"]);
        let end = |event: Option<&Event>| event.and_then(|event| event.last);
        let image_took = || {
            let began = pulling.and_then(|event| event.first).or(end(scheduled))?;
            Some(end(last(&["Pulled"]))?.since(began))
        };
        let (now, since) = match (scheduled, pulling, pulled) {
            (_, _, Some(_)) => (Stage::Program, end(pulled)),
            (_, Some(pulling), None) => (Stage::Image, pulling.first),
            (Some(_), None, None) => (Stage::Image, end(scheduled)),
            (None, None, None) => (Stage::Place, None),
        };
        Self { now, since, image_took: image_took() }
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
    fn an_image_that_was_there_took_as_long_as_the_events_tell() {
        let there = [event("Scheduled", None), event("Pulled", Some(5.0))];
        assert_eq!(Progress::of(&there).image_took, None);
        let timed = [event("Scheduled", Some(0.0)), event("Pulled", Some(2000.0))];
        assert_eq!(Progress::of(&timed).image_took, Some(Span(2.0)));
    }
}
