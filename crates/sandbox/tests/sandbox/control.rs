//! Test controls: failures that are asked for, and nothing without asking.

use axum::http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::api::{CONTROL, SHELL};
use crate::http::{Answer, open, send};
use crate::world::{World, eventually};

impl World {
    /// What comes over the wire before the connection ends.
    async fn raw(&self, method: &str, target: &str) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let form = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0";
        let request = format!("{method} {target} HTTP/1.1\r\nHost: localhost\r\n{form}\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        // The end may be a reset.
        stream.read_to_end(&mut bytes).await.ok();
        String::from_utf8(bytes).unwrap()
    }
}

#[tokio::test]
async fn without_being_asked_for_there_are_none() {
    let world = World::new().await;
    for method in [Method::GET, Method::PATCH, Method::DELETE] {
        let answer = send(world.address, method, CONTROL, &[], "{}").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    world.end().await;
}

#[tokio::test]
async fn a_wrong_change_is_explained_and_changes_nothing() {
    let world = World::with_controls().await;
    for (wrong, told) in [
        ("", "EOF"),
        (r#"{"fault": []}"#, "unknown field `fault`"),
        (r#"{"launches": "never"}"#, "unknown variant `never`"),
        (r#"{"clock_ahead_s": 9223372036854775807}"#, "at most 3155760000 seconds"),
        (r#"{"seed": {"sessions": 4000000000}}"#, "too many"),
        (r#"{"faults": [{"effect": {"answer": {"status": 101}}}]}"#, "101 is no status"),
        (r#"{"clock_ahead_s": 5, "faults": [{"effect": "x"}]}"#, "unknown variant `x`"),
    ] {
        let answer = send(world.address, Method::PATCH, CONTROL, &[], wrong).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.body.contains(told), "{}", answer.body);
    }
    let state = send(world.address, Method::GET, CONTROL, &[], "").await.json();
    assert_eq!((&state["clock_ahead_s"], &state["faults"]), (&json!(0), &json!([])));
    world.end().await;
}

#[tokio::test]
async fn an_answer_is_put_in_the_place_of_the_real_one_as_often_as_asked() {
    let world = World::with_controls().await;
    let list = json!({"method": "GET", "path": "/skaha/v1/session"});
    world
        .control(json!({"faults": [
            {"on": list, "times": 1, "effect": {"answer": {"status": 503}}},
            {"on": list, "times": 1, "effect": {"answer": {
                "status": 429, "body": "slow down", "headers": {"retry-after": "7"}}}},
            {"on": list, "times": 1, "effect": "not-json"},
            {"on": list, "times": 1, "effect": "token-expired"},
        ]}))
        .await;
    let busy = world.get("/session").await;
    assert_eq!(busy.body, "temporarily unavailable: null\n");
    assert_eq!(busy.header("retry-after"), Some("30"));
    let limited = world.get("/session").await;
    assert_eq!((limited.status.as_u16(), limited.header("retry-after")), (429, Some("7")));
    assert_eq!(limited.body, "slow down");
    assert!(world.get("/session").await.body.starts_with("<!DOCTYPE html>"));
    assert_eq!(world.get("/session").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(world.get("/session").await.body, "[]", "used up");
    world.end().await;
}

#[tokio::test]
async fn bodies_are_truncated_or_cut() {
    let world = World::with_controls().await;
    let whole = world.get("/context").await.body;
    let on = json!({"path": "/skaha/v1/context"});
    world.control(json!({"faults": [{"on": on, "effect": "truncated"}]})).await;
    assert_eq!(world.get("/context").await.body, whole[..whole.len() / 2]);
    world.control(json!({"faults": [{"on": on, "effect": "cut"}]})).await;
    let response = open(world.address, Method::GET, "/skaha/v1/context", &[], "").await;
    let promised = response.headers()["content-length"].to_str().unwrap().to_owned();
    assert_eq!(promised, whole.len().to_string());
    assert!(response.into_body().collect().await.is_err(), "the rest does not come");
    world.end().await;
}

#[tokio::test]
async fn a_dropped_launch_is_not_carried_out_and_a_lost_one_is() {
    let world = World::with_controls().await;
    let target = format!("/skaha/v1/session?image={SHELL}&name=job");
    let on = json!({"method": "POST"});
    world.control(json!({"faults": [{"on": on, "effect": "dropped"}]})).await;
    assert_eq!(world.raw("POST", &target).await, "");
    assert_eq!(world.get("/session").await.body, "[]");
    world.control(json!({"faults": [{"on": on, "effect": "lost"}]})).await;
    assert_eq!(world.raw("POST", &target).await, "");
    assert_eq!(world.get("/session").await.json()[0]["name"], "job");
    // An answer without a body can only break as a whole.
    world.control(json!({"faults": [{"on": {"method": "DELETE"}, "effect": "cut"}]})).await;
    assert_eq!(world.raw("DELETE", "/skaha/v1/session/none1234").await, "");
    world.end().await;
}

#[tokio::test]
async fn an_ignored_deletion_deletes_nothing() {
    let world = World::with_controls().await;
    let id = world.launch(&format!("image={SHELL}&name=job")).await;
    let on = json!({"method": "DELETE", "path": "/skaha/v1/session/{id}"});
    world.control(json!({"faults": [{"on": on, "times": 1, "effect": "ignored"}]})).await;
    let answer = world.delete(&format!("/session/{id}")).await;
    assert_eq!((answer.status, answer.body.as_str()), (StatusCode::OK, ""));
    assert_eq!(world.session(&id).await["name"], "job");
    world.delete(&format!("/session/{id}")).await;
    world.is_gone(&id).await;
    world.end().await;
}

#[tokio::test]
async fn an_answer_can_be_slow() {
    let world = World::with_controls().await;
    world.control(json!({"faults": [{"delay_ms": 300, "effect": "none"}]})).await;
    let began = std::time::Instant::now();
    assert_eq!(world.get("/session").await.body, "[]");
    assert!(began.elapsed().as_millis() >= 300);
    world.end().await;
}

#[tokio::test]
async fn launches_can_get_stuck_and_be_deleted() {
    let world = World::with_controls().await;
    for (how, has_start, events) in [
        ("queued", false, "not found"),
        ("image-pull-fails", true, "ImagePullBackOff"),
        ("never-ready", true, "Unhealthy"),
    ] {
        world.control(json!({"launches": how})).await;
        let query = "image=images.canfar.net/test/page:1&type=notebook&name=stuck";
        let id = world.launch(query).await;
        eventually(how, async || world.events(&id).await.contains(events).then_some(())).await;
        let session = world.session(&id).await;
        assert_eq!(session["status"], "Pending", "{how}");
        assert_eq!(session.get("startTime").is_some(), has_start, "{how}");
        world.delete(&format!("/session/{id}")).await;
        world.is_gone(&id).await;
    }
    world.end().await;
}

#[tokio::test]
async fn a_clock_that_is_ahead_shows_in_the_date_and_ends_sessions() {
    let world = World::with_controls().await;
    let id = world.launch(&format!("image={SHELL}&name=job&cmd=sleep&args=1000")).await;
    world.reaches(&id, "Running").await;
    let year = |answer: &Answer| answer.header("date").unwrap()[12..16].parse::<i64>().unwrap();
    let before = year(&world.get("/context").await);
    world.control(json!({"clock_ahead_s": 10 * 366 * 86_400})).await;
    assert!(year(&world.get("/context").await) >= before + 10);
    world.reaches(&id, "Failed").await;
    assert!(world.events(&id).await.contains("DeadlineExceeded"));
    let reset = send(world.address, Method::DELETE, CONTROL, &[], "").await;
    assert_eq!(reset.json()["clock_ahead_s"], 0);
    assert_eq!(year(&world.get("/context").await), before);
    world.end().await;
}
