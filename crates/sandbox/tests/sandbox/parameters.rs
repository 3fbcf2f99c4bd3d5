//! How parameters are read and merged (contract 1.0).

use axum::http::{Method, StatusCode};

use crate::api::{FORM, SHELL};
use crate::http::{Answer, send};
use crate::world::World;

async fn post(world: &World, query: &str, content_type: Option<&str>, body: &str) -> Answer {
    let target = format!("/skaha/v1/session{query}");
    let headers: Vec<_> = content_type.map(|value| ("content-type", value)).into_iter().collect();
    send(world.address, Method::POST, &target, &headers, body.to_owned()).await
}

#[tokio::test]
async fn query_and_body_are_merged_and_the_query_wins() {
    let world = World::new().await;
    let answer = post(
        &world,
        "?NAME=From-Query&env=A%3D1",
        Some("application/x-www-form-urlencoded;charset=utf-8"),
        &format!("name=from-body&Image={SHELL}&env=B%3D2"),
    )
    .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let session = world.reaches(answer.body.trim(), "Completed").await;
    assert_eq!(session["name"], "from-query", "first value, in lower case");
    let logs = world.logs(answer.body.trim()).await;
    assert!(logs.contains("A=1\n") && logs.contains("B=2\n"), "env repeats: {logs}");
    world.end().await;
}

#[tokio::test]
async fn other_content_types_drop_every_parameter() {
    let world = World::new().await;
    let query = format!("?image={SHELL}&name=a");
    for content_type in [None, Some("application/json"), Some("text/plain")] {
        let answer = post(&world, &query, content_type, &query).await;
        assert_eq!(answer.body, "Missing parameter 'image'\n", "{content_type:?}");
    }
    world.end().await;
}

#[tokio::test]
async fn a_multipart_request_has_its_fields_only() {
    let world = World::new().await;
    let field = |name: &str, value: &str| {
        format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let content_type = Some("multipart/form-data; boundary=B");
    let body = format!("{}--B--\r\n", field("image", SHELL));
    let answer = post(&world, "?name=from-query", content_type, &body).await;
    assert_eq!(answer.body, "Missing parameter 'name'\n");
    let body = format!("{}{}--B--\r\n", field("image", SHELL), field("Name", "from-form"));
    let answer = post(&world, "", content_type, &body).await;
    assert_eq!(world.session(answer.body.trim()).await["name"], "from-form");
    world.end().await;
}

#[tokio::test]
async fn an_endless_body_is_refused() {
    let world = World::new().await;
    let body = "x".repeat((1 << 20) + 1);
    let answer = send(world.address, Method::POST, "/skaha/v1/session", &[FORM], body).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(answer.body, "limit: 1048576\n");
    world.end().await;
}
