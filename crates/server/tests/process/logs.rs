//! Logs say what happened, not to whom: ids and queries are credentials.

use nix::sys::signal::Signal;
use reqwest::{Method, header::HOST};

use crate::server::{Folders, client};

/// Stands for a session's id, wherever a client may put one.
const SECRET: &str = "k3x9a0bqsecret";

#[tokio::test]
async fn no_id_reaches_the_log_even_at_trace() {
    let folders = Folders::new();
    let server = folders.serve(&["--reload"]).await;
    let hosts = [
        format!("127.0.0.1:{}", server.port),
        format!("localhost:{}", server.port),
        format!("{SECRET}.example"),
    ];
    let paths = [
        format!("skaha/v1/session/{SECRET}"),
        format!("skaha/v1/session/{SECRET}?view=logs"),
        format!("skaha/{SECRET}"),
        format!("portal/ready/{SECRET}"),
        format!("portal/ready/{SECRET}/{SECRET}?token={SECRET}"),
        format!("session/notebook/{SECRET}/lab/tree?token={SECRET}"),
        format!("session/{SECRET}"),
        format!("sessions/{SECRET}?token={SECRET}"),
        format!("{SECRET}.js"),
        format!("%ff{SECRET}.js"),
        format!("?token={SECRET}"),
    ];
    let invented = Method::from_bytes(SECRET.as_bytes()).unwrap();
    for host in &hosts {
        for path in &paths {
            for method in [&Method::GET, &Method::DELETE, &invented] {
                let request = client().request(method.clone(), format!("{}{path}", server.address));
                let request = request.header(HOST, host).header("cookie", SECRET);
                request.header("referer", format!("http://x/{SECRET}")).send().await.unwrap();
            }
        }
    }
    let refused = client().get(&server.address).header("origin", format!("http://{SECRET}"));
    refused.send().await.unwrap();
    server.signal(Signal::SIGTERM);
    let (_, _, log) = server.ended().await;
    let hit = log.lines().find(|line| line.to_lowercase().contains(SECRET));
    assert_eq!(hit, None);
    assert!(log.contains("(refused)") && log.contains("(other)"), "{log}");
}

#[tokio::test]
async fn every_request_has_a_line_with_its_route_template() {
    let folders = Folders::new();
    let server = folders.serve(&[]).await;
    for path in ["skaha/v1/session/k3x9", "portal/ready/k3x9", "healthz", "launch", "none.js"] {
        client().get(format!("{}{path}", server.address)).send().await.unwrap();
    }
    client().delete(format!("{}skaha/v1/session/k3x9", server.address)).send().await.unwrap();
    server.signal(Signal::SIGTERM);
    let (_, _, log) = server.ended().await;
    let line = |words: &[&str]| {
        let found = log.lines().any(|line| words.iter().all(|word| line.contains(word)));
        assert!(found, "{words:?} in:\n{log}");
    };
    line(&["DEBUG", "method=\"GET\"", "/skaha/v1/session", "ms="]);
    line(&["DEBUG", "method=\"GET\"", "route=\"/portal/ready/{id}\"", "status=404"]);
    line(&["DEBUG", "method=\"GET\"", "route=\"/healthz\"", "status=200"]);
    line(&["DEBUG", "method=\"GET\"", "route=\"/{page}\"", "status=200"]);
    line(&["DEBUG", "method=\"GET\"", "route=\"/{file}\"", "status=404"]);
    line(&["INFO", "method=\"DELETE\"", "/skaha/v1/session"]);
}
