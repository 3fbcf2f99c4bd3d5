//! POST session: every message, in the contract's order (1.3).

use axum::http::{Method, StatusCode};

use crate::api::{FORM, SLEEPY};
use crate::http::send;
use crate::world::World;

const NAMED: &str = "name=n";

async fn refused(world: &World, query: &str) -> (StatusCode, String) {
    let answer = world.post(&format!("/session?{query}")).await;
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    assert_eq!(answer.header("x-vo-authenticated"), None);
    (answer.status, answer.body)
}

#[tokio::test]
async fn each_fault_has_its_text_and_the_first_one_wins() {
    let world = World::new().await;
    let image = "image=images.canfar.net/test/shell:1";
    // Each request repairs the fault before it and keeps all the later ones.
    let cases = [
        ("type=x&cores=x&ram=x&gpus=x", "Missing parameter 'image'"),
        ("image=%20&type=x&cores=x", "image is required"),
        (
            "image=example.org/a:1&type=x&cores=x",
            "session image 'example.org/a:1' must come from one of [images.canfar.net]",
        ),
        (&format!("{image}&type=x&cores=x&ram=x"), "Invalid session type: x"),
        (&format!("{image}&cores=x&ram=x&name=_"), "Invalid value for 'cores': x"),
        (&format!("{image}&cores=1&ram=999999&name=_"), "Invalid value for 'ram': 999999"),
        (&format!("{image}&cores=1&ram=1&gpus=x"), "Missing parameter 'name'"),
        (&format!("{image}&name=%20&gpus=x"), "Missing parameter 'name'"),
        (&format!("{image}&name=a_b&gpus=x"), "name can only contain alpha-numeric chars and '-'"),
        (&format!("{image}s&{NAMED}&gpus=0"), "Invalid value for 'gpus': 0"),
        (
            &format!("{image}s&{NAMED}"),
            "No authentication provided for unknown or private image.  Use x-skaha-registry-auth \
             request header with base64Encode(username:secret).",
        ),
        (&format!("{image}&name=-a"), "canfar.net/name label value cannot be blank"),
        (&format!("{image}&name=a-"), "canfar.net/name label value cannot be blank"),
    ];
    for (query, message) in cases {
        let expected = (StatusCode::BAD_REQUEST, format!("{message}\n"));
        assert_eq!(refused(&world, query).await, expected, "{query}");
    }
    assert_eq!(world.get("/session").await.body, "[]");
    world.end().await;
}

#[tokio::test]
async fn what_only_the_submission_finds_out_is_a_500_without_newline() {
    let world = World::new().await;
    let image = "image=images.canfar.net/test/shell:1";
    for query in [
        format!("{image}&name={}", "a".repeat(64)),
        format!("{image}&name=a&type=desktop-app"),
        format!("{image}&name=a&cmd=echo&args=%22a%22"),
    ] {
        let (status, body) = refused(&world, &query).await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR, "{query}");
        assert!(body.starts_with("unexpected exception: ") && !body.ends_with('\n'), "{body}");
    }
    world.end().await;
}

#[tokio::test]
async fn amounts_are_cut_to_whole_options() {
    let world = World::new().await;
    let image = "image=images.canfar.net/test/shell:1&name=a";
    for bad in ["cores=", "cores=0.5", "cores=-1", "cores=NaN", "cores=inf", "ram=1e9", "gpus=1"] {
        let (status, _) = refused(&world, &format!("{image}&{bad}")).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{bad}");
    }
    let id = world.launch(&format!("{image}&cores=1.5&ram=1")).await;
    assert_eq!(world.session(&id).await["requestedCPUCores"], "1.500");
    world.end().await;
}

#[tokio::test]
async fn the_sixth_interactive_session_is_refused_and_headless_ones_never_are() {
    let world = World::new().await;
    for number in 0..5 {
        world.launch(&format!("image={SLEEPY}&type=notebook&name=n{number}")).await;
    }
    let message = "User astro1 has reached the maximum of 5 active sessions.\n";
    // Before the check of gpus.
    let (status, body) =
        refused(&world, &format!("image={SLEEPY}&type=notebook&{NAMED}&gpus=x")).await;
    assert_eq!((status, body.as_str()), (StatusCode::BAD_REQUEST, message));
    world.launch("image=images.canfar.net/test/shell:1&name=job").await;
    world.end().await;
}

#[tokio::test]
async fn a_private_image_needs_a_user_and_a_secret() {
    let world = World::new().await;
    let target = "/skaha/v1/session?image=images.canfar.net/private/a:1&name=a";
    let post = async |secret| {
        let headers = [FORM, ("x-skaha-registry-auth", secret)];
        send(world.address, Method::POST, target, &headers, "").await
    };
    // Not base64; "user"; "user:a:b".
    for malformed in ["?", "dXNlcg==", "dXNlcjphOmI="] {
        let answer = post(malformed).await;
        assert_eq!(answer.body, "Invalid input.  Must be in form of username:secret\n");
    }
    // "user:secret": accepted, and then the image cannot be had, which its events say.
    let id = post("dXNlcjpzZWNyZXQ=").await.body.trim().to_owned();
    world.reaches(&id, "Failed").await;
    assert!(world.events(&id).await.contains("not in this sandbox's catalogue"));
    world.end().await;
}
