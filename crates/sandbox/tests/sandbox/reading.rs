//! Lists, images, context, events, logs, and what is refused when reading.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::api::{SHELL, SLEEPY};
use crate::http::send;
use crate::world::World;

fn names(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|session| session["name"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn views_and_filters_of_the_list() {
    let world = World::new().await;
    let job = world.launch(&format!("image={SHELL}&name=job")).await;
    world.reaches(&job, "Completed").await;
    world.launch(&format!("image={SLEEPY}&type=notebook&name=book")).await;
    for (query, expected) in [
        ("", vec!["job", "book"]),
        ("?type=HEADLESS", vec!["job"]),
        ("?status=pending", vec!["book"]),
        ("?type=nonsense", vec![]),
        ("?view=interactive&type=headless", vec!["book"]),
        ("?VIEW=Interactive", vec!["book"]),
        ("?view=INTERACTIVE&status=running", vec![]),
        ("?view=unknown", vec!["job", "book"]),
    ] {
        let answer = world.get(&format!("/session{query}")).await;
        assert_eq!(names(&answer.json()), expected, "{query}");
    }
    let any = world.get("/session/").await.json();
    assert_eq!(any["name"], "job", "an empty id is the first session (contract 1.2)");
    world.end().await;
}

#[tokio::test]
async fn an_image_whose_program_is_missing_is_not_listed() {
    let world = World::new().await;
    let answer = world.get("/image").await;
    let images = answer.json();
    let ids: Vec<_> =
        images.as_array().unwrap().iter().map(|i| i["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&SHELL) && !ids.contains(&"images.canfar.net/test/absent:1"), "{ids:?}");
    assert!(images[0]["digest"].as_str().unwrap().starts_with("sha256:"));
    assert!(answer.body.starts_with("[\n  {\n    \"id\": "), "pretty: {}", answer.body);
    let headless = world.get("/image?type=headless").await.json();
    assert_eq!(headless.as_array().unwrap().len(), 1);
    assert_eq!(headless[0]["types"], json!(["headless"]));
    let answer = world.get("/image?type=Headless").await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (400, "unknown type: Headless\n"));
    world.end().await;
}

#[tokio::test]
async fn context_and_repository_are_compact() {
    let world = World::new().await;
    let answer = world.get("/context/ignored").await;
    assert!(!answer.body.contains(['\n', ' ']), "{}", answer.body);
    let context = answer.json();
    assert_eq!(context["maxInteractiveSessions"], "5");
    assert_eq!(context["gpus"], json!({"options": []}));
    for section in ["cores", "memoryGB"] {
        let options = context[section]["options"].as_array().unwrap();
        assert_eq!(options[0], 1);
        for default in ["default", "defaultRequest", "defaultLimit"] {
            assert!(options.contains(&context[section][default]), "{section} {default}");
        }
    }
    assert_eq!(world.get("/repository").await.body, r#"["images.canfar.net"]"#);
    world.end().await;
}

#[tokio::test]
async fn other_methods_are_refused_with_the_allowed_ones() {
    let world = World::new().await;
    for (path, allow) in
        [("/session", "GET, POST, DELETE"), ("/session/a", "GET, POST, DELETE"), ("/image", "GET")]
    {
        let target = format!("/skaha/v1{path}");
        for method in [Method::PUT, Method::HEAD, Method::PATCH] {
            let answer = send(world.address, method.clone(), &target, &[], "").await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
            assert_eq!(answer.header("allow"), Some(allow));
            assert_eq!(answer.header("content-type"), Some("text/plain"));
            let body = if method == Method::HEAD {
                String::new()
            } else {
                format!("unsupported: HTTP {method}\n")
            };
            assert_eq!(answer.body, body);
        }
        let options = send(world.address, Method::OPTIONS, &target, &[], "").await;
        assert_eq!((options.status, options.header("allow")), (StatusCode::OK, Some(allow)));
    }
    assert_eq!(world.post("/image").await.status, StatusCode::METHOD_NOT_ALLOWED);
    world.end().await;
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_contracts_words() {
    let world = World::new().await;
    for (path, status, body) in [
        ("/session/none1234", 404, "session none1234 not found\n"),
        ("/session/", 404, "session  not found\n"),
        ("/session/none1234?view=events", 404, "session none1234 not found.\n"),
        ("/session/none1234?view=logs", 200, ""),
        (
            "/session/-a",
            400,
            "canfar.net/id label value must match Kubernetes label value syntax\n",
        ),
        ("/session/a/b/c/d", 400, "Invalid request: a/b/c/d\n"),
        ("/session/a/app", 200, "[]"),
        ("/session/a/app/x1y", 404, "desktop app with session a and app ID x1y was not found\n"),
    ] {
        let answer = world.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{path}");
    }
    for (path, status, body) in [
        ("/session", 400, "Cannot kill all sessions.\n"),
        ("/session/none1234", 200, ""),
        ("/session/none1234/app", 400, "Missing app ID\n"),
        ("/session/none1234/app/x1y", 200, ""),
    ] {
        let answer = world.delete(path).await;
        assert_eq!((answer.status.as_u16(), answer.body.as_str()), (status, body), "{path}");
    }
    world.end().await;
}

#[tokio::test]
async fn renewing_sets_four_days_from_now_and_never_shortens() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=job&cmd=sleep&args=1000")).await;
    let fresh = world.reaches(&id, "Running").await;
    for (query, body) in
        [("", "Cannot modify an existing session\n"), ("?action=stop", "unrecognized action\n")]
    {
        assert_eq!(world.post(&format!("/session/{id}{query}")).await.body, body);
    }
    let answer = world.post(&format!("/session/{id}?action=RENEW")).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, ""));
    assert_eq!(answer.header("content-type"), None);
    assert_eq!(world.session(&id).await["expiryTime"], fresh["expiryTime"], "14 days are more");
    let data = world.crash().await;
    data.sql("UPDATE sessions SET expires_at = unixepoch() + 100");
    let world = World::on(data, |_| {}).await;
    world.post(&format!("/session/{id}?action=renew")).await;
    let left = expiry(world.data()) - 345_600;
    assert!((-60..=0).contains(&left), "{left} s");
    let answer = world.post("/session/none1234?action=renew").await;
    let start = "No active job for user PosixPrincipal [uidNumber=";
    assert!(answer.body.starts_with(start) && answer.body.ends_with("] with session none1234\n"));
    world.end().await;
}

fn expiry(data: &std::path::Path) -> i64 {
    let database = rusqlite::Connection::open(data.join("sandbox.sqlite3")).unwrap();
    let sql = "SELECT expires_at - unixepoch() FROM sessions";
    database.query_row(sql, [], |row| row.get(0)).unwrap()
}
