//! Which build of the portal is served now, `build.json`.

use gloo_net::http::Request;
use serde_json::Value;

use crate::api::client::READ_DEADLINE;
use crate::platform::deadline;

/// Reads its name; `None` when the server does not tell.
pub async fn served_build() -> Option<String> {
    // A server that says nothing of caching lets browsers keep a file for days.
    let request = Request::get("build.json")
        .header("cache-control", "no-cache")
        .abort_signal(Some(&deadline::after(READ_DEADLINE)));
    let response = request.send().await.ok()?;
    if !response.ok() {
        return None;
    }
    read(&response.text().await.ok()?)
}

/// Any page may stand there instead, such as that of a proxy which wants a sign-in.
fn read(text: &str) -> Option<String> {
    let value: Value = serde_json::from_str(text).ok()?;
    let build = value.get("build")?.as_str()?;
    (!build.is_empty()).then(|| build.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_a_name_is_taken() {
        let name = Some("0.1.0+1a2b3c4d");
        assert_eq!(read("{\"build\":\"0.1.0+1a2b3c4d\"}\n").as_deref(), name);
        assert_eq!(read(r#"{"build": "0.1.0+1a2b3c4d", "at": 1}"#).as_deref(), name);
        for other in ["", "<!doctype html>", "{", "[]", "{}", r#"{"build": 1}"#, r#"{"build": ""}"#]
        {
            assert_eq!(read(other), None, "{other}");
        }
    }
}
