//! Jobs that are removed together, a few at a time. Lives as long as the program, so that leaving the list
//! loses no outcome; but only what shows it carries this code, so it is in no context.

use leptos::prelude::*;

use crate::domain::problem::ProblemKind;
use crate::platform::wake;
use crate::state::deleting::DeletionFailure;
use crate::state::polling::{Poller, use_poller};
use crate::state::shared::{Shared, use_shared};

mod progress;

use progress::Removal;
pub use progress::{Fate, Job, Progress};

/// Deletions under way at once. The platform carries out each by several calls of its own; with three the
/// user's other requests still get through: browsers have six connections to a host at most.
const AT_ONCE: usize = 3;

thread_local! {
    static REMOVAL: ArcRwSignal<Option<Removal>> = ArcRwSignal::new(None);
}

/// The removal of this app.
#[derive(Clone, Copy)]
pub struct Removing {
    shared: Shared,
    poller: Poller,
}

impl Removing {
    /// Removes jobs, in the place of a removal that is over.
    pub fn start(self, jobs: Vec<Job>) {
        removal().set(Some(Removal { jobs, asked: 0, is_stopped: false }));
        self.shared.deleting.has_removal.set(true);
        for _ in 0..AT_ONCE {
            self.ask_next();
        }
    }

    /// Forgets a removal that is over.
    pub fn forget(self) {
        removal().set(None);
        self.shared.deleting.has_removal.set(false);
    }

    fn ask_next(self) {
        let next = removal().try_update(|removal| {
            let removal = removal.as_mut().filter(|removal| !removal.is_stopped)?;
            let job = removal.jobs.get(removal.asked)?.clone();
            removal.asked += 1;
            Some((job.id, removal.asked))
        });
        // The list confirms: read after the first answer, from then on every 2 s (`polling.rs`), and at the end.
        let Some((id, asked)) = next.flatten() else { return self.poller.read_now() };
        let Shared { site, clock, deleting, .. } = self.shared;
        let of = id.clone();
        deleting.delete(site.client(), id, clock.read(), move || {
            let failure = untrack(|| deleting.failure(&of));
            if !wake::is_online() || failure.is_some_and(|failure| is_for_all(&failure)) {
                stop();
            }
            if asked == 1 {
                self.poller.read_now();
            }
            self.ask_next();
        });
    }

    /// How far it is; `None` when nothing is removed. Follows list and deletions.
    #[must_use]
    pub fn progress(self) -> Option<Progress> {
        let rows = self.shared.sessions.rows.read();
        let is_listed = |id: &str| rows.iter().any(|row| row.id == id);
        let failure = |id: &str| self.shared.deleting.failure(id);
        Some(removal().get()?.progress(is_listed, failure))
    }
}

/// Whether the platform would refuse other deletions for the same reason.
fn is_for_all(failure: &DeletionFailure) -> bool {
    let DeletionFailure::Refused(problem) = failure else { return false };
    matches!(problem.kind, ProblemKind::SignedOut | ProblemKind::Busy | ProblemKind::Unavailable)
}

/// Asks for no more.
fn stop() {
    removal().update(|removal| {
        if let Some(removal) = removal {
            removal.is_stopped = true;
        }
    });
}

/// Whether a session is one of those that are removed together.
pub(super) fn is_about(id: &str) -> bool {
    let removal = removal();
    let removal = removal.read_untracked();
    removal.as_ref().is_some_and(|removal| removal.jobs.iter().any(|job| job.id == id))
}

fn removal() -> ArcRwSignal<Option<Removal>> {
    REMOVAL.with(Clone::clone)
}

/// The removal of this app.
#[must_use]
pub fn use_removing() -> Removing {
    Removing { shared: use_shared(), poller: use_poller() }
}
