//! How long a session still runs, when that is worth a warning, and whether more time can be had.

use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// What an extension gives, in milliseconds from when it is asked for: the platforms' default of 4 days
/// (contract 1.4 and 3). The API does not tell another one, so it only decides what is offered to a batch job.
const EXTENSION: f64 = 345_600_000.0;

/// How near the end is, the nearest last. A day leaves time to plan, two hours to finish, and a quarter of
/// an hour to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warning {
    /// Less than 24 hours.
    Day,
    /// Less than 2 hours.
    Hours,
    /// Less than 15 minutes.
    Minutes,
}

impl Warning {
    /// All, the farthest first, with the milliseconds below which each is given.
    const ALL: [(Self, f64); 3] =
        [(Self::Day, 86_400_000.0), (Self::Hours, 7_200_000.0), (Self::Minutes, 900_000.0)];

    /// The warning that belongs to this moment: none when there is time enough, the end is unknown or past.
    #[must_use]
    pub fn of(expires: Option<Moment>, now: Moment) -> Option<Self> {
        let left = expires?.0 - now.0;
        let given = |(_, below): &&(Self, f64)| left > 0.0 && left < *below;
        Self::ALL.iter().rev().find(given).map(|(warning, _)| *warning)
    }

    /// The warning that has become due since the clock was looked at last; once, however often it is
    /// looked at. After a long pause, as of a laptop that slept, it is the nearest only.
    #[must_use]
    pub fn crossed(expires: Option<Moment>, last_look: Moment, now: Moment) -> Option<Self> {
        let due = Self::of(expires, now);
        if due > Self::of(expires, last_look) { due } else { None }
    }

    /// Whether it is worth telling a user who looks elsewhere: a day leaves the time to come back.
    #[must_use]
    pub fn is_urgent(self) -> bool {
        self > Self::Day
    }
}

/// Seconds until the next urgent warning of a session that runs: a hidden tab, which reads the list seldom
/// or not at all, reads it then, so that it warns of nothing that has been extended or has ended.
#[must_use]
pub fn until_urgent<'a>(sessions: impl Iterator<Item = &'a Session>, now: Moment) -> Option<f64> {
    let running = sessions.filter(|session| session.status == Status::Running);
    let due = running.filter_map(|session| session.expires).flat_map(|expires| {
        let urgent = Warning::ALL.into_iter().filter(|(warning, _)| warning.is_urgent());
        urgent.map(move |(_, below)| expires.0 - below - now.0)
    });
    due.filter(|millis| *millis >= 0.0).map(|millis| millis / 1000.0).min_by(f64::total_cmp)
}

/// Why a session cannot be given more time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is queued or coming up: the platform extends only what runs (contract 1.4).
    Pending,
    /// It has ended, or its time is over.
    Over,
    /// It stands somewhere that the contract does not list.
    NotRunning,
    /// The platform does not tell when it ends, so that no extension could be confirmed.
    Unknown,
    /// A batch job that has more time left than an extension gives: asking changes nothing (contract 1.4).
    Longer,
}

impl Obstacle {
    /// What stands in the way of an extension now; `None` when it can be asked for.
    #[must_use]
    pub fn of(session: &Session, now: Moment) -> Option<Self> {
        match session.status {
            Status::Pending => return Some(Self::Pending),
            Status::Terminating | Status::Completed | Status::Failed => return Some(Self::Over),
            Status::Other(_) => return Some(Self::NotRunning),
            Status::Running => {}
        }
        let Some(expires) = session.expires else { return Some(Self::Unknown) };
        let left = expires.0 - now.0;
        if left <= 0.0 {
            return Some(Self::Over);
        }
        // Only a batch job gets more than that at its start, 14 days.
        let is_job = session.kind == Some(SessionType::Headless);
        (is_job && left > EXTENSION).then_some(Self::Longer)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;

    const HOUR: f64 = 3_600_000.0;
    const NOW: Moment = Moment(1_767_607_202_000.0);

    fn after(hours: f64) -> Option<Moment> {
        Some(Moment(NOW.0 + hours * HOUR))
    }

    #[test]
    fn the_nearer_the_end_the_stronger_the_warning() {
        for (hours, warning) in [
            (96.0, None),
            (24.0, None),
            (23.99, Some(Warning::Day)),
            (2.0, Some(Warning::Day)),
            (1.99, Some(Warning::Hours)),
            (0.25, Some(Warning::Hours)),
            (0.249, Some(Warning::Minutes)),
            (0.0001, Some(Warning::Minutes)),
            (0.0, None),
            (-1.0, None),
        ] {
            assert_eq!(Warning::of(after(hours), NOW), warning, "{hours}");
        }
        assert_eq!(Warning::of(None, NOW), None);
    }

    #[test]
    fn a_warning_is_due_when_its_time_comes_and_not_again() {
        let look = |then: f64, now: f64| {
            let at = |hours: f64| Moment(NOW.0 - hours * HOUR);
            Warning::crossed(Some(NOW), at(then), at(now))
        };
        assert_eq!(look(24.0001, 23.9999), Some(Warning::Day));
        assert_eq!(look(23.9999, 23.9998), None);
        assert_eq!(look(30.0, 0.1), Some(Warning::Minutes), "slept through the others");
        assert_eq!(look(0.1, -0.1), None, "over");
        assert_eq!(look(1.0, 3.0), None, "the server's clock was set back");
        assert_eq!(look(1.0, 1.0), None);
    }

    #[test]
    fn a_hidden_tab_looks_when_a_warning_is_due() {
        let running = |hours| Session {
            expires: after(hours),
            ..session("a", SessionType::Notebook, Status::Running)
        };
        let until = |list: &[Session]| until_urgent(list.iter(), NOW).map(f64::round);
        assert_eq!(until(&[running(30.0)]), Some(28.0 * 3600.0), "not for the day's");
        assert_eq!(until(&[running(30.0), running(1.0)]), Some(0.75 * 3600.0));
        assert_eq!(until(&[running(0.2), running(-1.0)]), None);
        let queued = session("a", SessionType::Notebook, Status::Pending);
        assert_eq!(until(&[queued, Session { status: Status::Failed, ..running(9.0) }]), None);
    }

    #[test]
    fn what_runs_and_has_an_end_can_be_extended() {
        let running =
            |kind, hours| Session { expires: after(hours), ..session("a", kind, Status::Running) };
        let notebook = SessionType::Notebook;
        let obstacle = |session: Session| Obstacle::of(&session, NOW);
        assert_eq!(obstacle(running(notebook, 95.0)), None);
        // Some platforms give more than four days to start with.
        assert_eq!(obstacle(running(notebook, 300.0)), None);
        assert_eq!(obstacle(running(notebook, 0.0)), Some(Obstacle::Over));
        assert_eq!(obstacle(running(SessionType::Headless, 300.0)), Some(Obstacle::Longer));
        assert_eq!(obstacle(running(SessionType::Headless, 95.0)), None);
        for (status, expected) in [
            (Status::Pending, Obstacle::Pending),
            (Status::Completed, Obstacle::Over),
            (Status::Failed, Obstacle::Over),
            (Status::Terminating, Obstacle::Over),
            (Status::Other("Unknown".to_owned()), Obstacle::NotRunning),
        ] {
            assert_eq!(obstacle(Session { status, ..running(notebook, 9.0) }), Some(expected));
        }
        assert_eq!(obstacle(session("a", notebook, Status::Running)), Some(Obstacle::Unknown));
    }
}
