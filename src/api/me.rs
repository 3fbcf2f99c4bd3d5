//! Who the user is: asked of the portal's own server, because the session API knows no admins. A server of
//! another make has no such question.

use gloo_net::http::Request;
use serde_json::Value;

use crate::api::client::send;
use crate::api::fields::Fields;
use crate::api::reply::Reply;
use crate::domain::asker::Asker;
use crate::domain::standing::Standing;
use crate::platform::redirect;

/// Asks once what the user may do.
pub async fn standing() -> Standing {
    told(&ask().await)
}

/// Asks who asks, in the portal's own words, as below its base and not below the API's prefix: the server asks the
/// platform something cheaper than the list. It never redirects, so that a redirection is a proxy's that wants a
/// sign-in.
pub async fn ask() -> Reply {
    let request = Request::get("portal/me").redirect(redirect::unfollowed());
    Reply::of(send(request).await).await
}

/// Reads who that is. A refusal is the platform's own, and so is an answer that names nobody; 0 is a redirection.
#[must_use]
pub fn named(reply: &Reply) -> Asker {
    let Some((status, body, _)) = reply.parts() else { return Asker::Unknown };
    let answer: Option<Value> = serde_json::from_str(body).ok();
    match (status, answer.as_ref().and_then(Fields::of)) {
        (200, Some(answer)) => {
            answer.text("user").map_or(Asker::Nobody, |user| Asker::Named(user.to_owned()))
        }
        (0 | 400 | 401 | 403, _) => Asker::Nobody,
        _ => Asker::Unknown,
    }
}

/// Reads what came back.
fn told(reply: &Reply) -> Standing {
    let Some((200, body, _)) = reply.parts() else { return Standing::Unknown };
    // The portal's own page, from a server that answers every address with it, is no JSON.
    let answer: Option<Value> = serde_json::from_str(body).ok();
    match answer.as_ref().and_then(Fields::of).and_then(|answer| answer.flag("admin")) {
        Some(true) => Standing::Admin,
        Some(false) => Standing::User,
        None => Standing::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: &str, body: &str) -> Reply {
        Reply::played(status, body, None, None)
    }

    fn read(status: &str, body: &str) -> Standing {
        told(&reply(status, body))
    }

    #[test]
    fn who_asks_is_the_one_that_is_named() {
        let asker = |status: &str, body: &str| named(&reply(status, body));
        let user = r#"{"admin":false,"user":"astro1"}"#;
        assert_eq!(asker("200", user), Asker::Named("astro1".to_owned()));
        for body in [r#"{"admin":false,"user":null}"#, "{}", r#"{"user":""}"#] {
            assert_eq!(asker("200", body), Asker::Nobody, "{body}");
        }
        for status in ["400", "401", "403"] {
            assert_eq!(asker(status, "no"), Asker::Nobody, "{status}");
        }
        // A redirection that was not followed.
        assert_eq!(asker("0", ""), Asker::Nobody);
        // A server of another make answers with its page, or knows no such address.
        for (status, body) in [("200", "<!doctype html>"), ("404", ""), ("503", user), ("504", "")]
        {
            assert_eq!(asker(status, body), Asker::Unknown, "{status} {body}");
        }
        assert_eq!(named(&Reply::default()), Asker::Unknown);
    }

    #[test]
    fn the_portals_own_server_tells() {
        assert_eq!(read("200", r#"{"admin":true,"user":"astro1"}"#), Standing::Admin);
        assert_eq!(read("200", r#"{"admin":false,"user":"astro1"}"#), Standing::User);
        assert_eq!(read("200", r#"{"admin":false,"user":null}"#), Standing::User);
    }

    #[test]
    fn nobody_is_an_admin_by_mistake() {
        for body in
            ["<!doctype html>", "", "[]", "true", "{}", r#"{"admin":1}"#, r#"{"admin":null}"#]
        {
            assert_eq!(read("200", body), Standing::Unknown, "{body}");
        }
        for status in ["204", "302", "401", "403", "404", "500", "503"] {
            assert_eq!(read(status, r#"{"admin":true}"#), Standing::Unknown, "{status}");
        }
        assert_eq!(told(&Reply::default()), Standing::Unknown);
    }
}
