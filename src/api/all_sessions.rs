//! The sessions of all users, as the platform tells any of them: `view=all` (contract 2.3).

use crate::api::client::{Answer, Client};
use crate::api::reply::Reply;
use crate::domain::all_sessions::{Listed, Vocabulary};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::time::Moment;

mod rows;

use rows::{Row, Rows};

impl Client {
    /// Asks for the sessions of all users: [`all_sessions_text`] reads the reply.
    pub async fn all_sessions(&self) -> Reply {
        self.view("session", "all").await
    }
}

/// The text of the list, for [`AllSessionsReading`].
///
/// # Errors
/// The platform's problem.
pub fn all_sessions_text(reply: &Reply) -> Result<Answer<&str>, Problem> {
    // No list is one that is not there at the moment: the gateway says so while Skaha is put in again.
    reply.text().map_err(|problem| match problem.kind {
        ProblemKind::NotFound => Problem { kind: ProblemKind::Unavailable, ..problem },
        _ => problem,
    })
}

/// Reads the rows of a list a few at a time: 10,000 of them are a megabyte, and the page has to answer meanwhile.
pub struct AllSessionsReading<'a> {
    rows: Rows<'a>,
    /// What was read so far.
    pub read: Vec<Listed>,
    /// Rows that are no sessions: counted, so that they are not lost in silence.
    pub unreadable: u32,
}

impl<'a> AllSessionsReading<'a> {
    /// At the beginning of a list.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { rows: Rows::new(text), read: Vec::new(), unreadable: 0 }
    }

    /// Reads up to so many more; whether there may be more of them.
    ///
    /// # Errors
    /// That it is no list, or breaks off.
    pub fn go_on(&mut self, words: &mut Vocabulary, count: usize) -> Result<bool, Problem> {
        for _ in 0..count {
            match self.rows.next() {
                None => return Ok(false),
                Some(Ok(Row::Session([user, kind, status, started]))) => {
                    let texts = [user.as_deref(), kind.as_deref(), status.as_deref()];
                    let started = started.as_deref().and_then(Moment::parse);
                    self.read.push(words.take(texts, started));
                }
                Some(Ok(Row::Odd)) => self.unreadable += 1,
                Some(Err(_broken)) => return Err(Problem::new(ProblemKind::Unreadable)),
            }
        }
        Ok(true)
    }
}
