//! What the platform keeps about one session as text: its events and its log (contract 2.8).

use std::borrow::Cow;

use gloo_net::http::Response;

use crate::api::client::{Client, LOG_DEADLINE, READ_DEADLINE};
use crate::api::reply::Reply;
use crate::domain::log_tail::LogTail;
use crate::domain::problem::{Problem, ProblemKind};
use crate::platform::stream;

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
        let path = format!("session/{id}");
        let outcome = self.response_within(&path, view.wire(), view.deadline()).await;
        match (view, outcome) {
            (SessionView::Log, Ok(response)) => end_of_log(&response).await,
            (_, outcome) => Reply::of(outcome).await,
        }
    }
}

/// Reads a log through, and keeps its end only: the API sends it whole, however long it is.
async fn end_of_log(response: &Response) -> Reply {
    let mut tail = LogTail::default();
    let is_whole = match response.body() {
        Some(body) => stream::read_through(&body, |piece| tail.push(piece)).await.is_some(),
        None => true,
    };
    if !is_whole {
        return Reply::with_body(response, None, None);
    }
    let (text, left_out) = tail.into_text();
    Reply::with_body(response, Some(text), left_out.written())
}

/// Reads events or log of a session, without its id.
///
/// # Errors
/// The platform's problem. No events yet, as of a queued session, is no problem: an empty text.
pub fn read_session_text<'a>(reply: &'a Reply, id: &str) -> Result<Cow<'a, str>, Problem> {
    match reply.plain_text() {
        // A long log is not copied for nothing.
        Ok(text) if !text.contains(id) => Ok(text.into()),
        Ok(text) => Ok(text.replace(id, MASK).into()),
        Err(problem) if problem.kind == ProblemKind::NotFound => Ok("".into()),
        Err(problem) => Err(masked(problem, id)),
    }
}

/// The problem without the id of the session that it is about.
pub(super) fn masked(mut problem: Problem, id: &str) -> Problem {
    problem.server_words = problem.server_words.replace(id, MASK);
    problem
}
