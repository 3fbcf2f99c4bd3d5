//! Calls over HTTP, and the one place that turns a failed one into a [`Problem`].

use gloo_net::http::{Request, RequestBuilder, Response};
use serde_json::Value;

use crate::api::reply::Reply;
use crate::domain::percent;
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::time::Moment;
use crate::platform::{boot, deadline, random, wake};

/// Seconds to wait for a reading: as long as the present portal's server waits.
pub(super) const READ_DEADLINE: u32 = 30;
/// Seconds to wait for a log: it comes whole, and 10 MB at 2 Mbit/s take 40 s.
pub(super) const LOG_DEADLINE: u32 = 120;
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
        self.reply(path).await.json()
    }

    /// Reads, and leaves it to the caller what comes of the answer.
    pub(super) async fn reply(&self, path: &str) -> Reply {
        let url = self.url(path);
        match boot::take_answer(&url).await {
            Some(started_by_boot) => Reply::of(Ok(Response::from(started_by_boot))).await,
            None => Reply::of(send(Request::get(&url)).await).await,
        }
    }

    /// Reads one view of what is at a path.
    pub(super) async fn view(&self, path: &str, view: &str) -> Reply {
        Reply::of(self.response_within(path, view, READ_DEADLINE).await).await
    }

    /// Asks for one view, and leaves it to the caller to read the body.
    pub(super) async fn response_within(
        &self,
        path: &str,
        view: &str,
        deadline: u32,
    ) -> Result<Response, Problem> {
        send_within(Request::get(&self.url(path)).query([("view", view)]), deadline).await
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
        let outcome = request.send().await.map_err(|_lost| unreachable());
        Ok(Reply::of(outcome).await.text()?.body.to_owned())
    }

    /// Deletes. The API answers 200 even for an id that is not there (contract 1.5).
    pub(super) async fn delete(&self, path: &str) -> Result<(), Problem> {
        Reply::of(send(Request::delete(&self.url(path))).await).await.text().map(|_empty| ())
    }
}

pub(super) async fn send(request: RequestBuilder) -> Result<Response, Problem> {
    send_within(request, READ_DEADLINE).await
}

async fn send_within(request: RequestBuilder, deadline: u32) -> Result<Response, Problem> {
    request
        .header("accept", "application/json")
        .abort_signal(Some(&deadline::after(deadline)))
        .send()
        .await
        .map_err(|_lost| unreachable())
}

/// Without any answer: the platform's doing, or this browser's own.
pub(super) fn unreachable() -> Problem {
    let is_offline = !wake::is_online();
    Problem::new(if is_offline { ProblemKind::Offline } else { ProblemKind::Unreachable })
}
