//! Sends a launch, once: a POST is not idempotent.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::launch_record::LaunchRecord;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::registry_login::RegistryLogin;
use crate::platform::locks::{self, Lock, Patience};
use crate::state::launching::guard::{Guard, close};
use crate::state::launching::outcome::{Doubt, LaunchOutcome};

/// What is to be launched.
pub struct Order {
    /// The site's API.
    pub client: Client,
    /// What to ask for.
    pub request: LaunchRequest,
    /// Who may pull its image; in memory only.
    pub login: Option<RegistryLogin>,
    /// Whether the user knows that another tab has launched the same.
    pub is_another: bool,
}

impl Guard {
    /// Sends a launch. Does nothing while one is out, nor before the list was read: until then it is not
    /// known who the user is, and with it what was launched before a reload. `settled` is called with
    /// whether the platform accepted it.
    pub fn send(self, order: Order, settled: impl FnOnce(bool) + 'static) {
        let is_known = self.sessions.read_at.read_untracked().is_some();
        if !is_known || untrack(|| self.launching.is_locked()) {
            return;
        }
        self.launching.is_sending.set(true);
        self.launching.outcome.set(None);
        spawn_local(async move {
            let is_accepted = self.carry_out(order).await;
            // Before the form is free again: an accepted launch leaves it.
            settled(is_accepted);
            self.launching.is_sending.set(false);
            if !is_accepted {
                // Another tab may have been first.
                self.look(false);
            }
        });
    }

    async fn carry_out(self, order: Order) -> bool {
        let key = self.store().lock();
        let mut lock = locks::take(&key, Patience::Never).await;
        if matches!(lock, Lock::Busy) {
            // Another tab was faster. What became of its launch decides what is said here: a press is never
            // without a word.
            let out = self.store().read().filter(|record| record.is_out);
            self.launching.elsewhere.set(out.map(|record| record.name));
            lock = locks::take(&key, Patience::Always).await;
            self.launching.elsewhere.set(None);
        }
        let known = self.store().read();
        let listed = self.sessions.snapshot();
        let record = LaunchRecord::new(&order.request, Some(&listed), self.clock.read());
        match &known {
            Some(known) if known.is_out => return false,
            Some(known) if !order.is_another && self.is_twin(known, &record) => {
                let twin = LaunchOutcome::Twin(known.name.clone(), known.at);
                self.launching.outcome.set(Some(twin));
                return false;
            }
            _ => {}
        }
        self.store().write(Some(&record));
        let answer = order.client.launch(&order.request, order.login.as_ref()).await;
        let is_accepted = self.judge(answer, record, known.as_ref());
        // Held until here; the others see the record before they get it.
        drop(lock);
        is_accepted
    }

    /// Whether a launch is of what another form launched after this one was opened.
    fn is_twin(self, known: &LaunchRecord, wanted: &LaunchRecord) -> bool {
        known.settings == wanted.settings && self.seen.try_get_value().flatten() != Some(known.at.0)
    }

    fn judge(
        self,
        answer: Result<String, Problem>,
        record: LaunchRecord,
        before: Option<&LaunchRecord>,
    ) -> bool {
        // From now, not from the press: an answer may be waited for longer than a session is looked for.
        let now = self.clock.read();
        let doubt = match answer {
            Ok(id) => {
                close(self.store(), record.clone(), true);
                self.await_listing(Some(id), record, Doubt::Lost, now);
                return true;
            }
            Err(problem) => match doubt(&problem) {
                Some(doubt) => doubt,
                None => {
                    self.store().write(before);
                    let refused = LaunchOutcome::Refused(problem, record.name);
                    self.launching.outcome.set(Some(refused));
                    return false;
                }
            },
        };
        self.seen.try_set_value(Some(record.at.0));
        self.await_listing(None, record, doubt, now);
        false
    }
}

/// Why a session may have started although the answer is a problem; `None` when it has not.
fn doubt(problem: &Problem) -> Option<Doubt> {
    match problem.kind {
        ProblemKind::ServerFailed => Some(Doubt::Failed(problem.clone())),
        ProblemKind::Unavailable => Some(Doubt::Unavailable(problem.clone())),
        ProblemKind::Unreadable => Some(Doubt::Lost),
        _ => problem.is_without_answer().then_some(Doubt::Lost),
    }
}
