//! Sessions, users and images that are made up by the thousand.

use axum::http::StatusCode;
use serde_json::json;

use crate::api::SHELL;
use crate::processes;
use crate::world::{World, eventually};

#[tokio::test]
async fn thousands_are_seeded_at_once_and_go_again() {
    let world = World::with_controls().await;
    let own = world.launch(&format!("image={SHELL}&name=real")).await;
    world.reaches(&own, "Completed").await;
    let seed = json!({"own_sessions": 20, "sessions": 3000, "users": 200, "images": 1500});
    world.control(json!({"seed": seed})).await;
    let count = async |path: &str| world.get(path).await.json().as_array().unwrap().len();
    assert_eq!(count("/session").await, 21);
    assert_eq!(count("/session?view=all").await, 3021);
    assert!(count("/image").await >= 1500);
    let users = world.get("/session?view=all").await.json();
    let mut users: Vec<_> = users.as_array().unwrap().iter().map(|s| &s["userid"]).collect();
    users.sort_by_key(|user| user.to_string());
    users.dedup();
    assert_eq!(users.len(), 201);
    // Another user's session is as good as none; an own one can be deleted.
    assert_eq!(world.get("/session/s0000020").await.status, StatusCode::NOT_FOUND);
    world.delete("/session/s0000003").await;
    world.is_gone("s0000003").await;
    world.control(json!({"seed": seed})).await;
    assert_eq!(count("/session").await, 21, "made anew, whatever became of the last");
    world.control(json!({"seed": {}})).await;
    assert_eq!(count("/session?view=all").await, 1);
    world.control(json!({"seed": {"own_sessions": 9, "sessions": 9}})).await;
    // Whoever starts again without asking for them has none: they would count against the limit.
    let world = World::on(world.crash().await, |_| {}).await;
    assert_eq!(world.get("/session?view=all").await.json().as_array().unwrap().len(), 1);
    world.end().await;
}

#[tokio::test]
async fn made_up_sessions_have_no_program_and_expire_as_others_do() {
    let world = World::with_controls().await;
    world.control(json!({"seed": {"own_sessions": 4}})).await;
    // The fourth kind is a desktop, and it runs.
    let desktop = world.session("s0000003").await;
    assert_eq!((&desktop["type"], &desktop["status"]), (&json!("desktop"), &json!("Running")));
    // An app on it is real, and goes with it however it goes.
    let app = async || {
        let answer = world.post("/session/s0000003/app?image=images.canfar.net/test/app:1").await;
        format!("s0000003/app/{}", answer.body.trim())
    };
    let first = app().await;
    world.reaches(&first, "Running").await;
    world.delete("/session/s0000003").await;
    world.is_gone(&first).await;
    world.control(json!({"seed": {"own_sessions": 4}})).await;
    let second = app().await;
    world.control(json!({"seed": {"own_sessions": 4}})).await;
    world.is_gone(&second).await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.control(json!({"clock_ahead_s": 5 * 86_400})).await;
    eventually("their end", async || {
        let rows = world.get("/session?type=desktop").await.json();
        (rows[0]["status"] == "Failed" || rows.as_array().unwrap().is_empty()).then_some(())
    })
    .await;
    world.end().await;
}
