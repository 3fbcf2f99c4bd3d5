//! What the platform keeps about one session as text: its events and its log (contract 2.8).

use crate::api::client::{Client, LOG_DEADLINE, READ_DEADLINE};
use crate::api::reply::Reply;
use crate::domain::problem::{Problem, ProblemKind};

/// One of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionView {
    /// A table for people: [`crate::domain::event::parse_events`].
    Events,
    /// All that its program has written.
    Log,
}

impl SessionView {
    /// The API's word for it.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Log => "logs",
        }
    }

    /// Seconds after which a reading of it is given up.
    #[must_use]
    pub fn deadline(self) -> u32 {
        match self {
            Self::Events => READ_DEADLINE,
            Self::Log => LOG_DEADLINE,
        }
    }
}

/// Stands where the id stood: it is the session's credential, and programs print it.
const MASK: &str = "•••";

impl Client {
    /// Asks for events or log of a session: [`read_session_text`] reads the reply.
    pub async fn session_text(&self, id: &str, view: SessionView) -> Reply {
        self.view_within(&format!("session/{id}"), view.wire(), view.deadline()).await
    }
}

/// Reads events or log of a session, without its id.
///
/// # Errors
/// The platform's problem. No events yet, as of a queued session, is no problem: an empty text.
pub fn read_session_text(reply: &Reply, id: &str) -> Result<String, Problem> {
    match reply.plain_text() {
        Ok(text) => Ok(text.replace(id, MASK)),
        Err(problem) if problem.kind == ProblemKind::NotFound => Ok(String::new()),
        Err(problem) => Err(masked(problem, id)),
    }
}

/// The problem without the id of the session that it is about.
pub(super) fn masked(mut problem: Problem, id: &str) -> Problem {
    problem.server_words = problem.server_words.replace(id, MASK);
    problem
}
