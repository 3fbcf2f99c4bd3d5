//! The Host header decides what is served.

use reqwest::{Method, StatusCode, header::HOST};

use crate::site::{Site, left_out};

#[tokio::test]
async fn the_portal_host_serves_portal_api_and_health() {
    let site = Site::start().await;
    for path in
        ["/", "/skaha/v1/session", "/arc/nodes/home/a", "/healthz", "/icon.svg", "/config.json"]
    {
        let response = site.get(path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
    }
    let health = site.get("/healthz").send().await.unwrap();
    assert_eq!(health.text().await.unwrap(), r#"{"status":"ok"}"#);
}

#[tokio::test]
async fn the_portal_host_serves_no_interface() {
    let site = Site::start().await;
    let response = site.get("/session/notebook/k3x9/lab").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_interface_host_serves_interfaces_only() {
    let site = Site::start().await;
    let lab = site.at_interfaces(Method::GET, "/session/notebook/k3x9/lab").send().await.unwrap();
    assert_eq!(lab.text().await.unwrap(), "an interface");
    for path in [
        "/skaha/v1/session",
        "/skaha/availability",
        "/arc",
        "/arc/nodes/home/a",
        "/healthz",
        "/icon.svg",
        "/launch",
        "/session",
        "/portal/reload",
    ] {
        let response = site.at_interfaces(Method::GET, path).send().await.unwrap();
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        let text = response.text().await.unwrap();
        assert!(text.contains(&site.portal()), "{path}: {text}");
    }
}

#[tokio::test]
async fn the_interface_hosts_root_leads_to_the_portal() {
    let site = Site::start().await;
    let response = site.at_interfaces(Method::GET, "/").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(response.headers()["location"], format!("{}/", site.portal()));
    let post = site.at_interfaces(Method::POST, "/").send().await.unwrap();
    assert_eq!(post.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn any_other_host_is_misdirected() {
    let site = Site::start().await;
    let port = site.port;
    for host in [
        format!("rebound.example:{port}"),
        format!("127.0.0.1.example:{port}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        format!("127.0.0.1:{}", port.wrapping_add(1)),
        format!("[::1]:{port}"),
        format!("127.0.0.2:{port}"),
        format!("localhost.:{port}"),
        format!("x@127.0.0.1:{port}"),
    ] {
        for path in ["/", "/healthz", "/skaha/v1/session", "/session/notebook/k3x9/lab"] {
            let response = site.get(path).header(HOST, &host).send().await.unwrap();
            assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST, "{host} {path}");
            assert!(response.text().await.unwrap().contains("another host"), "{host}");
        }
    }
}

#[tokio::test]
async fn no_host_two_hosts_and_a_host_in_the_request_line_are_misdirected() {
    let site = Site::start().await;
    let own = format!("127.0.0.1:{}", site.port);
    for head in [
        "GET / HTTP/1.0".to_owned(),
        format!("GET / HTTP/1.1\nHost: {own}\nHost: rebound.example"),
        format!("GET / HTTP/1.1\nHost: rebound.example\nHost: {own}"),
        format!("GET http://rebound.example/ HTTP/1.1\nHost: {own}"),
        format!("GET http://{own}/ HTTP/1.1\nHost: rebound.example"),
    ] {
        let answer = site.raw(&head).await;
        assert!(
            answer.starts_with("HTTP/1.1 421") || answer.starts_with("HTTP/1.0 421"),
            "{head}: {answer}"
        );
    }
    let proxied = site.raw(&format!("GET http://{own}/healthz HTTP/1.1\nHost: {own}")).await;
    assert!(proxied.starts_with("HTTP/1.1 200"), "{proxied}");
}

#[tokio::test]
async fn odd_request_lines_are_answered_with_an_error() {
    let site = Site::start().await;
    for host in ["127.0.0.1", "localhost"] {
        let own = format!("{host}:{}", site.port);
        for line in [format!("CONNECT {own}"), "OPTIONS *".to_owned(), "GET //".to_owned()] {
            let answer = site.raw(&format!("{line} HTTP/1.1\nHost: {own}")).await;
            assert!(answer.starts_with("HTTP/1.1 ") && !answer.contains(" 50"), "{line}: {answer}");
        }
    }
}

#[tokio::test]
async fn the_host_decides_over_ipv6_too() {
    let site = Site::start().await;
    let v6 = std::net::SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, site.port));
    if std::net::TcpStream::connect(v6).is_err() {
        left_out("this machine has no ::1");
        return;
    }
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let ask = async |host: String, path: &str| {
        let request = client.get(format!("http://{v6}{path}")).header(HOST, host);
        request.send().await.unwrap()
    };
    let portal = ask(format!("127.0.0.1:{}", site.port), "/healthz").await;
    assert_eq!(portal.status(), StatusCode::OK);
    let lab = ask(format!("localhost:{}", site.port), "/session/notebook/k3x9/lab").await;
    assert_eq!(lab.text().await.unwrap(), "an interface");
    let bare = ask(format!("[::1]:{}", site.port), "/healthz").await;
    assert_eq!(bare.status(), StatusCode::MISDIRECTED_REQUEST);
}
