//! Extensions of sessions' time. Live as long as the app, so that leaving the list loses no outcome.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::extension::{Extension, Step};
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::state::clock::Clock;
use crate::state::shared::use_shared;

/// What a reading of the list has made clear.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// The session's name.
    pub name: String,
    /// Its new end; `None` when it has none.
    pub to: Option<Moment>,
}

/// The extensions of this app.
#[derive(Clone, Copy)]
pub struct Extending {
    all: RwSignal<Vec<Extension>>,
}

impl Extending {
    /// Nothing asked for yet.
    #[must_use]
    pub(super) fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()) }
    }

    /// How far the last extension of a session is.
    #[must_use]
    pub fn step(self, id: &str) -> Option<Step> {
        let all = self.all.read();
        all.iter().find(|extension| extension.id == id).map(|extension| extension.step.clone())
    }

    /// Whether a session's extension has no outcome yet.
    #[must_use]
    pub fn is_under_way(self, id: &str) -> bool {
        self.all.read().iter().any(|extension| extension.id == id && extension.step.is_under_way())
    }

    /// Whether anything was asked for in this visit, of sessions that are still listed.
    #[must_use]
    pub fn is_any(self) -> bool {
        !self.all.read().is_empty()
    }

    /// Whether the list is waited for.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.all.read().iter().any(|extension| extension.step.is_under_way())
    }

    /// Asks for more time, once at a time; `answered` is called when the platform has answered or the
    /// answer is lost, so that the list can be read.
    pub fn extend(
        self,
        client: Client,
        session: &Session,
        clock: Clock,
        answered: impl FnOnce() + 'static,
    ) {
        let Some(before) = session.expires else { return };
        let id = session.id.clone();
        if untrack(|| self.is_under_way(&id)) {
            return;
        }
        self.all.update(|all| {
            all.retain(|extension| extension.id != id);
            all.push(Extension::asked(id.clone(), before));
        });
        spawn_local(async move {
            let answer = client.renew(&id).await;
            self.all.try_update(|all| {
                if let Some(extension) = all.iter_mut().find(|extension| extension.id == id) {
                    extension.answer(answer, clock.read());
                }
            });
            answered();
        });
    }

    /// Compares with a list that was just read; gives what that made clear.
    pub fn settle(self, list: &[Session], now: Moment) -> Vec<Settled> {
        let known = self.all.get_untracked();
        let mut settled = Vec::new();
        let mut kept = Vec::new();
        for extension in &known {
            let listed = list.iter().find(|session| session.id == extension.id);
            let Some(after) = extension.clone().settled(listed, now) else { continue };
            let to = match &after.step {
                Step::Extended { to, .. } => Some(*to),
                _ => None,
            };
            // A failure is an alert where it is shown.
            let is_told = to.is_some() || matches!(after.step, Step::Unchanged { .. });
            if let Some(session) = listed.filter(|_| is_told && extension.step.is_under_way()) {
                settled.push(Settled { name: session.name.clone(), to });
            }
            kept.push(after);
        }
        if kept != known {
            self.all.set(kept);
        }
        settled
    }
}

/// The extensions of this app.
#[must_use]
pub fn use_extending() -> Extending {
    use_shared().extending
}
