//! What the platform keeps about one session as text: its events and its log (contract 2.8).

use crate::api::client::Client;
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
}

/// Stands where the id stood: it is the session's credential, and programs print it.
const MASK: &str = "•••";

impl Client {
    /// Reads events or log of a session, without its id.
    ///
    /// # Errors
    /// The platform's problem. No events yet, as of a queued session, is no problem: an empty text.
    pub async fn session_text(&self, id: &str, view: SessionView) -> Result<String, Problem> {
        match self.get_text(&format!("session/{id}"), ("view", view.wire())).await {
            Ok(text) => Ok(text.replace(id, MASK)),
            Err(problem) if problem.kind == ProblemKind::NotFound => Ok(String::new()),
            Err(problem) => Err(masked(problem, id)),
        }
    }
}

/// The problem without the id of the session that it is about.
pub(super) fn masked(mut problem: Problem, id: &str) -> Problem {
    problem.server_words = problem.server_words.replace(id, MASK);
    problem
}
