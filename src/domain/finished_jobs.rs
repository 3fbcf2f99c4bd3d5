//! Finished jobs, which fill a list and take no place: which of them go together, and what stays.

use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

/// What a removal of the finished jobs in a list means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FinishedJobs {
    /// The places in the list of those that go.
    pub go: Vec<usize>,
    /// How many failed jobs stay: why they failed may still be wanted.
    pub failed: usize,
    /// How many finished jobs stay because they are not shown: nothing goes that the user does not see.
    pub hidden: usize,
}

impl FinishedJobs {
    /// Those of a list, of which some sessions are `shown`. Those that are `ending` are on their way already.
    #[must_use]
    pub fn of(
        list: &[Session],
        shown: impl Fn(&Session) -> bool,
        ending: impl Fn(&Session) -> bool,
    ) -> Self {
        let mut jobs = Self::default();
        let all = list.iter().enumerate();
        for (place, job) in all.filter(|(_, one)| one.kind == Some(SessionType::Headless)) {
            match job.status {
                Status::Failed => jobs.failed += 1,
                Status::Completed if ending(job) => {}
                Status::Completed if shown(job) => jobs.go.push(place),
                Status::Completed => jobs.hidden += 1,
                _ => {}
            }
        }
        jobs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;

    #[test]
    fn only_jobs_that_finished_well_and_are_shown_go() {
        let job = |name: &str, status| session(name, SessionType::Headless, status);
        let list = [
            job("runs", Status::Running),
            job("night-1", Status::Completed),
            session("notebook", SessionType::Notebook, Status::Completed),
            job("failed", Status::Failed),
            job("night-2", Status::Completed),
            job("going", Status::Completed),
            job("odd", Status::Other("Odd".to_owned())),
            job("hidden", Status::Completed),
            Session { kind: None, ..job("unknown", Status::Completed) },
        ];
        let jobs = FinishedJobs::of(&list, |s| s.name != "hidden", |s| s.name == "going");
        assert_eq!(jobs, FinishedJobs { go: vec![1, 4], failed: 1, hidden: 1 });
    }
}
