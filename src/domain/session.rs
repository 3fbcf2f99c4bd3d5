//! One session as the user sees it.

use crate::domain::connect_url::{ConnectUrl, Refused};
use crate::domain::image::ImageId;
use crate::domain::memory::Gibibytes;
use crate::domain::session_type::SessionType;
use crate::domain::sorted;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// A session of the signed-in user.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Names it to the API. A credential: never shown, logged or put in an address of ours.
    pub id: String,
    /// The user's name for it, lower-cased by the server.
    pub name: String,
    /// `None` for a type that the portal does not know.
    pub kind: Option<SessionType>,
    /// What it runs in.
    pub image: ImageId,
    /// Where it stands.
    pub status: Status,
    /// When it began to run; `None` while it is queued.
    pub started: Option<Moment>,
    /// When the platform ends it; `None` while it is queued.
    pub expires: Option<Moment>,
    /// What it was given.
    pub allocated: Allocated,
    /// What it uses.
    pub used: Used,
    /// Where its interface answers, or why the portal does not open it.
    pub connect: Result<ConnectUrl, Refused>,
}

/// What the platform gave a session; unknown parts are `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Allocated {
    /// Whether the amounts are fixed; older servers do not tell.
    pub is_fixed: Option<bool>,
    /// CPU cores.
    pub cores: Option<f64>,
    /// Memory.
    pub memory: Option<Gibibytes>,
    /// GPUs; zero is none.
    pub gpus: Option<f64>,
}

/// What a session uses now; `None` when the platform has no measurement.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Used {
    /// CPU cores.
    pub cores: Option<f64>,
    /// Memory.
    pub memory: Option<Gibibytes>,
}

impl Session {
    /// How much it asks for the user's attention, most first: coming up, failed, running, over.
    #[must_use]
    pub fn attention(&self) -> u8 {
        match self.status {
            Status::Pending => 0,
            Status::Failed => 1,
            Status::Terminating => 2,
            Status::Running | Status::Other(_) => 3,
            Status::Completed => 4,
        }
    }
}

/// The session that needs attention first leads; the newest leads among equals.
pub fn sort_for_attention(sessions: &mut Vec<Session>) {
    let start = |session: &Session| session.started.map_or(f64::INFINITY, |moment| moment.0);
    sorted::sort_by(sessions, |a, b| {
        let newest_first = start(b).total_cmp(&start(a));
        a.attention().cmp(&b.attention()).then(newest_first).then_with(|| a.name.cmp(&b.name))
    });
}

/// How many of the user's places are taken, as the server counts (contract 1.3).
#[must_use]
pub fn places_taken(sessions: &[Session]) -> usize {
    sessions.iter().filter(|session| takes_place(session)).count()
}

fn takes_place(session: &Session) -> bool {
    session.status.counts_against_limit() && session.kind != Some(SessionType::Headless)
}

/// Whether the server would refuse one more session of a type (contract 1.3): never a batch job, and
/// not by what is unknown.
#[must_use]
pub fn is_limit_reached(kind: SessionType, taken: Option<usize>, limit: Option<u32>) -> bool {
    let is_used_up = |(taken, limit): (usize, u32)| u32::try_from(taken).is_ok_and(|n| n >= limit);
    kind != SessionType::Headless && taken.zip(limit).is_some_and(is_used_up)
}

/// Of the sessions that take a place, the one that ends first by itself, and when.
#[must_use]
pub fn first_to_end(sessions: &[Session]) -> Option<(&Session, Moment)> {
    let counted = sessions.iter().filter(|session| takes_place(session));
    let ending = counted.filter_map(|session| Some((session, session.expires?)));
    ending.min_by(|a, b| a.1.0.total_cmp(&b.1.0))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn session(name: &str, kind: SessionType, status: Status) -> Session {
        Session {
            id: name.to_owned(),
            name: name.to_owned(),
            kind: Some(kind),
            image: ImageId("images.canfar.net/skaha/base-notebook:latest".to_owned()),
            status,
            started: None,
            expires: None,
            allocated: Allocated::default(),
            used: Used::default(),
            connect: Err(Refused::None),
        }
    }

    #[test]
    fn what_needs_attention_leads() {
        let mut sessions = vec![
            session("done", SessionType::Headless, Status::Completed),
            session("up", SessionType::Notebook, Status::Running),
            session("coming", SessionType::Notebook, Status::Pending),
        ];
        sort_for_attention(&mut sessions);
        let names: Vec<&str> = sessions.iter().map(|s| s.name.as_str()).collect();
        assert_eq!(names, ["coming", "up", "done"]);
    }

    #[test]
    fn only_live_interactive_sessions_take_a_place() {
        let sessions = [
            session("a", SessionType::Notebook, Status::Running),
            session("b", SessionType::Desktop, Status::Pending),
            session("c", SessionType::Headless, Status::Running),
            session("d", SessionType::Notebook, Status::Completed),
        ];
        assert_eq!(places_taken(&sessions), 2);
    }

    #[test]
    fn the_limit_is_for_interactive_sessions_and_never_guessed() {
        let notebook = SessionType::Notebook;
        assert!(is_limit_reached(notebook, Some(3), Some(3)));
        assert!(is_limit_reached(notebook, Some(4), Some(3)));
        assert!(!is_limit_reached(notebook, Some(2), Some(3)));
        assert!(!is_limit_reached(SessionType::Headless, Some(3), Some(3)));
        assert!(!is_limit_reached(notebook, None, Some(3)));
        assert!(!is_limit_reached(notebook, Some(3), None));
    }

    #[test]
    fn the_first_to_end_takes_a_place() {
        let ending = |name: &str, kind, status, at: f64| Session {
            expires: Some(Moment(at)),
            ..session(name, kind, status)
        };
        let sessions = [
            session("queued", SessionType::Notebook, Status::Pending),
            ending("later", SessionType::Notebook, Status::Running, 9.0),
            ending("first", SessionType::Desktop, Status::Running, 5.0),
            ending("job", SessionType::Headless, Status::Running, 1.0),
            ending("over", SessionType::Notebook, Status::Completed, 1.0),
        ];
        let first = first_to_end(&sessions).map(|(session, at)| (session.name.as_str(), at.0));
        assert_eq!(first, Some(("first", 5.0)));
        assert_eq!(first_to_end(&[]), None);
    }
}
