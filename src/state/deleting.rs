//! Deletions, until the list confirms them. Live as long as the app, so that leaving the list loses
//! no outcome.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::state::clock::Clock;
use crate::state::shared::use_shared;
use crate::state::tabs;

/// Seconds after which a session that does not even end is said to be still there: the API answers
/// 200 to a deletion that it failed to carry out (contract 1.5).
pub const PATIENCE: f64 = 30.0;

/// Says to other tabs that a session is being deleted, and that it is not any more.
const DELETING: &str = "deleting";
const KEPT: &str = "kept";

/// Why a session is still there.
#[derive(Clone, Debug, PartialEq)]
pub enum DeletionFailure {
    /// The platform said no.
    Refused(Problem),
    /// The platform said yes, or nothing, and the session runs on.
    StillThere,
}

/// A session that the user deleted and that is still listed.
#[derive(Clone, Debug)]
struct Ending {
    id: String,
    since: Moment,
}

/// The deletions of this app.
#[derive(Clone, Copy)]
pub struct Deleting {
    endings: RwSignal<Vec<Ending>>,
    failures: RwSignal<Vec<(String, DeletionFailure)>>,
    /// Whether several are deleted together, or what became of them was not put away yet:
    /// `state/removing.rs`, which is not part of what every visit downloads.
    pub has_removal: RwSignal<bool>,
}

impl Deleting {
    /// Nothing deleted yet. What another tab deletes is the user's doing, too.
    #[must_use]
    pub(super) fn start(clock: Clock) -> Self {
        let deleting = Self {
            endings: RwSignal::new(Vec::new()),
            failures: RwSignal::new(Vec::new()),
            has_removal: RwSignal::new(false),
        };
        tabs::on_word(DELETING, move |id| deleting.begin(id, clock.read()));
        tabs::on_word(KEPT, move |id| {
            deleting.endings.try_update(|endings| endings.retain(|ending| ending.id != id));
        });
        deleting
    }

    /// Whether the user deleted this session.
    #[must_use]
    pub fn is_ending(self, id: &str) -> bool {
        self.endings.read().iter().any(|ending| ending.id == id)
    }

    /// Whether any deletion is not confirmed yet.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        !self.endings.read().is_empty()
    }

    /// Whether a deletion of this session failed.
    #[must_use]
    pub fn has_failed(self, id: &str) -> bool {
        self.failures.read().iter().any(|(of, _)| of == id)
    }

    /// Why this session is still there, if a deletion failed.
    #[must_use]
    pub fn failure(self, id: &str) -> Option<DeletionFailure> {
        let failures = self.failures.read();
        failures.iter().find(|(of, _)| of == id).map(|(_, failure)| failure.clone())
    }

    /// Since when the user waits for this session to be gone.
    #[must_use]
    pub fn since(self, id: &str) -> Option<Moment> {
        let endings = self.endings.read();
        endings.iter().find(|ending| ending.id == id).map(|ending| ending.since)
    }

    fn begin(self, id: &str, since: Moment) {
        self.failures.try_update(|failures| failures.retain(|(of, _)| of != id));
        self.endings.try_update(|endings| {
            endings.retain(|ending| ending.id != id);
            endings.push(Ending { id: id.to_owned(), since });
        });
    }

    /// Deletes a session; `settled` is called when the platform has answered or the answer is lost.
    pub fn delete(self, client: Client, id: String, now: Moment, settled: impl FnOnce() + 'static) {
        self.begin(&id, now);
        tabs::say(DELETING, &id);
        spawn_local(async move {
            match client.delete_session(&id).await {
                Ok(()) => {}
                // A lost answer: the list decides.
                Err(problem) if problem.is_without_answer() => {}
                // Gone already, which is what was asked for.
                Err(problem) if problem.kind == ProblemKind::NotFound => {}
                Err(problem) => self.give_up(&id, DeletionFailure::Refused(problem)),
            }
            settled();
        });
    }

    fn give_up(self, id: &str, failure: DeletionFailure) {
        tabs::say(KEPT, id);
        self.endings.try_update(|endings| endings.retain(|ending| ending.id != id));
        self.failures.try_update(|failures| failures.push((id.to_owned(), failure)));
    }

    /// Compares with a list that was just read: what is gone is confirmed, what just runs on is not
    /// waited for any longer.
    pub fn settle(self, list: &[Session], now: Moment) {
        let is_listed = |id: &str| list.iter().any(|session| session.id == id);
        for ending in self.endings.get_untracked() {
            let listed = list.iter().find(|session| session.id == ending.id);
            let runs_on = listed.is_some_and(|session| session.status != Status::Terminating);
            if runs_on && now.since(ending.since).0 > PATIENCE {
                self.give_up(&ending.id, DeletionFailure::StillThere);
            }
        }
        if self.endings.read_untracked().iter().any(|ending| !is_listed(&ending.id)) {
            self.endings.update(|endings| endings.retain(|ending| is_listed(&ending.id)));
        }
    }
}

/// The deletions of this app.
#[must_use]
pub fn use_deleting() -> Deleting {
    use_shared().deleting
}
