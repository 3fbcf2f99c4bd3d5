//! `--reload`: pages learn of a new build.

use std::{fs, time::Duration};

use reqwest::{Response, StatusCode};
use skaha_portal::{headers::CSP, peer::PeerCheck};
use tokio::time::timeout;

use crate::site::{INDEX, Site};

async fn next_event(stream: &mut Response) -> String {
    let chunk = timeout(Duration::from_secs(30), stream.chunk()).await.unwrap().unwrap().unwrap();
    String::from_utf8(chunk.to_vec()).unwrap()
}

#[tokio::test]
async fn pages_get_an_external_script_under_the_same_policy() {
    let site = Site::with(PeerCheck::of_system(), true).await;
    let page = site.get("/launch").header("accept-encoding", "br, gzip").send().await.unwrap();
    assert_eq!(page.headers()["content-security-policy"], CSP);
    assert!(!page.headers().contains_key("content-encoding"));
    let html = page.text().await.unwrap();
    let tag = r#"<script type="module" src="portal/reload.js"></script></head>"#;
    assert_eq!(html, INDEX.replace("</head>", tag));
    let script = site.get("/portal/reload.js").send().await.unwrap();
    assert_eq!(script.headers()["content-type"], "text/javascript; charset=utf-8");
    assert!(script.text().await.unwrap().contains("EventSource"));
}

#[tokio::test]
async fn a_new_build_is_announced_and_the_end_ends_the_stream() {
    let mut site = Site::with(PeerCheck::of_system(), true).await;
    let mut stream = site.get("/portal/reload").send().await.unwrap();
    assert_eq!(stream.status(), StatusCode::OK);
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let before = next_event(&mut stream).await;
    // As trunk does it: the old index goes, the new one comes.
    fs::remove_file(site.dist.path().join("index.html")).unwrap();
    fs::write(site.dist.path().join("index.html"), format!("{INDEX}<!-- new -->")).unwrap();
    let after = next_event(&mut stream).await;
    assert_ne!(before, after);
    drop(site.watcher.take());
    let end = timeout(Duration::from_secs(30), stream.chunk()).await.unwrap().unwrap();
    assert_eq!(end, None);
}
