//! A launch with a key is carried out once, however often it is sent.

use nix::sys::signal::Signal;
use reqwest::{Response, StatusCode};
use serde_json::Value;

use crate::server::{Folders, Server, client};

/// A new connection each: what the client itself would send again is not in question here.
async fn launch(server: &Server, key: Option<&str>) -> reqwest::Result<Response> {
    let request = client()
        .post(format!("{}skaha/v1/session", server.address))
        .header("content-type", "application/x-www-form-urlencoded")
        .body("image=images.canfar.net/skaha/terminal:latest&name=job");
    match key {
        Some(key) => request.header("idempotency-key", key).send().await,
        None => request.send().await,
    }
}

async fn sessions(server: &Server) -> usize {
    let url = format!("{}skaha/v1/session", server.address);
    let text = client().get(url).send().await.unwrap().text().await.unwrap();
    serde_json::from_str::<Vec<Value>>(&text).unwrap().len()
}

async fn control(server: &Server, change: &str) {
    let url = format!("{}sandbox/control", server.address);
    let answer = client().patch(url).body(change.to_owned()).send().await.unwrap();
    answer.error_for_status().unwrap();
}

#[tokio::test]
async fn repeats_get_the_first_answer() {
    let folders = Folders::new();
    let server = folders.serve(&["--test-controls"]).await;
    control(&server, r#"{"faults": [{"on": {"method": "POST"}, "times": 1, "delay_ms": 200}]}"#)
        .await;
    let (first, second) = tokio::join!(launch(&server, Some("a")), launch(&server, Some("a")));
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!(first.headers()["x-vo-authenticated"], second.headers()["x-vo-authenticated"]);
    let id = first.text().await.unwrap();
    assert_eq!(id, second.text().await.unwrap());
    assert_eq!(launch(&server, Some("a")).await.unwrap().text().await.unwrap(), id);
    assert_eq!(sessions(&server).await, 1);
    // Another key, or none, is another launch.
    for key in [Some("b"), None, None] {
        assert_ne!(launch(&server, key).await.unwrap().text().await.unwrap(), id);
    }
    assert_eq!(sessions(&server).await, 4);
    server.signal(Signal::SIGTERM);
    server.ended().await;
}

#[tokio::test]
async fn a_refusal_is_repeated_as_it_was() {
    let folders = Folders::new();
    let server = folders.serve(&["--test-controls"]).await;
    let refuse = r#"{"faults": [{"on": {"method": "POST"}, "times": 1,
        "effect": {"answer": {"status": 503, "headers": {"retry-after": "7"}}}}]}"#;
    control(&server, refuse).await;
    for _ in 0..2 {
        let answer = launch(&server, Some("a")).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()["retry-after"], "7");
    }
    assert_eq!(sessions(&server).await, 0);
    server.signal(Signal::SIGTERM);
    server.ended().await;
}

#[tokio::test]
async fn a_lost_answer_is_not_made_up_for_by_a_second_session() {
    let folders = Folders::new();
    let server = folders.serve(&["--test-controls"]).await;
    control(&server, r#"{"faults": [{"on": {"method": "POST"}, "times": 1, "effect": "lost"}]}"#)
        .await;
    for _ in 0..2 {
        assert!(launch(&server, Some("a")).await.is_err(), "nothing comes back");
    }
    assert_eq!(sessions(&server).await, 1);
    server.signal(Signal::SIGTERM);
    server.ended().await;
}
