//! How a session left the list, as far as the portal can know.

use crate::domain::session::Session;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::domain::trouble::is_time_over;
use crate::i18n::NewsMessages;

/// How it left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// The user deleted it here, in this browser.
    DeletedHere,
    /// It was over, and the platform has tidied it away: an interactive one a day after its end, a job
    /// after an hour (contract 2.2). Somebody may have removed it as well.
    TidiedAway,
    /// Its time was over.
    Expired,
    /// It was ending when it was last seen, by somebody else's doing.
    Ended,
    /// It came up or ran when it was last seen: deleted from elsewhere, or ended by the platform.
    Vanished,
}

impl Farewell {
    /// Of a session that is no longer listed, as it was seen last.
    #[must_use]
    pub fn of(session: &Session, is_deleted_here: bool, now: Moment) -> Self {
        match session.status {
            _ if is_deleted_here => Self::DeletedHere,
            Status::Completed | Status::Failed => Self::TidiedAway,
            _ if is_time_over(session, now) => Self::Expired,
            Status::Terminating => Self::Ended,
            Status::Pending | Status::Running | Status::Other(_) => Self::Vanished,
        }
    }

    /// Whether the user could not expect it.
    #[must_use]
    pub fn is_news(self) -> bool {
        matches!(self, Self::Expired | Self::Ended | Self::Vanished)
    }

    /// What is said when it goes.
    #[must_use]
    pub fn sentence(self, name: &str, t: &NewsMessages) -> String {
        match self {
            Self::DeletedHere => (t.deleted)(name),
            Self::Expired => (t.gone_expired)(name),
            Self::TidiedAway | Self::Ended | Self::Vanished => (t.no_longer_listed)(name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;

    #[test]
    fn a_session_leaves_as_it_was_seen_last() {
        let left = |status, expires: Option<f64>| {
            let session = Session {
                expires: expires.map(Moment),
                ..session("a", SessionType::Notebook, status)
            };
            Farewell::of(&session, false, Moment(1_000_000.0))
        };
        assert_eq!(left(Status::Running, Some(900_000.0)), Farewell::Expired);
        assert_eq!(left(Status::Running, Some(1_059_000.0)), Farewell::Expired);
        assert_eq!(left(Status::Running, Some(9_000_000.0)), Farewell::Vanished);
        assert_eq!(left(Status::Pending, None), Farewell::Vanished);
        assert_eq!(left(Status::Terminating, None), Farewell::Ended);
        assert_eq!(left(Status::Failed, Some(900_000.0)), Farewell::TidiedAway);
        let running = session("a", SessionType::Notebook, Status::Running);
        assert_eq!(Farewell::of(&running, true, Moment(0.0)), Farewell::DeletedHere);
    }
}
