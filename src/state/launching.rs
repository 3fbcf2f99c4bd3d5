//! A launch, from the press to its settled outcome. Lives as long as the app, so that leaving the
//! form neither loses an outcome nor lets a second launch out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::registry_login::RegistryLogin;
use crate::domain::session::Session;
use crate::domain::time::Moment;

/// Seconds to look for a session in the list: the API may list it a moment late (contract 1.3).
const LOOKED_FOR: f64 = 60.0;

/// What became of the last launch, where it is not simply in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum LaunchOutcome {
    /// Nothing was started.
    Refused(Problem),
    /// The answer was lost; the list is being looked at.
    Lost,
    /// The answer was lost, and the session of this name is there all the same.
    FoundAfterAll(String),
    /// The answer was lost, and the list has no such session.
    Absent,
    /// The platform accepted the session of this name, but does not list it.
    Unlisted(String),
}

/// A session that was asked for and is not listed yet.
#[derive(Clone, Debug)]
struct Awaited {
    /// `None` when the answer was lost.
    id: Option<String>,
    request: LaunchRequest,
    /// What was listed before, so that an older session of the same name is not taken for it.
    ids_before: Vec<String>,
    since: Moment,
}

impl Awaited {
    /// By its id, or by what was asked for: an answer may be lost, and it may break off in the id.
    fn is(&self, session: &Session) -> bool {
        let is_as_asked = || {
            session.name.eq_ignore_ascii_case(self.request.name.as_str())
                && session.image == self.request.image
                && !self.ids_before.contains(&session.id)
        };
        self.id.as_ref() == Some(&session.id) || is_as_asked()
    }
}

/// The launch of this app; there is one at a time.
#[derive(Clone, Copy)]
pub struct Launching {
    /// Whether the answer is still out.
    pub is_sending: RwSignal<bool>,
    /// What became of the last one.
    pub outcome: RwSignal<Option<LaunchOutcome>>,
    awaited: RwSignal<Option<Awaited>>,
}

impl Launching {
    /// Nothing launched yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            is_sending: RwSignal::new(false),
            outcome: RwSignal::new(None),
            awaited: RwSignal::new(None),
        }
    }

    /// Whether a session was asked for that the list does not show yet.
    #[must_use]
    pub fn is_awaiting(self) -> bool {
        self.awaited.read().is_some()
    }

    /// Whether no launch may go out: an answer is out, or it was lost and the list has not yet told
    /// what became of it.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.is_sending.get() || matches!(*self.outcome.read(), Some(LaunchOutcome::Lost))
    }

    /// Sends a launch, once: a POST is not idempotent. Does nothing while [`Self::is_locked`].
    /// `settled` is called with whether the platform accepted it.
    pub fn send(
        self,
        client: Client,
        request: LaunchRequest,
        login: Option<RegistryLogin>,
        ids_before: Vec<String>,
        now: Moment,
        settled: impl FnOnce(bool) + 'static,
    ) {
        if untrack(|| self.is_locked()) {
            return;
        }
        self.is_sending.set(true);
        self.outcome.set(None);
        spawn_local(async move {
            let answer = client.launch(&request, login.as_ref()).await;
            let is_accepted = answer.is_ok();
            let awaited = |id| Awaited { id, request, ids_before, since: now };
            match answer {
                Ok(id) => self.await_listing(awaited(Some(id))),
                Err(problem) if may_have_worked(&problem) => {
                    self.outcome.try_set(Some(LaunchOutcome::Lost));
                    self.await_listing(awaited(None));
                }
                Err(problem) => {
                    self.outcome.try_set(Some(LaunchOutcome::Refused(problem)));
                }
            }
            self.is_sending.try_set(false);
            settled(is_accepted);
        });
    }

    fn await_listing(self, awaited: Awaited) {
        self.awaited.try_set(Some(awaited));
    }

    /// Looks for the awaited session in a list that was just read.
    pub fn settle(self, list: &[Session], now: Moment) {
        let Some(awaited) = self.awaited.get_untracked() else { return };
        let name = || awaited.request.name.as_str().to_owned();
        let outcome = match (list.iter().any(|session| awaited.is(session)), &awaited.id) {
            (true, Some(_)) => None,
            (true, None) => Some(LaunchOutcome::FoundAfterAll(name())),
            (false, _) if now.since(awaited.since).0 < LOOKED_FOR => return,
            (false, Some(_)) => Some(LaunchOutcome::Unlisted(name())),
            (false, None) => Some(LaunchOutcome::Absent),
        };
        self.awaited.set(None);
        self.outcome.set(outcome);
    }
}

/// Whether a session may have started although the answer is a problem.
fn may_have_worked(problem: &Problem) -> bool {
    problem.is_without_answer()
        || matches!(problem.kind, ProblemKind::Unavailable | ProblemKind::Unreadable)
}

impl Default for Launching {
    fn default() -> Self {
        Self::new()
    }
}

/// The launch of this app.
#[must_use]
pub fn use_launching() -> Launching {
    use_context().unwrap_or_default()
}
