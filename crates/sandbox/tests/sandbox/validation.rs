//! What can be asked for, where the contract's lines (tests/wire) leave it open.

use axum::http::{Method, StatusCode};
use sandbox::Dialect;

use crate::api::{FORM, SHELL};
use crate::http::send;
use crate::world::{Data, World};

#[tokio::test]
async fn what_is_preselected_can_be_chosen() {
    for dialect in Dialect::ALL {
        let world = World::on(Data::new(), |config| config.dialect = dialect).await;
        let context = world.get("/context").await.json();
        for section in ["cores", "memoryGB"] {
            let options = context[section]["options"].as_array().unwrap();
            for default in ["default", "defaultRequest", "defaultLimit"] {
                assert!(options.contains(&context[section][default]), "{dialect} {default}");
            }
        }
        world.end().await;
    }
}

#[tokio::test]
async fn odd_numbers_are_not_offered() {
    let world = World::new().await;
    for odd in ["cores=-1", "cores=NaN", "cores=inf", "ram=1e9", "ram=-0.5", "gpus=1", "gpus=-1"] {
        let answer = world.post(&format!("/session?image={SHELL}&name=a&{odd}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{odd}");
        let (name, value) = odd.split_once('=').unwrap();
        assert_eq!(answer.body, format!("Invalid value for '{name}': {value}\n"));
    }
    world.end().await;
}

#[tokio::test]
async fn a_private_image_cannot_be_had_whatever_the_secret() {
    let world = World::new().await;
    let target = "/skaha/v1/session?image=images.canfar.net/private/a:1&name=a";
    // "user:secret"
    let headers = [FORM, ("x-skaha-registry-auth", "dXNlcjpzZWNyZXQ=")];
    let answer = send(world.address, Method::POST, target, &headers, "").await;
    let id = answer.body.trim();
    world.reaches(id, "Failed").await;
    assert!(world.events(id).await.contains("not in this sandbox's catalogue"));
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
