//! What a user who looks elsewhere wants to hear: that a session can be used, or that it is over. Part of
//! what every visit downloads.

use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::domain::trouble::is_time_over;
use crate::i18n::NewsMessages;

/// What became of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It came up, and has an interface.
    Ready,
    /// It came up, and has none.
    Running,
    /// It ended by itself.
    Finished,
    /// It ended with an error.
    Failed,
    /// Its time was over, which the platform calls Failed, too (contract 2.2).
    Ended,
}

impl Became {
    /// What became of a session between two readings, if that is news.
    #[must_use]
    pub fn of(before: &Session, after: &Session, now: Moment) -> Option<Self> {
        match (&before.status, &after.status) {
            (old, new) if old == new || old.is_over() => None,
            (Status::Pending, Status::Running) => Some(match after.kind {
                Some(SessionType::Headless) => Self::Running,
                _ => Self::Ready,
            }),
            (_, Status::Completed) => Some(Self::Finished),
            (_, Status::Failed) => {
                Some(if is_time_over(after, now) { Self::Ended } else { Self::Failed })
            }
            _ => None,
        }
    }

    /// What became of a session that no earlier reading had, the last of them at `since`: one that has come up
    /// between two readings is as much news as one that was seen on its way.
    #[must_use]
    pub fn of_new(session: &Session, since: Moment, now: Moment) -> Option<Self> {
        let is_since = session.started.is_some_and(|started| started.0 >= since.0);
        let before = Session { status: Status::Pending, ..session.clone() };
        is_since.then(|| Self::of(&before, session, now)).flatten()
    }

    /// Whether the user may want to do something about it.
    #[must_use]
    pub fn is_bad(self) -> bool {
        self == Self::Failed
    }

    /// In words, with the session's name and nothing else that would tell it.
    #[must_use]
    pub fn sentence(self, name: &str, t: &NewsMessages) -> String {
        let sentence = match self {
            Self::Ready => t.news_ready,
            Self::Running => t.news_running,
            Self::Finished => t.news_finished,
            Self::Failed => t.news_failed,
            Self::Ended => t.news_ended,
        };
        sentence(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;

    fn became(kind: SessionType, from: Status, to: Status, expires: f64) -> Option<Became> {
        let mut after = session("a", kind, to);
        after.expires = Some(Moment(expires));
        Became::of(&session("a", kind, from), &after, Moment(1_000_000.0))
    }

    #[test]
    fn one_that_came_up_between_two_readings_is_news() {
        let mut quick = session("a", SessionType::Notebook, Status::Running);
        quick.started = Some(Moment(5000.0));
        let of = |session: &Session, since: f64| {
            Became::of_new(session, Moment(since), Moment(1_000_000.0))
        };
        assert_eq!(of(&quick, 4000.0), Some(Became::Ready));
        assert_eq!(of(&quick, 6000.0), None);
        quick.started = None;
        assert_eq!(of(&quick, 0.0), None);
        let mut waits = session("b", SessionType::Notebook, Status::Pending);
        waits.started = Some(Moment(5000.0));
        assert_eq!(of(&waits, 0.0), None);
    }

    #[test]
    fn what_is_news() {
        use SessionType::{Headless, Notebook};
        use Status::{Completed, Failed, Pending, Running, Terminating};
        for (kind, from, to, expires, wanted) in [
            (Notebook, Pending, Running, 2_000_000.0, Some(Became::Ready)),
            (Headless, Pending, Running, 2_000_000.0, Some(Became::Running)),
            (Headless, Pending, Completed, 2_000_000.0, Some(Became::Finished)),
            (Headless, Running, Completed, 2_000_000.0, Some(Became::Finished)),
            (Notebook, Pending, Failed, 2_000_000.0, Some(Became::Failed)),
            (Notebook, Running, Failed, 2_000_000.0, Some(Became::Failed)),
            (Notebook, Running, Failed, 1_000_000.0, Some(Became::Ended)),
            (Notebook, Running, Running, 2_000_000.0, None),
            (Notebook, Failed, Completed, 2_000_000.0, None),
            (Notebook, Running, Terminating, 2_000_000.0, None),
            (Notebook, Running, Pending, 2_000_000.0, None),
        ] {
            assert_eq!(became(kind, from.clone(), to.clone(), expires), wanted, "{from:?} {to:?}");
        }
    }
}
