//! Whether a session's interface answers: asked of the portal's own server, because another origin's pages
//! may not be read from here. A server of another make has no such question, which is told apart from "not
//! yet" by the form of its answer.

use gloo_net::http::Request;
use serde_json::Value;

use crate::api::client::send;
use crate::api::fields::Fields;
use crate::api::reply::Reply;
use crate::domain::percent;
use crate::domain::readiness::Told;

/// Asks once for the session of an id.
pub async fn ask(id: &str) -> Reply {
    // Beside the API and not part of it, so below the portal's base and not below the API's prefix.
    Reply::of(send(Request::get(&format!("portal/ready/{}", percent::encode(id)))).await).await
}

/// Reads what came back.
#[must_use]
pub fn told(reply: &Reply) -> Told {
    let Some((status, body, retry_after)) = reply.parts() else { return Told::Later(None) };
    match status {
        200 => {
            let answer: Option<Value> = serde_json::from_str(body).ok();
            match answer.as_ref().and_then(Fields::of).and_then(|answer| answer.flag("ready")) {
                Some(true) => Told::Ready,
                Some(false) => Told::NotYet,
                // The portal's own page, from a server that answers every address with it.
                None => Told::Unknown,
            }
        }
        // Signed out, or too fast, or the platform's trouble of the moment: the list says it all.
        400 | 401 | 429 | 500 | 502..=504 => Told::Later(retry_after),
        _ => Told::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(status: u16, body: &str, retry_after: Option<&str>) -> Told {
        told(&Reply::played(&status.to_string(), body, retry_after, None))
    }

    #[test]
    fn the_portals_own_server_tells() {
        assert_eq!(read(200, r#"{"ready":true}"#, None), Told::Ready);
        assert_eq!(read(200, r#"{"ready":false}"#, None), Told::NotYet);
    }

    #[test]
    fn trouble_of_the_moment_is_no_answer() {
        for status in [400, 401, 429, 500, 502, 503, 504] {
            assert_eq!(read(status, "", None), Told::Later(None), "{status}");
        }
        assert_eq!(read(503, "busy", Some(" 30 ")), Told::Later(Some(30.0)));
        let date = Some("Thu, 26 Nov 2026 19:28:00 GMT");
        assert_eq!(read(503, "busy", date), Told::Later(None));
        assert_eq!(told(&Reply::default()), Told::Later(None));
    }

    #[test]
    fn a_server_of_another_make_is_recognised() {
        for status in [403, 404, 405, 410, 501] {
            assert_eq!(read(status, "<html>", None), Told::Unknown, "{status}");
        }
        for body in ["<!doctype html><title>Portal</title>", "", "[]", "true", r#"{"ready":null}"#]
        {
            assert_eq!(read(200, body, None), Told::Unknown, "{body}");
        }
        assert_eq!(read(204, "", None), Told::Unknown);
    }
}
