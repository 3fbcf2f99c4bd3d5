//! What came back from a call, before it is read: the tab that made the call and those that it tells of it
//! read the same.

use gloo_net::http::Response;
use serde_json::Value;

use crate::api::client::{Answer, unreachable};
use crate::domain::decimal;
use crate::domain::log_tail::LeftOut;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::time::Moment;
use crate::platform::clock;

/// An answer of the server, or that there was none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status; empty without an answer.
    status: String,
    /// `None` when the connection broke in the middle of it.
    body: Option<String>,
    date: Option<String>,
    user: Option<String>,
    retry_after: Option<String>,
    challenge: Option<String>,
    content_type: Option<String>,
    /// What is missing before the body: [`LeftOut`].
    left_out: Option<String>,
}

impl Reply {
    /// Takes in what a call gave; an error is a lost call.
    pub(super) async fn of(outcome: Result<Response, Problem>) -> Self {
        let Ok(response) = outcome else { return Self::default() };
        let body = response.text().await.ok();
        Self::with_body(&response, body, None)
    }

    /// An answer whose body was read, perhaps without its beginning.
    pub(super) fn with_body(
        response: &Response,
        body: Option<String>,
        left_out: Option<String>,
    ) -> Self {
        let headers = response.headers();
        Self {
            status: response.status().to_string(),
            body,
            date: headers.get("date"),
            user: headers.get("x-vo-authenticated"),
            retry_after: headers.get("retry-after"),
            challenge: headers.get("www-authenticate"),
            content_type: headers.get("content-type"),
            left_out,
        }
    }

    /// One as a test plays it.
    #[cfg(test)]
    pub(super) fn played(
        status: &str,
        body: &str,
        retry_after: Option<&str>,
        content_type: Option<&str>,
    ) -> Self {
        Self {
            status: status.to_owned(),
            body: Some(body.to_owned()),
            retry_after: retry_after.map(str::to_owned),
            content_type: content_type.map(str::to_owned),
            ..Self::default()
        }
    }

    /// As texts, for other tabs.
    #[must_use]
    pub fn to_texts(&self) -> [Option<&str>; 8] {
        [
            Some(&self.status),
            self.body.as_deref(),
            self.date.as_deref(),
            self.user.as_deref(),
            self.retry_after.as_deref(),
            self.challenge.as_deref(),
            self.content_type.as_deref(),
            self.left_out.as_deref(),
        ]
    }

    /// From the texts of another tab; `None` when they are those of another portal's build.
    #[must_use]
    pub fn of_texts(texts: Vec<Option<String>>) -> Option<Self> {
        let [status, body, date, user, retry_after, challenge, content_type, left_out] =
            texts.try_into().ok()?;
        let status = status?;
        Some(Self { status, body, date, user, retry_after, challenge, content_type, left_out })
    }

    /// How many bytes the body has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.body.as_ref().map_or(0, String::len)
    }

    /// Status, text and what `Retry-After` says; `None` without an answer.
    pub(super) fn parts(&self) -> Option<(u16, &str, Option<f64>)> {
        let retry_after = self.retry_after.as_deref().and_then(|text| decimal::parse(text.trim()));
        Some((self.status.parse().ok()?, self.body.as_deref()?, retry_after))
    }

    /// What is missing before the text.
    #[must_use]
    pub fn left_out(&self) -> LeftOut {
        LeftOut::read(self.left_out.as_deref())
    }

    /// The text of a good answer.
    ///
    /// # Errors
    /// The platform's problem, or that there was no answer.
    pub fn text(&self) -> Result<Answer<&str>, Problem> {
        // Neither a status nor a body, or the body broke off.
        let (Ok(status), body) = (self.status.parse::<u16>(), self.body.as_deref()) else {
            return Err(unreachable());
        };
        if !(200..300).contains(&status) {
            let retry_after = self.retry_after.as_deref().and_then(|t| decimal::parse(t.trim()));
            let words = body.unwrap_or_default();
            let has_challenge = self.challenge.is_some();
            return Err(Problem::from_answer(status, has_challenge, words, retry_after));
        }
        Ok(Answer {
            body: body.ok_or_else(unreachable)?,
            server_time: self.date.as_deref().and_then(clock::parse_http_date).map(Moment),
            user: self.user.clone().filter(|name| !name.is_empty()),
        })
    }

    /// The text of a good answer, unless it is a page for browsers: a proxy's that wants a sign-in.
    ///
    /// # Errors
    /// The platform's problem, no answer, or such a page.
    pub fn plain_text(&self) -> Result<&str, Problem> {
        let answer = self.text()?;
        let is_page =
            self.content_type.as_deref().is_some_and(|kind| kind.starts_with("text/html"));
        if is_page { Err(Problem::new(ProblemKind::Unreadable)) } else { Ok(answer.body) }
    }

    /// The JSON of a good answer.
    ///
    /// # Errors
    /// The platform's problem, no answer, or one that is no JSON.
    pub fn json(&self) -> Result<Answer<Value>, Problem> {
        let answer = self.text()?;
        let body = serde_json::from_str(answer.body)
            .map_err(|_not_json| Problem::new(ProblemKind::Unreadable))?;
        Ok(Answer { body, server_time: answer.server_time, user: answer.user })
    }
}
