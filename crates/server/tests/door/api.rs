//! Headers by site, and the API behind the door.

use reqwest::{Method, Response, StatusCode, header::HOST};

use crate::site::Site;

const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                   img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
                   base-uri 'self'; frame-ancestors 'none'";

const SECURITY: [(&str, &str); 6] = [
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
];

fn assert_hardened(response: &Response) {
    for (name, value) in SECURITY {
        assert_eq!(response.headers()[name], value, "{}", response.url());
    }
    assert!(response.headers().contains_key("permissions-policy"));
}

#[tokio::test]
async fn everything_of_the_portals_site_is_hardened() {
    let site = Site::start().await;
    for path in [
        "/",
        "/launch",
        "/icon.svg",
        "/none.png",
        "/config.json",
        "/healthz",
        "/skaha/v1/session",
        "/arc/nodes/home/a",
    ] {
        assert_hardened(&site.get(path).send().await.unwrap());
    }
    let refused = site.get("/").header("origin", "null").send().await.unwrap();
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    assert_hardened(&refused);
}

#[tokio::test]
async fn nothing_of_an_interface_is() {
    let site = Site::start().await;
    let lab = site.at_interfaces(Method::GET, "/session/notebook/k3x9/lab").send().await.unwrap();
    assert_eq!(lab.status(), StatusCode::OK);
    for (name, _) in SECURITY {
        assert!(!lab.headers().contains_key(name), "{name}");
    }
    for name in ["permissions-policy", "cache-control"] {
        assert!(!lab.headers().contains_key(name), "{name}");
    }
}

#[tokio::test]
async fn the_api_is_reached_by_its_own_paths_and_answers_for_itself() {
    let site = Site::start().await;
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let path = "/skaha/v1/session/k3x9?view=logs";
        let response = site.request(method.clone(), path).send().await.unwrap();
        assert_eq!(response.headers()["cache-control"], "no-store");
        assert_eq!(response.text().await.unwrap(), format!("{method} at the api"));
    }
    for path in ["/skaha", "/skaha/", "/skaha/v2/x", "/arc", "/arc/", "/arc/nodes/../x"] {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.text().await.unwrap(), "not found, says the api", "{path}");
    }
}

#[tokio::test]
async fn the_home_storage_is_guarded_as_the_api_is() {
    let site = Site::start().await;
    let path = "/arc/nodes/home/a?detail=max&limit=0";
    let response = site.get(path).send().await.unwrap();
    assert_eq!(response.headers()["cache-control"], "no-store");
    assert_eq!(response.text().await.unwrap(), "GET at the api");
    let calls = || site.calls.load(std::sync::atomic::Ordering::SeqCst);
    assert_eq!(calls(), 1);
    for (name, value) in
        [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("host", "evil")]
    {
        let refused = site.get(path).header(name, value).send().await.unwrap();
        assert!(refused.status().is_client_error(), "{name}: {}", refused.status());
    }
    assert_eq!(calls(), 1, "what is refused reaches nobody");
    // A name that only begins alike is the portal's.
    let other = site.get("/archive").send().await.unwrap();
    assert_eq!(other.text().await.unwrap(), crate::site::INDEX);
}

#[tokio::test]
async fn a_misdirected_request_learns_nothing_of_the_portal() {
    let site = Site::start().await;
    let response = site.get("/").header(HOST, "rebound.example").send().await.unwrap();
    assert!(!response.headers().contains_key("content-security-policy"));
}
