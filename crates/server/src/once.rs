//! A change is carried out once, however often it is sent. A browser sends a request again by itself, a
//! POST too, when a connection that it had used before closes without an answer (RFC 9110, 9.2.2 allows
//! that for what is known to be safe to repeat; Chromium 156 does it for all). Without this, one click on
//! Launch starts two sessions in that moment.
//!
//! The portal gives each launch a key of its own. The first request with a key is carried out; any other
//! waits for, and gets, the same answer.

use std::{
    collections::VecDeque,
    future::ready,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse as _, Response},
};
use futures_util::stream;
use tokio::sync::watch;

use crate::{access_log::Route, call::call};

/// As the draft of the IETF's HTTP API group names it.
const KEY: &str = "idempotency-key";
const LONGEST_KEY: usize = 128;
/// Keys that are remembered. A browser repeats within moments, so these are far more than can matter.
const REMEMBERED: usize = 1_000;
/// Answers to changes are an id or nothing.
const LONGEST_ANSWER: usize = 64 * 1024;

/// The changes that were asked for of late.
#[derive(Clone, Default)]
pub(crate) struct Once {
    recent: Arc<Mutex<VecDeque<(String, Answers)>>>,
}

type Answers = watch::Receiver<Option<Kept>>;

#[derive(Clone)]
enum Kept {
    Whole {
        status: StatusCode,
        headers: HeaderMap,
        route: Option<Route>,
        body: Bytes,
    },
    /// It broke off, so nobody knows whether the change was made.
    Lost,
}

/// The key of a request that is to be carried out once.
pub(crate) fn key(request: &Request) -> Option<String> {
    let key = request.headers().get(KEY)?.to_str().ok()?;
    let is_key = request.method() == Method::POST && !key.is_empty() && key.len() <= LONGEST_KEY;
    is_key.then(|| format!("{} {key}", request.uri().path()))
}

impl Once {
    /// The answer of `api` to the first request with this key.
    pub(crate) async fn call(&self, api: &Router, key: String, request: Request) -> Response {
        let mut answers = self.answers(api, key, request);
        // The sender is gone only after it has sent, or when the runtime ends.
        match answers.wait_for(Option::is_some).await.ok().and_then(|kept| kept.clone()) {
            Some(kept) => kept.into_response(),
            None => Kept::Lost.into_response(),
        }
    }

    fn answers(&self, api: &Router, key: String, request: Request) -> Answers {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, known)) = recent.iter().find(|(known, _)| *known == key) {
            return known.clone();
        }
        let (sender, answers) = watch::channel(None);
        recent.push_back((key, answers.clone()));
        if recent.len() > REMEMBERED {
            recent.pop_front();
        }
        let api = api.clone();
        // In a task of its own: whoever asked may be gone, which is when the browser asks again.
        tokio::spawn(async move { sender.send(Some(keep(api, request).await)) });
        answers
    }
}

async fn keep(api: Router, request: Request) -> Kept {
    let (head, body) = call(&api, request).await.into_parts();
    match to_bytes(body, LONGEST_ANSWER).await {
        Ok(body) => {
            let route = head.extensions.get::<Route>().cloned();
            Kept::Whole { status: head.status, headers: head.headers, route, body }
        }
        Err(error) => {
            tracing::warn!(%error, "the answer to a change broke off");
            Kept::Lost
        }
    }
}

impl Kept {
    fn into_response(self) -> Response {
        match self {
            Self::Whole { status, headers, route, body } => {
                let mut response = (status, Body::from(body)).into_response();
                *response.headers_mut() = headers;
                if let Some(route) = route {
                    response.extensions_mut().insert(route);
                }
                response
            }
            // Passed on as it is: a body that fails at once closes the connection without a byte.
            Self::Lost => {
                let failure = Err::<Bytes, io::Error>(io::ErrorKind::ConnectionReset.into());
                Body::from_stream(stream::once(ready(failure))).into_response()
            }
        }
    }
}
