//! Asking: first the API for the session, then the session's interface for anything at all.

use std::time::Duration;

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, StatusCode, Uri, header, response, uri::PathAndQuery},
};
use serde_json::Value;
use tokio::time::timeout;

use super::Behind;
use crate::{call::call, platform_answer::Answer};

/// The API looks one session up in well under a second. The portal gives up on a read later.
const API_LIMIT: Duration = Duration::from_secs(10);
/// An interface that lets a person wait longer is not one to open yet.
const INTERFACE_LIMIT: Duration = Duration::from_secs(5);
/// A session in JSON is about 1 kB.
const LONGEST_SESSION: usize = 256 * 1024;

impl Behind {
    /// Whether the session `id` of the caller can be opened.
    pub(super) async fn is_ready(&self, id: &str, caller: HeaderMap) -> Answer {
        let asked = timeout(API_LIMIT, self.session(id, caller)).await;
        let (head, session) = match asked {
            Ok(Ok(found)) => found,
            Ok(Err(refusal)) => return refusal,
            Err(_elapsed) => {
                let text = "The platform did not say in time how the session is.";
                return Answer::sentence(StatusCode::GATEWAY_TIMEOUT, text);
            }
        };
        let text = |key| session.get(key).and_then(Value::as_str).unwrap_or_default();
        // While it is Pending the URL is there already, and leads to nobody.
        if text("status") != "Running" || !has_interface(text("connectURL")) {
            return ready(false, &head);
        }
        match self.place(text("connectURL")) {
            Some(place) => ready(self.answers(place).await, &head),
            // Never to be answered, so the portal need not ask again.
            None => Answer::sentence(
                StatusCode::NOT_IMPLEMENTED,
                "The platform names an address for this session that is not one of its interfaces'.",
            ),
        }
    }

    /// The session as the API tells it to the caller, with the head of that answer.
    async fn session(
        &self,
        id: &str,
        caller: HeaderMap,
    ) -> Result<(response::Parts, Value), Answer> {
        let unreadable = || {
            let text = "The platform's answer about this session cannot be read.";
            Answer::sentence(StatusCode::BAD_GATEWAY, text)
        };
        let request = Request::get(format!("/skaha/v1/session/{id}")).body(Body::empty());
        let mut request = request.map_err(|_odd_id| unreadable())?;
        *request.headers_mut() = caller;
        let (head, body) = call(&self.api, request).await.into_parts();
        if head.status.is_client_error() || head.status.is_server_error() {
            return Err(Answer::refusal(head, body).await);
        }
        // Also a sign-in page, which proxies send with 200 or a redirection.
        let body = to_bytes(body, LONGEST_SESSION).await.map_err(|_cut| unreadable())?;
        let session = serde_json::from_slice(&body).map_err(|_no_json| unreadable())?;
        Ok((head, session))
    }

    /// Where the connect URL leads, if it is to an interface: what the API says must not make this
    /// server call others.
    fn place(&self, connect_url: &str) -> Option<PathAndQuery> {
        let url: Uri = connect_url.parse().ok()?;
        // The authority with all that it holds: a user name before the host is no interface's.
        let origin = format!("{}://{}", url.scheme()?, url.authority()?);
        (origin == self.interface_origin).then(|| url.into_parts().path_and_query)?
    }

    /// Whether anything answers there, as a browser would find it, without the caller's credentials.
    async fn answers(&self, place: PathAndQuery) -> bool {
        let Some((_, host)) = self.interface_origin.split_once("://") else { return false };
        // Some programs answer no other Host than the one that browsers come with.
        let request = Request::get(Uri::from(place)).header(header::HOST, host);
        let Ok(request) = request.body(Body::empty()) else { return false };
        let answer = timeout(INTERFACE_LIMIT, call(&self.interfaces, request)).await;
        answer.is_ok_and(|answer| is_of_a_program(answer.status()))
    }
}

fn ready(is_ready: bool, api: &response::Parts) -> Answer {
    Answer::json(if is_ready { r#"{"ready":true}"# } else { r#"{"ready":false}"# }, api)
}

/// Jobs have none. The oldest release of Skaha has a word for that.
fn has_interface(connect_url: &str) -> bool {
    !matches!(connect_url, "" | "not-applicable")
}

/// A program that asks for a password, or that has no GET there, is up. With 404 and 5xx the proxy
/// before it says that there is no route yet, or nobody behind it.
fn is_of_a_program(status: StatusCode) -> bool {
    status.is_success() || status.is_redirection() || matches!(status.as_u16(), 401 | 403 | 405)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn behind() -> Behind {
        let interface_origin = "http://localhost:8080".to_owned();
        Behind { api: axum::Router::new(), interfaces: axum::Router::new(), interface_origin }
    }

    #[test]
    fn a_connect_url_leads_to_the_interfaces_or_nowhere() {
        let behind = behind();
        let place = |url: &str| behind.place(url).map(|place| place.to_string());
        let lab = "/session/notebook/a/lab/tree/arc/home/u?token=a";
        assert_eq!(place(&format!("http://localhost:8080{lab}")).as_deref(), Some(lab));
        for wrong in [
            "https://localhost:8080/session/notebook/a/",
            "http://localhost:80801/",
            "http://localhost/session/notebook/a/",
            "http://127.0.0.1:8080/skaha/v1/session",
            "http://x@localhost:8080/session/notebook/a/",
            "http://localhost:8080@evil.example/",
            "http://localhost:8080.evil.example/",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "//localhost:8080/",
            "/session/notebook/a/",
            "localhost:8080",
            "*",
            "not a url",
        ] {
            assert_eq!(place(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_answers_is_up_and_what_is_not_there_yet_is_not() {
        let status = |number| StatusCode::from_u16(number).unwrap();
        for up in [200, 204, 301, 302, 304, 307, 401, 403, 405] {
            assert!(is_of_a_program(status(up)), "{up}");
        }
        for down in [400, 404, 410, 421, 429, 500, 502, 503, 504] {
            assert!(!is_of_a_program(status(down)), "{down}");
        }
    }
}
