//! One extension of a session's time, from the click until the list has shown what became of it. The
//! answer to a renewal is empty, and 200 also when nothing was changed (contract 1.4): only the list tells.

use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// Seconds after the answer in which the list may still show the old end: three readings of 2 s each, of
/// which the first may have begun before.
const PATIENCE: f64 = 6.0;
/// Seconds in which a request without an answer may still be carried out on its way.
const LOST_PATIENCE: f64 = 15.0;
/// Seconds for which the outcome stays to be read.
const SHOWN: f64 = 300.0;

/// An extension that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// The session's id: kept in memory only.
    pub id: String,
    /// How far it is.
    pub step: Step,
    /// When the session was to end before.
    before: Moment,
}

/// How far an extension is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Sent, and not answered.
    Asked,
    /// Answered, or the answer is lost: the list is to tell.
    Looking {
        /// Since when.
        since: Moment,
        /// What speaks against it, without ruling it out.
        doubt: Option<Problem>,
    },
    /// The list shows a later end.
    Extended {
        /// The new end.
        to: Moment,
        /// When it was seen.
        seen: Moment,
    },
    /// The platform said yes, and the end is where it was.
    Unchanged {
        /// When that was clear.
        seen: Moment,
    },
    /// The platform said no, or its answer was lost and the end is where it was.
    Failed(Problem),
}

impl Step {
    /// Whether the outcome is still open.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Asked | Self::Looking { .. })
    }
}

impl Extension {
    /// One that is just sent, for a session that was to end at `before`.
    #[must_use]
    pub fn asked(id: String, before: Moment) -> Self {
        Self { id, step: Step::Asked, before }
    }

    /// Takes the platform's answer. What a server or a proxy fails to answer may have been carried out.
    pub fn answer(&mut self, answer: Result<(), Problem>, now: Moment) {
        self.step = match answer {
            Ok(()) => Step::Looking { since: now, doubt: None },
            Err(problem) if leaves_open(&problem) => {
                Step::Looking { since: now, doubt: Some(problem) }
            }
            Err(problem) => Step::Failed(problem),
        };
    }

    /// The extension after a reading of the list in which the session is `listed`; `None` when there is
    /// nothing more to say of it.
    #[must_use]
    pub fn settled(mut self, listed: Option<&Session>, now: Moment) -> Option<Self> {
        let session = listed.filter(|session| !session.status.is_over())?;
        let end = session.expires.unwrap_or(self.before);
        let passed = |since: Moment| now.since(since).0;
        self.step = match self.step {
            Step::Looking { .. } if end > self.before => Step::Extended { to: end, seen: now },
            Step::Looking { since, doubt: None } if passed(since) >= PATIENCE => {
                Step::Unchanged { seen: now }
            }
            Step::Looking { since, doubt: Some(problem) } if passed(since) >= LOST_PATIENCE => {
                Step::Failed(problem)
            }
            // The end has been moved once more since, by another tab or a script.
            Step::Extended { to, seen } if to != end || passed(seen) > SHOWN => return None,
            Step::Unchanged { seen } if end > self.before || passed(seen) > SHOWN => return None,
            Step::Failed(_) if end > self.before => return None,
            step => step,
        };
        Some(self)
    }
}

/// Whether the platform may have carried out what it answered with this problem.
fn leaves_open(problem: &Problem) -> bool {
    problem.is_without_answer()
        || matches!(
            problem.kind,
            ProblemKind::Unavailable | ProblemKind::ServerFailed | ProblemKind::Unreadable
        )
}

/// Whether a platform refuses because nothing runs there under the id: the session is queued, or has just
/// ended (contract 1.4).
#[must_use]
pub fn is_not_running(problem: &Problem) -> bool {
    problem.kind == ProblemKind::Rejected && problem.server_words.starts_with("No active job")
}

#[cfg(test)]
#[path = "extension/tests.rs"]
mod tests;
