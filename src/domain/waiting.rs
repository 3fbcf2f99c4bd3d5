//! What waiting for a session's interface has come to.

use crate::domain::connect_url::{ConnectUrl, Refused};
use crate::domain::readiness::Reach;
use crate::domain::session::Session;
use crate::domain::status::Status;

/// Where it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Waiting {
    /// The session comes up.
    Coming,
    /// It runs, and does not answer yet.
    Almost,
    /// It answers.
    Ready(ConnectUrl),
    /// It runs, and nobody can tell whether it answers.
    Unchecked(ConnectUrl),
    /// It runs, and has not answered for long.
    Silent(ConnectUrl),
    /// The platform gave an address that the portal does not open.
    Refused(Refused),
    /// A job: there is nothing to open.
    NoInterface,
    /// The session is being ended.
    Ending,
    /// It has finished by itself.
    Finished,
    /// It has failed.
    Failed,
    /// The platform's own word for what the portal does not know.
    Other(String),
}

impl Waiting {
    /// Of a session, and of what is known of its interface.
    #[must_use]
    pub fn of(session: &Session, reach: Reach) -> Self {
        match (&session.status, &session.connect) {
            (Status::Failed, _) => Self::Failed,
            (_, Err(Refused::None)) => Self::NoInterface,
            (Status::Completed, _) => Self::Finished,
            (Status::Terminating, _) => Self::Ending,
            // No waiting helps, so that it is told at once.
            (_, Err(reason)) => Self::Refused(reason.clone()),
            (Status::Pending, Ok(_)) => Self::Coming,
            (Status::Other(word), Ok(_)) => Self::Other(word.clone()),
            (Status::Running, Ok(url)) => match reach {
                Reach::Coming | Reach::Awaited => Self::Almost,
                Reach::Ready => Self::Ready(url.clone()),
                Reach::Unchecked => Self::Unchecked(url.clone()),
                Reach::Silent => Self::Silent(url.clone()),
            },
        }
    }

    /// Whether it may still come to pass by itself.
    #[must_use]
    pub fn is_on(&self) -> bool {
        matches!(self, Self::Coming | Self::Almost | Self::Unchecked(_) | Self::Other(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;

    fn of(status: Status, connect: &str, reach: Reach) -> Waiting {
        let connect = ConnectUrl::parse(connect, &["https://x.example".to_owned()]);
        let session = Session { connect, ..session("a", SessionType::Notebook, status) };
        Waiting::of(&session, reach)
    }

    #[test]
    fn only_a_running_session_that_answers_is_opened() {
        const GOOD: &str = "https://x.example/session/notebook/a/";
        let statuses = ["Pending", "Running", "Terminating", "Completed", "Failed", "Unknown"];
        let reaches =
            [Reach::Coming, Reach::Awaited, Reach::Ready, Reach::Unchecked, Reach::Silent];
        for (status, reach) in statuses.iter().flat_map(|s| reaches.map(|reach| (s, reach))) {
            let waiting = of(Status::from_wire(status), GOOD, reach);
            let is_opened = matches!(waiting, Waiting::Ready(_));
            assert_eq!(is_opened, (*status, reach) == ("Running", Reach::Ready), "{waiting:?}");
            // The address travels only with a session that runs.
            let has_address = format!("{waiting:?}").contains("ConnectUrl");
            assert!(!has_address || *status == "Running", "{waiting:?}");
        }
    }

    #[test]
    fn a_foreign_address_is_never_opened_and_told_at_once() {
        for status in [Status::Pending, Status::Running] {
            let waiting = of(status.clone(), "https://evil.example/?token=s", Reach::Ready);
            let origin = Refused::Origin("https://evil.example".to_owned());
            assert_eq!(waiting, Waiting::Refused(origin));
            assert_eq!(
                of(status, "javascript://x", Reach::Ready),
                Waiting::Refused(Refused::Scheme)
            );
        }
        // Over, it would not be opened in any case.
        assert_eq!(of(Status::Failed, "https://evil.example/", Reach::Ready), Waiting::Failed);
    }

    #[test]
    fn a_job_has_nothing_to_wait_for() {
        assert_eq!(of(Status::Pending, "", Reach::Coming), Waiting::NoInterface);
        assert_eq!(of(Status::Failed, "", Reach::Coming), Waiting::Failed);
    }
}
