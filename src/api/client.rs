//! Calls over HTTP, and the one place that turns a failed one into a [`Problem`].

use gloo_net::http::{Request, RequestBuilder, Response};
use serde_json::Value;

use crate::domain::decimal;
use crate::domain::percent;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::time::Moment;
use crate::platform::{boot, clock, deadline, random, wake};

/// Seconds to wait for a reading: as long as the present portal's server waits.
pub(super) const READ_DEADLINE: u32 = 30;
/// Seconds to wait for a launch: the platform may first create a home directory (contract 1.3).
pub(super) const LAUNCH_DEADLINE: u32 = 120;

/// What came back, with what the headers tell.
#[derive(Debug)]
pub struct Answer<T> {
    /// The body, read.
    pub body: T,
    /// The server's clock when it answered; it counts, not the laptop's.
    pub server_time: Option<Moment>,
    /// The signed-in user's name.
    pub user: Option<String>,
}

/// The session API under one prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    prefix: String,
}

impl Client {
    /// The API at `prefix`, relative to the portal's base address, e.g. `skaha/v1`.
    #[must_use]
    pub fn new(prefix: &str) -> Self {
        Self { prefix: prefix.to_owned() }
    }

    fn url(&self, path: &str) -> String {
        format!("{}/{path}", self.prefix)
    }

    /// Reads JSON.
    pub(super) async fn get(&self, path: &str) -> Result<Answer<Value>, Problem> {
        let url = self.url(path);
        let response = match boot::take_answer(&url).await {
            Some(started_by_boot) => Response::from(started_by_boot),
            None => send(Request::get(&url)).await?,
        };
        let answer = checked(response).await?;
        let body = serde_json::from_str(&answer.body)
            .map_err(|_not_json| Problem::new(ProblemKind::Unreadable))?;
        Ok(Answer { body, server_time: answer.server_time, user: answer.user })
    }

    /// Reads text.
    pub(super) async fn get_text(
        &self,
        path: &str,
        query: (&str, &str),
    ) -> Result<String, Problem> {
        let request = Request::get(&self.url(path)).query([query]);
        Ok(checked(send(request).await?).await?.body)
    }

    /// Sends a form; the only content type whose parameters the API reads (contract 1.0). Browsers repeat
    /// a POST by themselves when a connection closes without an answer: by its key the server carries
    /// one act of the user out once. One more header can carry what no log may hold; the answer is waited
    /// for until the deadline, in seconds.
    pub(super) async fn post_form(
        &self,
        path: &str,
        form: &[(&str, String)],
        header: Option<(&str, String)>,
        deadline: u32,
    ) -> Result<String, Problem> {
        let body: Vec<String> =
            form.iter().map(|(key, value)| format!("{key}={}", percent::encode(value))).collect();
        let request = Request::post(&self.url(path))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("idempotency-key", &random::key());
        let request = match header {
            Some((name, value)) => request.header(name, &value),
            None => request,
        };
        let request = request
            .abort_signal(Some(&deadline::after(deadline)))
            .body(body.join("&"))
            .map_err(|_refused| unreachable())?;
        let response = request.send().await.map_err(|_lost| unreachable())?;
        Ok(checked(response).await?.body)
    }

    /// Deletes. The API answers 200 even for an id that is not there (contract 1.5).
    pub(super) async fn delete(&self, path: &str) -> Result<(), Problem> {
        checked(send(Request::delete(&self.url(path))).await?).await.map(|_empty| ())
    }
}

async fn send(request: RequestBuilder) -> Result<Response, Problem> {
    request
        .header("accept", "application/json")
        .abort_signal(Some(&deadline::after(READ_DEADLINE)))
        .send()
        .await
        .map_err(|_lost| unreachable())
}

/// Without any answer: the platform's doing, or this browser's own.
pub(super) fn unreachable() -> Problem {
    let is_offline = !wake::is_online();
    Problem::new(if is_offline { ProblemKind::Offline } else { ProblemKind::Unreachable })
}

pub(super) async fn checked(response: Response) -> Result<Answer<String>, Problem> {
    let headers = response.headers();
    let body = response.text().await;
    if !response.ok() {
        let retry_after = headers.get("retry-after").and_then(|text| decimal::parse(text.trim()));
        let has_challenge = headers.get("www-authenticate").is_some();
        let words = body.unwrap_or_default();
        return Err(Problem::from_answer(response.status(), has_challenge, &words, retry_after));
    }
    Ok(Answer {
        // The connection broke in the middle of the body.
        body: body.map_err(|_cut| unreachable())?,
        server_time: headers.get("date").and_then(|date| clock::parse_http_date(&date)).map(Moment),
        user: headers.get("x-vo-authenticated").filter(|name| !name.is_empty()),
    })
}
