//! Who calls, and who is shown the way to the admin's page. With the real sandbox: `tests/process/me.rs`.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::get,
};
use reqwest::{Method, RequestBuilder};

use crate::site::{ADMIN, Site};

type Notes = Arc<Mutex<Vec<HeaderMap>>>;

/// A platform whose cookie says what it does, and what it was asked with.
struct Platform {
    site: Site,
    notes: Notes,
}

impl Platform {
    async fn new() -> Self {
        let notes = Notes::default();
        let seen = Arc::clone(&notes);
        let answer = async move |request: Request| {
            seen.lock().unwrap().push(request.headers().clone());
            does(request.headers())
        };
        let api = Router::new().route("/skaha/v1/repository", get(answer));
        Self { site: Site::before(|_| (api, Router::new())).await, notes }
    }

    fn ask(&self, cookie: &str) -> RequestBuilder {
        self.site.get("/portal/me").header("cookie", cookie)
    }

    async fn asked(&self, cookie: &str) -> (u16, String) {
        let answer = self.ask(cookie).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }

    fn calls(&self) -> Vec<HeaderMap> {
        self.notes.lock().unwrap().clone()
    }
}

fn does(headers: &HeaderMap) -> Response {
    let cookie = headers.get("cookie").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let dated = [(header::DATE, "Thu, 01 Jan 2032 00:00:00 GMT")];
    if let Some(status) = cookie.strip_prefix("refused=") {
        let headers = [("retry-after", "7"), ("www-authenticate", "Bearer"), ("set-cookie", "a=1")];
        let status = StatusCode::from_u16(status.parse().unwrap()).unwrap();
        return (status, dated, headers, "Token has expired").into_response();
    }
    match cookie.strip_prefix("user=") {
        Some(user) => (dated, [("x-vo-authenticated", user)], "[]").into_response(),
        None if cookie == "moved" => {
            let headers = [("location", "/login"), ("x-vo-authenticated", ADMIN)];
            (StatusCode::FOUND, headers).into_response()
        }
        None => axum::response::Html("<h1>Sign in</h1>").into_response(),
    }
}

#[tokio::test]
async fn an_admin_is_who_was_named_as_the_platform_names_the_caller() {
    let platform = Platform::new().await;
    let admin = r#"{"admin":true,"user":"astro1"}"#.to_owned();
    assert_eq!(platform.asked(&format!("user={ADMIN}")).await, (200, admin));
    for other in ["astro2", "Astro1", "astro11", "astro", "astro1,astro2"] {
        let answer = format!(r#"{{"admin":false,"user":"{other}"}}"#);
        assert_eq!(platform.asked(&format!("user={other}")).await, (200, answer));
    }
}

#[tokio::test]
async fn whom_the_platform_does_not_name_is_nobody() {
    let platform = Platform::new().await;
    let nobody = r#"{"admin":false,"user":null}"#.to_owned();
    for cookie in ["page", "moved", "user="] {
        assert_eq!(platform.asked(cookie).await, (200, nobody.clone()), "{cookie}");
    }
    // What the browser claims of itself counts nothing.
    let claim = platform.ask("page").header("x-vo-authenticated", ADMIN).send().await.unwrap();
    assert_eq!(claim.text().await.unwrap(), nobody);
}

#[tokio::test]
async fn the_answer_is_json_that_nobody_keeps_and_has_the_platforms_time() {
    let platform = Platform::new().await;
    let answer = platform.ask("user=astro1").send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["date"], "Thu, 01 Jan 2032 00:00:00 GMT");
    assert!(answer.headers().contains_key("content-security-policy"));
}

#[tokio::test]
async fn the_platforms_refusal_is_passed_on() {
    let platform = Platform::new().await;
    for status in [400, 401, 403, 404, 429, 500, 503] {
        let answer = platform.ask(&format!("refused={status}")).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status);
        let headers = answer.headers();
        assert_eq!(headers["retry-after"], "7");
        assert_eq!(headers["www-authenticate"], "Bearer");
        assert_eq!(headers["cache-control"], "no-store");
        assert!(!headers.contains_key("set-cookie"));
        assert_eq!(answer.text().await.unwrap(), "Token has expired");
    }
}

#[tokio::test]
async fn the_platform_is_asked_with_the_callers_credentials_and_nothing_else() {
    let platform = Platform::new().await;
    let request = platform.ask("user=astro1").header("authorization", "Bearer secret");
    request.header("x-other", "1").header("if-none-match", "*").send().await.unwrap();
    let [seen] = platform.calls().try_into().unwrap();
    assert_eq!((seen.len(), &seen["authorization"]), (2, &"Bearer secret".parse().unwrap()));
}

#[tokio::test]
async fn it_is_guarded_as_the_api_is() {
    let platform = Platform::new().await;
    for (name, value) in
        [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("host", "evil")]
    {
        let refused = platform.ask("user=astro1").header(name, value).send().await.unwrap();
        assert!(refused.status().is_client_error(), "{name}: {}", refused.status());
    }
    let elsewhere = platform.site.at_interfaces(Method::GET, "/portal/me").send().await.unwrap();
    assert_eq!(elsewhere.status(), 404);
    assert_eq!(platform.calls().len(), 0, "what is refused reaches nobody");
    let post = platform.site.request(Method::POST, "/portal/me").send().await.unwrap();
    assert_eq!(post.status(), 405);
    let below = platform.site.get("/portal/me/x").send().await.unwrap();
    assert_eq!(below.status(), 404);
}
