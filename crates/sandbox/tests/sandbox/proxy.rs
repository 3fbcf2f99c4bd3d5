//! Interfaces over HTTP: what passes, what is taken out, what is refused.

use axum::http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use sha2::{Digest as _, Sha256};

use crate::api::{PAGE, SHELL, SLEEPY};
use crate::http::{Answer, open, send};
use crate::world::{World, eventually};

async fn page(world: &World) -> (String, String) {
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    (format!("/session/notebook/{id}"), id)
}

async fn get(world: &World, target: &str) -> Answer {
    send(world.address, Method::GET, target, &[], "").await
}

#[tokio::test]
async fn the_program_gets_the_raw_path_and_only_what_is_meant_for_it() {
    let world = World::new().await;
    let (root, id) = page(&world).await;
    let target = format!("{root}/a%2Fb//c;d?q=%20%2e");
    let own = format!("token {id}");
    let seen = async |authorization: &str| {
        let headers = [
            ("authorization", authorization),
            ("cookie", "skaha_portal_sid=secret; _xsrf=1"),
            ("connection", "x-hop"),
            ("x-hop", "1"),
            ("x-own", "kept"),
        ];
        send(world.address, Method::GET, &target, &headers, "").await.json()
    };
    let foreign = seen("Bearer of-the-portal").await;
    assert_eq!(foreign["path"], target);
    let header = |seen: &serde_json::Value, name: &str| {
        let pairs = seen["headers"].as_array().unwrap();
        let pair = pairs.iter().find(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case(name));
        pair.map(|pair| pair[1].as_str().unwrap().to_owned())
    };
    let host = format!("localhost:{}", world.address.port());
    assert_eq!(header(&foreign, "host"), Some(host), "programs compare it with Origin");
    assert_eq!(header(&foreign, "cookie").as_deref(), Some("_xsrf=1"));
    assert_eq!(header(&foreign, "authorization"), None);
    assert_eq!(header(&foreign, "x-hop"), None);
    assert_eq!(header(&foreign, "x-own").as_deref(), Some("kept"));
    assert_eq!(header(&seen(&own).await, "authorization"), Some(own));
    // Without a final slash too: it is the program's to answer.
    assert_eq!(get(&world, &root).await.json()["path"], root);
    world.end().await;
}

#[tokio::test]
async fn answers_cannot_reach_beyond_the_session() {
    let world = World::new().await;
    let (root, _) = page(&world).await;
    let answer = get(&world, &format!("{root}/answer")).await;
    for name in ["clear-site-data", "service-worker-allowed", "x-hop"] {
        assert_eq!(answer.header(name), None, "{name}");
    }
    assert_eq!(answer.header("x-own"), Some("kept"));
    let policies: Vec<_> = answer.headers.get_all("content-security-policy").iter().collect();
    assert_eq!(policies, ["default-src 'unsafe-inline'"], "the program's own, nothing of ours");
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().collect();
    assert_eq!(cookies, [format!("inside=1; Path={root}/").as_str()]);
    world.end().await;
}

#[tokio::test]
async fn bodies_are_streamed_both_ways() {
    let world = World::new().await;
    let (root, _) = page(&world).await;
    let mut slow = open(world.address, Method::GET, &format!("{root}/slow"), &[], "").await;
    let first = slow.body_mut().frame().await.unwrap().unwrap().into_data().unwrap();
    assert_eq!(first, "first\n", "it came before the program was told to go on");
    assert_eq!(get(&world, &format!("{root}/go")).await.body, "going");
    let rest = slow.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(rest, "second\n");
    let upload = "x".repeat(5 << 20);
    let sum = Sha256::digest(&upload).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let answer = send(world.address, Method::POST, &format!("{root}/upload"), &[], upload).await;
    assert_eq!(answer.body, sum);
    world.end().await;
}

#[tokio::test]
async fn paths_that_leave_the_session_are_refused() {
    let world = World::new().await;
    let (root, _) = page(&world).await;
    for path in
        ["/../x", "/a/../../x", "/%2e%2e/x", "/%2E%2E%2Fx", "/%252e%252e/x", "/a%5c..%5c..%5cx"]
    {
        let answer = get(&world, &format!("{root}{path}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}: {}", answer.body);
    }
    assert_eq!(get(&world, &format!("{root}/a/../b")).await.status, StatusCode::OK);
    world.end().await;
}

#[tokio::test]
async fn only_running_sessions_of_the_right_type_are_there() {
    let world = World::new().await;
    let (root, id) = page(&world).await;
    let both_languages = |answer: &Answer| {
        assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
        assert_eq!(answer.body.lines().count(), 2, "{}", answer.body);
        assert!(answer.body.contains("ession") && !answer.body.contains(&id));
    };
    let job = world.launch(&format!("image={SHELL}&name=job&cmd=sleep&args=1000")).await;
    for unknown in [
        format!("/session/contrib/{id}/"),
        format!("/session/headless/{job}/"),
        "/session/notebook/none1234/".to_owned(),
        "/session/notebook/".to_owned(),
        "/session/x".to_owned(),
    ] {
        let answer = get(&world, &unknown).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{unknown}");
        both_languages(&answer);
    }
    let sleepy = world.launch(&format!("image={SLEEPY}&type=notebook&name=b")).await;
    let answer = get(&world, &format!("/session/notebook/{sleepy}/")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("retry-after"), Some("2"));
    both_languages(&answer);
    world.delete(&format!("/session/{id}")).await;
    eventually("the interface to be gone", async || {
        let answer = get(&world, &format!("{root}/echo")).await;
        (answer.status == StatusCode::NOT_FOUND).then_some(())
    })
    .await;
    world.end().await;
}
