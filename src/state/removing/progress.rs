//! How far a removal of several jobs is, by what the list says.

use crate::state::deleting::DeletionFailure;

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
pub(super) struct Removal {
    pub(super) jobs: Vec<Job>,
    /// For how many of them, from the first on, the platform was asked.
    pub(super) asked: usize,
    /// Whether no more are asked for: the platform refuses all.
    pub(super) is_stopped: bool,
}

impl Removal {
    /// How far it is, by the list and by the deletions that failed.
    pub(super) fn progress(
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
