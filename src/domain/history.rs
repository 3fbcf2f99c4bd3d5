//! The sessions that this browser has seen, and what became of them. The platform forgets a session within a
//! day of its end (contract 2.2); its user may want to look back, and launch it again.
//!
//! Nothing here holds an id: a session is recognised by its digest, name, type, image and start.

use crate::domain::digest;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::percent;
use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::time::{Moment, Span};
use crate::domain::trouble::Trouble;

mod export;
mod kept;
mod observing;
mod order;
mod outcome;
mod reason;
mod room;
mod sighting;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod strategies;
mod text;
mod view;
mod watch;

pub use export::{to_csv, to_json};
use kept::{has_kept_image, kept_name};
pub use order::{Column, Sort};
pub use outcome::{OfOutcome, Outcome};
pub use room::MOST;
pub use sighting::Sighting;
pub use view::HistoryView;
pub use watch::Watch;

/// A session that was seen.
#[derive(Clone, Debug, PartialEq)]
pub struct PastSession {
    /// The digest of its id.
    pub digest: u16,
    /// Its name.
    pub name: String,
    /// Its type, image and resources as far as the list told; with its command when it was launched here.
    pub settings: LaunchSettings,
    /// When this browser saw it first.
    pub first_seen: Moment,
    /// When it began to run; `None` while it is queued, and when nobody told.
    pub started: Option<Moment>,
    /// When its time is over.
    pub expires: Option<Moment>,
    /// What became of it.
    pub outcome: Outcome,
    /// When it ended; `None` while it has not.
    pub end: Option<End>,
    /// Why it failed, as far as anything tells.
    pub reason: Option<Trouble>,
    /// The platform's words for that, shortened; may be empty.
    pub words: String,
}

/// Between which moments a session ended: nobody looks all the time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// It was still there, or it began then; `None` when nothing is known of before.
    pub after: Option<Moment>,
    /// It was over.
    pub by: Moment,
}

/// Seconds between two looks that are as good as having watched: the list is read every 15 s at least while
/// the portal can be seen, and a busy platform answers late.
const WATCHED: f64 = 60.0;

impl End {
    /// When it ended, give or take a minute; `None` when it is not known as exactly as that.
    #[must_use]
    pub fn exact(self) -> Option<Moment> {
        let after = self.after?;
        (self.by.since(after).0 <= WATCHED).then_some(self.by)
    }
}

impl PastSession {
    /// Its type; `None` for one that the portal does not know.
    #[must_use]
    pub fn kind(&self) -> Option<SessionType> {
        self.settings.kind
    }

    /// The full name of its image; empty when nobody told.
    #[must_use]
    pub fn image(&self) -> &str {
        self.settings.image.as_ref().map_or("", |image| image.0.as_str())
    }

    /// How long it ran: only of one that was seen after its start, and whose end is known. One that came and
    /// went between two looks may have run for two seconds of them.
    #[must_use]
    pub fn duration(&self) -> Option<Span> {
        let (end, started) = (self.end?, self.started?);
        let was_seen = end.after.is_some_and(|after| started < after);
        end.exact().filter(|_| was_seen).map(|end| end.since(started))
    }

    /// Tells it from the others of the history, also as the `id` of an element. A digest is short, and jobs of
    /// an array are first seen together: their names differ.
    #[must_use]
    pub fn key(&self) -> String {
        let started = self.started.map_or_else(String::new, |at| text::millis(at).to_string());
        let seen = text::millis(self.first_seen).to_string();
        [self.digest.to_string(), seen, started, percent::encode(&self.name)].join("-")
    }

    /// Whether it looks like this one of the list, whenever that began.
    fn is_like(&self, session: &Session) -> bool {
        self.digest == digest::of(&session.id)
            && self.name.chars().eq(kept_name(session))
            && self.kind() == session.kind
            && self.image() == if has_kept_image(session) { &session.image.0 } else { "" }
    }

    /// Whether it is this one of the list. One that was over is another when it began at another time; one that
    /// was not may have been put back into the queue.
    #[must_use]
    pub fn is_of(&self, session: &Session) -> bool {
        let is_same_start = match (self.started, session.started) {
            (Some(known), Some(told)) => known == text::whole(told),
            _ => true,
        };
        self.is_like(session) && (is_same_start || !self.outcome.is_over())
    }
}

/// The sessions that were seen, in the order in which they were seen first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History(pub Vec<PastSession>);

impl History {
    /// Takes one out, and gives it.
    pub fn remove(&mut self, key: &str) -> Option<PastSession> {
        let place = self.0.iter().position(|past| past.key() == key)?;
        Some(self.0.remove(place))
    }

    /// Puts one back that was taken out.
    pub fn put_back(&mut self, past: PastSession) {
        let place = self.0.partition_point(|other| other.first_seen <= past.first_seen);
        self.0.insert(place, past);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_needs_both_times() {
        let mut past = PastSession {
            digest: 7,
            name: "a".to_owned(),
            settings: LaunchSettings::default(),
            first_seen: Moment(1_000.0),
            started: Some(Moment(60_000.0)),
            expires: None,
            outcome: Outcome::Finished,
            end: Some(End { after: Some(Moment(3_630_000.0)), by: Moment(3_660_000.0) }),
            reason: None,
            words: String::new(),
        };
        assert_eq!(past.duration(), Some(Span(3600.0)));
        assert_eq!(past.key(), "7-1000-60000-a");
        // As short as a digest is, jobs of an array may share it.
        let other = PastSession { name: "b c".to_owned(), ..past.clone() };
        assert_eq!(other.key(), "7-1000-60000-b%20c");
        let mut both = History(vec![past.clone(), other.clone()]);
        assert_eq!(both.remove(&other.key()), Some(other));
        assert_eq!(both.0, [past.clone()]);
        past.end = Some(End { after: Some(Moment(60_000.0)), by: Moment(3_660_000.0) });
        assert_eq!(past.duration(), None, "it ended somewhere in an hour");
        past.end = Some(End { after: Some(Moment(60_000.0)), by: Moment(110_000.0) });
        assert_eq!(past.duration(), None, "nobody saw it run");
        past.end = Some(End { after: None, by: Moment(3_660_000.0) });
        assert_eq!(past.duration(), None);
        past.end = Some(End { after: Some(Moment(3_660_000.0)), by: Moment(3_660_000.0) });
        past.started = None;
        assert_eq!(past.duration(), None);
    }
}
