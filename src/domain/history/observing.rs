//! What a reading of the list says of the sessions that were seen.

use std::cmp::Reverse;

use crate::domain::digest;
use crate::domain::history::kept::{COMMAND, WORDS, kept_name, settings_of};
use crate::domain::history::sighting::{Sighting, later};
use crate::domain::history::text::whole;
use crate::domain::history::{History, MOST, Outcome, PastSession};
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::domain::trouble::{Trouble, is_end_near, is_time_over};

/// Seconds for which the platform knows why a session failed: Kubernetes keeps events for an hour.
const TOLD: f64 = 3600.0;

impl History {
    /// Takes in a reading; whether anything of it was new.
    pub fn observe(&mut self, seen: &Sighting) -> bool {
        let known = self.0.len();
        let mut is_listed = vec![false; known];
        let mut is_new = false;
        for session in &seen.list {
            // One that is not over before one that is, then the latest: names are used again.
            let places = self.0.iter().enumerate().zip(&is_listed);
            let alike = places.filter(|((_, past), taken)| !**taken && past.is_of(session));
            let place =
                alike.map(|((place, past), _)| (past.outcome.is_over(), Reverse(place))).min();
            let place = place.map(|(_, Reverse(place))| place);
            if let Some(past) = place.and_then(|place| self.0.get_mut(place)) {
                is_new |= past.follow(session, seen);
            } else if !session.status.is_over() || self.0.len() < known + MOST {
                self.0.push(PastSession::new(session, seen));
            }
            if let Some(taken) = place.and_then(|place| is_listed.get_mut(place)) {
                *taken = true;
            }
        }
        if seen.is_whole {
            let known = self.0.iter_mut().zip(&is_listed);
            for (past, _) in known.filter(|(past, listed)| !**listed && !past.outcome.is_over()) {
                past.leave(seen);
                is_new = true;
            }
        }
        is_new | self.make_room(is_listed)
    }

    /// Takes in why a session failed.
    pub fn explain(&mut self, session: &Session, reason: Option<Trouble>, words: &str) -> bool {
        let told = |past: &&mut PastSession| past.is_of(session) && past.needs_reason();
        let Some(past) = self.0.iter_mut().rev().find(told) else { return false };
        past.words = words.chars().take(WORDS).collect();
        past.reason = reason;
        if reason == Some(Trouble::TimeOver) {
            past.outcome = Outcome::Expired;
        }
        self.trim();
        true
    }

    /// Whether it is not known yet why a session failed, and the platform may still tell.
    #[must_use]
    pub fn needs_reason(&self, session: &Session, now: Moment) -> bool {
        // Its time is over: it did not fail later.
        let ended = |past: &PastSession| {
            let by = past.end.map_or(now, |end| end.by);
            session.expires.filter(|expires| *expires < by).unwrap_or(by)
        };
        let is_fresh = |past: &PastSession| now.since(ended(past)).0 <= TOLD;
        self.0.iter().any(|past| past.is_of(session) && past.needs_reason() && is_fresh(past))
    }
}

impl PastSession {
    /// One that was not seen before.
    fn new(session: &Session, seen: &Sighting) -> Self {
        let mut settings = settings_of(session);
        let launched = seen.launched.as_ref().filter(|(id, _)| *id == session.id);
        let command = launched.map(|(_, command)| command).filter(|c| c.len() <= COMMAND);
        settings.command = command.cloned();
        // Whether its time ended it only those know who saw it run, and it may have been over for long.
        let outcome = Outcome::of_listed(&session.status, false);
        let end = seen.end_since(session.started);
        Self {
            digest: digest::of(&session.id),
            name: kept_name(session).collect(),
            settings,
            first_seen: whole(seen.now),
            started: session.started.map(whole),
            expires: session.expires.map(whole),
            outcome,
            end: outcome.is_over().then_some(end),
            reason: undecided(outcome, session, seen.now),
            words: String::new(),
        }
    }

    /// Takes over what the list tells now; whether that is new.
    fn follow(&mut self, session: &Session, seen: &Sighting) -> bool {
        let before = self.clone();
        self.started = session.started.map(whole).or(self.started);
        self.expires = session.expires.map(whole).or(self.expires);
        let told = settings_of(session);
        // One that is queued has no amounts yet.
        if self.settings.resources() == LaunchSettings::default() {
            let command = self.settings.command.take();
            self.settings = LaunchSettings { command, ..told };
        }
        let is_over = session.status.is_over();
        let is_settled = is_over && self.outcome.is_told();
        if !is_settled {
            // One that seemed gone was not seen to end.
            let was_live = !self.outcome.is_over();
            let is_watched = was_live && seen.is_watched();
            let is_expired = is_watched && is_time_over(session, seen.now);
            self.outcome = Outcome::of_listed(&session.status, is_expired);
            self.reason = undecided(self.outcome, session, seen.now);
            let known = later(Some(self.first_seen), self.started);
            let end = if was_live { seen.end(known) } else { seen.end_since(known) };
            self.end = is_over.then_some(end);
        }
        *self != before
    }

    /// It is no longer listed.
    fn leave(&mut self, seen: &Sighting) {
        let is_deleted = seen.deleted.iter().any(|id| digest::of(id) == self.digest);
        let mut end = seen.end(later(Some(self.first_seen), self.started));
        self.outcome = match self.outcome {
            _ if is_deleted => Outcome::Deleted,
            _ if !seen.is_watched() => Outcome::Unwatched,
            Outcome::Ending => Outcome::EndedElsewhere,
            _ if is_end_near(self.expires, seen.now) => Outcome::Expired,
            _ => Outcome::Vanished,
        };
        // It did not outlive its time, which somebody may have extended while nobody watched.
        let last = self.expires.filter(|_| seen.is_watched());
        let last = last.filter(|at| end.after.is_some_and(|after| *at > after));
        if let Some(last) = last.filter(|last| *last < end.by) {
            end.by = last;
        }
        self.end = Some(end);
    }

    fn needs_reason(&self) -> bool {
        let is_open = matches!(self.reason, None | Some(Trouble::Undecided));
        self.outcome == Outcome::Failed && is_open && self.words.is_empty()
    }
}

/// Whether nothing tells an error from the end of the time: nobody saw it end.
fn undecided(outcome: Outcome, session: &Session, now: Moment) -> Option<Trouble> {
    let is_open = outcome == Outcome::Failed && session.status == Status::Failed;
    (is_open && is_time_over(session, now)).then_some(Trouble::Undecided)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
