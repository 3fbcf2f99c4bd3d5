//! Jobs that are removed together, a few at a time. Lives as long as the program, so that leaving the list
//! loses no outcome; but only what shows it carries this code, so it is in no context.

use leptos::prelude::*;

use crate::domain::problem::ProblemKind;
use crate::platform::wake;
use crate::state::deleting::DeletionFailure;
use crate::state::polling::{Poller, use_poller};
use crate::state::shared::{Shared, use_shared};

/// Deletions under way at once. The platform carries out each by several calls of its own; with three the
/// user's other requests still get through: browsers have six connections to a host at most.
const AT_ONCE: usize = 3;

thread_local! {
    static REMOVAL: ArcRwSignal<Option<Removal>> = ArcRwSignal::new(None);
}

/// A job that is to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What has become of a job.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// The platform was not asked yet.
    Waits,
    /// The platform was asked, and it is still listed.
    Asked,
    /// It is no longer listed.
    Gone,
    /// It is still there, and why.
    Stayed(DeletionFailure),
}

/// A removal.
#[derive(Clone, Debug, PartialEq)]
struct Removal {
    jobs: Vec<Job>,
    /// For how many of them, from the first on, the platform was asked.
    asked: usize,
    /// Whether no more are asked for: the platform refuses all.
    is_stopped: bool,
}

impl Removal {
    fn progress(
        self,
        is_listed: impl Fn(&str) -> bool,
        failure: impl Fn(&str) -> Option<DeletionFailure>,
    ) -> Progress {
        let (asked, is_stopped) = (self.asked, self.is_stopped);
        let fate = |(place, job): (usize, Job)| {
            let fate = match failure(&job.id) {
                _ if !is_listed(&job.id) => Fate::Gone,
                _ if place >= asked => Fate::Waits,
                Some(failure) => Fate::Stayed(failure),
                None => Fate::Asked,
            };
            (job, fate)
        };
        let fates: Vec<_> = self.jobs.into_iter().enumerate().map(fate).collect();
        let is_open = |(_, fate): &(Job, Fate)| match fate {
            Fate::Asked => true,
            Fate::Waits => !is_stopped,
            Fate::Gone | Fate::Stayed(_) => false,
        };
        Progress { is_over: !fates.iter().any(is_open), fates }
    }
}

/// How far a removal is.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    /// Each job, and what has become of it.
    pub fates: Vec<(Job, Fate)>,
    /// Whether nothing more will happen.
    pub is_over: bool,
}

impl Progress {
    /// How many of them are gone.
    #[must_use]
    pub fn gone(&self) -> usize {
        self.fates.iter().filter(|(_, fate)| *fate == Fate::Gone).count()
    }

    /// Those that are not gone.
    #[must_use]
    pub fn left(&self) -> Vec<Job> {
        let left = self.fates.iter().filter(|(_, fate)| *fate != Fate::Gone);
        left.map(|(job, _)| job.clone()).collect()
    }
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
        for _ in 0..AT_ONCE {
            self.ask_next();
        }
    }

    /// Forgets a removal that is over.
    pub fn forget(self) {
        removal().set(None);
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

fn removal() -> ArcRwSignal<Option<Removal>> {
    REMOVAL.with(Clone::clone)
}

/// The removal of this app.
#[must_use]
pub fn use_removing() -> Removing {
    Removing { shared: use_shared(), poller: use_poller() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many are gone, how many are left, and whether it is over: of five jobs of which `listed` are still
    /// in the list, and those of `failed` could not be deleted.
    fn of(asked: usize, is_stopped: bool, listed: &str, failed: &str) -> (usize, usize, bool) {
        let job = |id: char| Job { id: id.to_string(), name: format!("night-{id}") };
        let removal = Removal { jobs: "abcde".chars().map(job).collect(), asked, is_stopped };
        let failure = |id: &str| failed.contains(id).then_some(DeletionFailure::StillThere);
        let progress = removal.progress(|id| listed.contains(id), failure);
        (progress.gone(), progress.left().len(), progress.is_over)
    }

    #[test]
    fn only_the_list_says_that_a_job_is_gone() {
        assert_eq!(of(3, false, "abcde", ""), (0, 5, false));
        assert_eq!(of(5, false, "cde", ""), (2, 3, false));
        assert_eq!(of(5, false, "", ""), (5, 0, true));
        // Somebody else removed it.
        assert_eq!(of(3, false, "abc", ""), (2, 3, false));
    }

    #[test]
    fn it_is_over_when_nothing_more_will_happen() {
        assert_eq!(of(5, false, "ab", "ab"), (3, 2, true));
        assert_eq!(of(5, false, "abc", "ab"), (2, 3, false));
        // An earlier deletion of a job that is not asked for yet failed.
        assert_eq!(of(3, false, "de", "d"), (3, 2, false));
        assert_eq!(of(3, true, "ade", "a"), (2, 3, true));
    }
}
