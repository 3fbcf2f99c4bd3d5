//! Sessions on their way out: deleted by the user, or seen to end. Kept by id until they leave the list, so
//! that what the user did is never called somebody else's doing.

use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// Seconds after the answer in which a session that does not even end is still waited for: the API answers
/// 200 to a deletion that it failed to carry out (contract 1.5).
pub const PATIENCE: f64 = 30.0;

/// Seconds after which a tab no longer waits for word of the one that deletes. That one hears of its answer
/// within 30 s and gives up 30 s later: it is gone.
const OTHERS_PATIENCE: f64 = 90.0;

/// Why a session is still there.
#[derive(Clone, Debug, PartialEq)]
pub enum DeletionFailure {
    /// The platform said no.
    Refused(Problem),
    /// The platform said no to another tab, which shows why.
    RefusedElsewhere,
    /// The platform said yes, or nothing, and the session runs on.
    StillThere,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
enum Step {
    /// This tab has asked for its end, and has no answer yet.
    Asked,
    /// The answer is in, or lost: the list is to tell.
    Answered(Moment),
    /// Another tab has asked.
    AskedElsewhere,
    /// It is still there.
    Kept(DeletionFailure),
    /// It ends, and nobody asked for that here.
    Seen,
}

#[derive(Clone, Debug, PartialEq)]
struct Ending {
    id: String,
    /// Since when it is known to end.
    since: Moment,
    /// When the user asked for it last.
    asked: Moment,
    step: Step,
}

/// All of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endings(Vec<Ending>);

impl Ending {
    fn is_waited_for(&self) -> bool {
        matches!(self.step, Step::Asked | Step::Answered(_) | Step::AskedElsewhere)
    }

    /// Whether it leaves by the user's doing. What a server failed to answer may have been carried out.
    fn is_users(&self) -> bool {
        use ProblemKind::{ServerFailed, Unavailable, Unreadable};
        match &self.step {
            Step::Seen | Step::Kept(DeletionFailure::RefusedElsewhere) => false,
            Step::Kept(DeletionFailure::Refused(problem)) => {
                matches!(problem.kind, ServerFailed | Unavailable | Unreadable)
            }
            _ => true,
        }
    }

    /// Follows the list; whether it is no longer waited for.
    fn follow(&mut self, is_terminating: bool, now: Moment) -> bool {
        let passed = |since: Moment, patience: f64| now.since(since).0 > patience;
        let is_over = match self.step {
            Step::Answered(since) => passed(since, PATIENCE),
            Step::AskedElsewhere => passed(self.asked, OTHERS_PATIENCE),
            // It ends after all.
            Step::Kept(_) if is_terminating => {
                self.step = if self.is_users() { Step::Answered(now) } else { Step::Seen };
                false
            }
            Step::Asked | Step::Kept(_) | Step::Seen => false,
        };
        if is_over && !is_terminating {
            self.step = Step::Kept(DeletionFailure::StillThere);
        }
        is_over && !is_terminating
    }
}

impl Endings {
    fn get(&self, id: &str) -> Option<&Ending> {
        self.0.iter().find(|ending| ending.id == id)
    }

    /// Whether the user has asked for this one's end, and it is not clear yet what becomes of it.
    #[must_use]
    pub fn is_waited_for(&self, id: &str) -> bool {
        self.get(id).is_some_and(Ending::is_waited_for)
    }

    /// Whether any is waited for.
    #[must_use]
    pub fn is_any_waited_for(&self) -> bool {
        self.0.iter().any(Ending::is_waited_for)
    }

    /// Whether it is the user's doing when this one leaves.
    #[must_use]
    pub fn is_users(&self, id: &str) -> bool {
        self.get(id).is_some_and(Ending::is_users)
    }

    /// Why it is still there, when its deletion failed.
    #[must_use]
    pub fn failure(&self, id: &str) -> Option<&DeletionFailure> {
        self.get(id).and_then(|ending| match &ending.step {
            Step::Kept(failure) => Some(failure),
            _ => None,
        })
    }

    /// Since when it is known to end, and when the user asked for that last, or else the same.
    #[must_use]
    pub fn since(&self, id: &str) -> Option<(Moment, Moment)> {
        self.get(id).map(|ending| (ending.since, ending.asked))
    }

    /// The user has asked for its end.
    pub fn begin(&mut self, id: &str, asked: Moment, is_elsewhere: bool) {
        let step = if is_elsewhere { Step::AskedElsewhere } else { Step::Asked };
        let goes_on = |ending: &&Ending| ending.is_waited_for() || ending.step == Step::Seen;
        let since = self.get(id).filter(goes_on).map_or(asked, |ending| ending.since);
        self.0.retain(|ending| ending.id != id);
        self.0.push(Ending { id: id.to_owned(), since, asked, step });
    }

    /// The platform has answered, or its answer is lost.
    pub fn answered(&mut self, id: &str, now: Moment) {
        if let Some(ending) = self.0.iter_mut().find(|ending| ending.id == id)
            && ending.step == Step::Asked
        {
            ending.step = Step::Answered(now);
        }
    }

    /// What was asked for at `asked` has failed; of one that was asked for again since, that is no news.
    pub fn keep(&mut self, id: &str, asked: Moment, failure: DeletionFailure) {
        // Other tabs are told in whole milliseconds.
        let is_of = |ending: &&mut Ending| ending.id == id && ending.asked.0 < asked.0 + 1.0;
        if let Some(ending) = self.0.iter_mut().find(is_of) {
            ending.step = Step::Kept(failure);
        }
    }

    /// Takes in a list that was just read: what is gone is confirmed, what just runs on is not waited for any
    /// longer. Gives those of the latter that this tab has asked for, and when.
    pub fn observe(&mut self, list: &[Session], now: Moment) -> Vec<(String, Moment)> {
        let listed = |id: &str| list.iter().find(|session| session.id == id);
        self.0.retain(|ending| {
            let is_ending = |session: &Session| session.status == Status::Terminating;
            listed(&ending.id)
                .is_some_and(|session| ending.step != Step::Seen || is_ending(session))
        });
        let mut given_up = Vec::new();
        for session in list {
            let is_terminating = session.status == Status::Terminating;
            match self.0.iter_mut().find(|ending| ending.id == session.id) {
                Some(ending) => {
                    let is_own = ending.step != Step::AskedElsewhere;
                    if ending.follow(is_terminating, now) && is_own {
                        given_up.push((session.id.clone(), ending.asked));
                    }
                }
                None if is_terminating => {
                    let id = session.id.clone();
                    self.0.push(Ending { id, since: now, asked: now, step: Step::Seen });
                }
                None => {}
            }
        }
        given_up
    }
}

#[cfg(test)]
#[path = "endings_tests.rs"]
mod tests;
