//! Pages of other origins can link to the portal and do nothing else with it.

use std::sync::atomic::Ordering;

use reqwest::{Method, RequestBuilder, StatusCode, header::ORIGIN};

use crate::site::Site;

const METHODS: [Method; 7] = [
    Method::GET,
    Method::HEAD,
    Method::OPTIONS,
    Method::POST,
    Method::PUT,
    Method::PATCH,
    Method::DELETE,
];

fn fetched(request: RequestBuilder, site: &str, mode: &str, dest: &str) -> RequestBuilder {
    let request = request.header("sec-fetch-site", site).header("sec-fetch-mode", mode);
    request.header("sec-fetch-dest", dest)
}

#[tokio::test]
async fn a_foreign_origin_is_refused_whatever_the_method() {
    let site = Site::start().await;
    let interfaces = site.interfaces();
    for origin in ["https://evil.example", "null", "http://127.0.0.1", "", interfaces.as_str()] {
        for method in METHODS {
            for path in ["/skaha/v1/session", "/", "/config.json", "/healthz"] {
                let request = site.request(method.clone(), path).header(ORIGIN, origin);
                let response = request.send().await.unwrap();
                assert_eq!(response.status(), StatusCode::FORBIDDEN, "{origin} {method} {path}");
                assert!(!response.headers().contains_key("access-control-allow-origin"));
            }
        }
    }
    assert_eq!(site.calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_portals_own_origin_is_served() {
    let site = Site::start().await;
    for method in METHODS {
        let request = site.request(method.clone(), "/skaha/v1/session");
        let request = fetched(request, "same-origin", "cors", "empty");
        let response = request.header(ORIGIN, site.portal()).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{method}");
    }
}

#[tokio::test]
async fn a_second_origin_header_does_not_help() {
    let site = Site::start().await;
    let (host, own) = (format!("127.0.0.1:{}", site.port), site.portal());
    let head = format!(
        "POST /skaha/v1/session HTTP/1.1\nHost: {host}\nContent-Length: 0\nOrigin: {own}\nOrigin: \
         https://evil.example"
    );
    assert!(site.raw(&head).await.starts_with("HTTP/1.1 403"));
}

#[tokio::test]
async fn clients_that_are_no_browsers_are_served() {
    let site = Site::start().await;
    for method in METHODS {
        let response = site.request(method.clone(), "/skaha/v1/session").send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{method}");
    }
}

#[tokio::test]
async fn pages_of_other_sites_load_nothing() {
    let site = Site::start().await;
    for from in ["cross-site", "same-site", "same-origin, cross-site"] {
        for (path, mode, dest) in [
            ("/skaha/v1/session", "no-cors", "image"),
            ("/skaha/v1/session", "navigate", "document"),
            ("/config.json", "cors", "empty"),
            (crate::site::HASHED_JS, "no-cors", "script"),
            ("/launch", "no-cors", "empty"),
            ("/launch", "navigate", "iframe"),
            ("/healthz.x", "navigate", "document"),
        ] {
            let response = fetched(site.get(path), from, mode, dest).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::FORBIDDEN, "{from} {mode} {path}");
            assert!(response.text().await.unwrap().contains("other sites"));
        }
        let posted = fetched(site.request(Method::POST, "/launch"), from, "navigate", "document");
        assert_eq!(posted.send().await.unwrap().status(), StatusCode::FORBIDDEN);
    }
    assert_eq!(site.calls.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn links_from_other_sites_and_typed_addresses_work() {
    let site = Site::start().await;
    for from in ["cross-site", "same-site", "same-origin", "none"] {
        for path in ["/", "/launch?type=notebook"] {
            let request = fetched(site.get(path), from, "navigate", "document");
            assert_eq!(request.send().await.unwrap().status(), StatusCode::OK, "{from} {path}");
        }
    }
    let typed = fetched(site.get("/skaha/v1/session"), "none", "navigate", "document");
    assert_eq!(typed.send().await.unwrap().status(), StatusCode::OK);
}

async fn at_interfaces(site: &Site, method: &Method, origin: Option<&str>) -> StatusCode {
    let mut request = site.at_interfaces(method.clone(), "/session/notebook/k3x9/api");
    if let Some(origin) = origin {
        request = request.header(ORIGIN, origin);
    }
    request.send().await.unwrap().status()
}

#[tokio::test]
async fn pages_of_other_origins_change_nothing_in_an_interface() {
    let site = Site::start().await;
    let portal = site.portal();
    for origin in ["https://evil.example", "null", "http://localhost", "", portal.as_str()] {
        for method in METHODS {
            // What may read an interface is for the interface to decide.
            let reads = matches!(method, Method::GET | Method::HEAD | Method::OPTIONS);
            let expected = if reads { StatusCode::OK } else { StatusCode::FORBIDDEN };
            let status = at_interfaces(&site, &method, Some(origin)).await;
            assert_eq!(status, expected, "{origin} {method}");
        }
    }
    let (host, own) = (format!("localhost:{}", site.port), site.interfaces());
    let head = format!(
        "POST /session/notebook/k3x9/api HTTP/1.1\nHost: {host}\nContent-Length: 0\nOrigin: \
         {own}\nOrigin: https://evil.example"
    );
    assert!(site.raw(&head).await.starts_with("HTTP/1.1 403"));
}

#[tokio::test]
async fn an_interfaces_own_pages_and_clients_that_are_no_browsers_change_it() {
    let site = Site::start().await;
    let own = site.interfaces();
    for origin in [Some(own.as_str()), None] {
        for method in METHODS {
            let status = at_interfaces(&site, &method, origin).await;
            assert_eq!(status, StatusCode::OK, "{origin:?} {method}");
        }
    }
}
