//! Who the user is: asked of the portal's own server, because the session API knows no admins. A server of
//! another make has no such question.

use gloo_net::http::Request;
use serde_json::Value;

use crate::api::client::send;
use crate::api::fields::Fields;
use crate::api::reply::Reply;
use crate::domain::standing::Standing;

/// Asks once; in the portal's own words, as below its base and not below the API's prefix.
pub async fn standing() -> Standing {
    told(&Reply::of(send(Request::get("portal/me")).await).await)
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

    fn read(status: &str, body: &str) -> Standing {
        let text = |text: &str| Some(text.to_owned());
        let texts = vec![text(status), text(body), None, None, None, None, None, None];
        told(&Reply::of_texts(texts).unwrap())
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
