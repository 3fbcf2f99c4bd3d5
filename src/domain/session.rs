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
    let is_counted =
        |s: &&Session| s.status.counts_against_limit() && s.kind != Some(SessionType::Headless);
    sessions.iter().filter(is_counted).count()
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
}
