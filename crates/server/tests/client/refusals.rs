//! What is refused, and what is not there.

use serde_json::json;

use crate::{canfar::said, world::World};

#[tokio::test]
async fn a_launch_that_is_refused_starts_nothing() {
    let Some(world) = World::new().await else { return };
    for launch in [
        "skaha/terminal:latest --name bad_name",
        "skaha/terminal:latest --name job --cpu 251",
        "skaha/terminal:latest --name job --gpu 28",
        "skaha/no-such-image:1 --name job",
        "registry.example/skaha/terminal:latest --name job",
    ] {
        let refused = world.try_canfar(&format!("create headless {launch} -- true")).await;
        assert_eq!(refused.code, 1, "{launch}: {}", refused.out);
        assert!(refused.err.contains("Failed to create session"), "{}", refused.err);
    }
    assert_eq!(world.api("session").await, json!([]));
    let empty = world.canfar("ps --all").await;
    assert!(empty.err.is_empty(), "{}", empty.err);
    world.end().await;
}

/// An image that is not public is taken with its owner's secret, which the client sends each time.
#[tokio::test]
async fn a_private_image_needs_the_registrys_secret() {
    let Some(world) = World::new().await else { return };
    let launch = "create headless skaha/private:1 --name job -o json -- true";
    let mut command = world.client_command(&world.canfar);
    command.env("CANFAR_REGISTRY__USERNAME", "astro1").env("CANFAR_REGISTRY__SECRET", "secret");
    let launched = said(command.args(launch.split_whitespace())).await;
    assert_eq!(launched.code, 0, "{}", launched.err);
    let id = launched.json()[0].as_str().unwrap().to_owned();
    world.reaches(&id, "Failed").await;
    let events = world.canfar(&format!("events {id}")).await;
    assert!(events.out.contains("skaha/private:1"), "{}", events.out);
    world.end().await;
}

#[tokio::test]
async fn an_unknown_id_is_no_error() {
    let Some(world) = World::new().await else { return };
    let id = "zzzz9999";
    for (command, said) in [
        ("info", "No information found"),
        ("events", "No events found"),
        ("open", "No information found"),
        ("renew", "Failed to renew 1 session"),
    ] {
        let answer = world.canfar(&format!("{command} {id}")).await;
        assert!(answer.err.contains(said), "{command}: {}{}", answer.out, answer.err);
    }
    // The platform answers with an empty log, so the client knows no better.
    let logs = world.canfar(&format!("logs {id}")).await;
    assert_eq!(logs.out.lines().filter(|line| !line.trim().is_empty()).count(), 1, "{}", logs.out);
    let deleted = world.canfar(&format!("delete --force {id}")).await;
    assert!(deleted.out.contains(&format!("'{id}': True")), "{}", deleted.out);
    assert_eq!(world.opened(), Vec::<String>::new());
    world.end().await;
}
