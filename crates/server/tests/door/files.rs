//! Files, pages and configuration of the portal.

use std::fs;

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::site::{HASHED_JS, INDEX, Site};

#[tokio::test]
async fn addresses_without_extension_are_pages() {
    let site = Site::start().await;
    for path in [
        "/",
        "/index.html",
        "/launch",
        "/sessions/my-notebook",
        "/a/b/c/",
        "/skahaform",
        "/sessions",
        "/launch?image=images.example/a/b:1.0",
    ] {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8", "{path}");
        assert_eq!(response.text().await.unwrap(), INDEX, "{path}");
    }
}

#[tokio::test]
async fn everything_else_unknown_is_not_found_in_plain_text() {
    let site = Site::start().await;
    for path in [
        "/none.js",
        "/sessions/none.png",
        "/ac",
        "/ac/whoami",
        "/session",
        "/session/notebook/k3x9/lab",
        "/portal",
        "/portal/reload",
        "/portal/reload.js",
        "//session/x",
        "/portal-0000000000000000.js",
        "/..%2f..%2fetc/passwd.txt",
        "/%2e%2e/x.txt",
    ] {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8", "{path}");
        assert_eq!(response.headers()["cache-control"], "no-store", "{path}");
        assert!(response.text().await.unwrap().starts_with("There is nothing"), "{path}");
    }
}

#[tokio::test]
async fn a_script_that_asks_for_data_does_not_get_the_index() {
    let site = Site::start().await;
    let data = site.get("/launch").header("accept", "application/json").send().await.unwrap();
    assert_eq!(data.status(), StatusCode::NOT_FOUND);
    let fetch = site.get("/launch").header("sec-fetch-mode", "cors").send().await.unwrap();
    assert_eq!(fetch.status(), StatusCode::NOT_FOUND);
    let accept = "text/html,application/xhtml+xml;q=0.9";
    let visit = site.get("/launch").header("accept", accept).send().await.unwrap();
    assert_eq!(visit.status(), StatusCode::OK);
}

#[tokio::test]
async fn head_has_the_head_of_get() {
    let site = Site::start().await;
    for path in ["/", "/launch", HASHED_JS, "/icon.svg", "/config.json", "/healthz"] {
        let get = site.get(path).send().await.unwrap();
        let head = site.request(Method::HEAD, path).send().await.unwrap();
        assert_eq!(head.status(), StatusCode::OK, "{path}");
        for name in ["content-type", "content-length", "cache-control"] {
            assert_eq!(head.headers().get(name), get.headers().get(name), "{path} {name}");
        }
        assert!(head.bytes().await.unwrap().is_empty(), "{path}");
    }
}

#[tokio::test]
async fn files_can_only_be_read() {
    let site = Site::start().await;
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        for path in ["/", "/launch", "/icon.svg", "/config.json", "/healthz"] {
            let response = site.request(method.clone(), path).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(response.headers().contains_key("allow"), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn files_have_their_type() {
    let site = Site::start().await;
    for (path, kind) in [
        ("/portal-0123456789abcdef_bg.wasm", "application/wasm"),
        (HASHED_JS, "text/javascript"),
        ("/main-fedcba9876543210.css", "text/css"),
        ("/icon.svg", "image/svg+xml"),
        ("/config.json", "application/json"),
    ] {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(response.headers()["content-type"], kind, "{path}");
    }
}

#[tokio::test]
async fn the_configuration_names_this_servers_interface_origin_and_the_sandbox() {
    let site = Site::start().await;
    let text = site.get("/config.json").send().await.unwrap().text().await.unwrap();
    let config: Value = serde_json::from_str(&text).unwrap();
    let expected =
        json!({ "brand": "Test", "interfaceOrigins": [site.interfaces()], "sandbox": true });
    assert_eq!(config, expected);
}

#[tokio::test]
async fn a_mistake_in_the_configuration_goes_out_as_it_is() {
    let site = Site::start().await;
    for mistake in ["{ \"brand\": ", "[1]", "", "\u{feff}{}"] {
        fs::write(site.dist.path().join("config.json"), mistake).unwrap();
        let response = site.get("/config.json").send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.text().await.unwrap(), mistake);
    }
    fs::remove_file(site.dist.path().join("config.json")).unwrap();
    let response = site.get("/config.json").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_portal_that_is_gone_is_said_to_be() {
    let site = Site::start().await;
    for name in ["index.html", "index.html.br", "index.html.gz"] {
        fs::remove_file(site.dist.path().join(name)).unwrap();
    }
    let response = site.get("/launch").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert!(response.text().await.unwrap().contains("rebuilt"));
}
