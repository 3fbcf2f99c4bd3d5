//! A desktop, where the machine has the programs for it.

use reqwest::{StatusCode, header::LOCATION};

use crate::{interfaces::connect_url, server::left_out, world::World};

const IMAGE: &str = "images.canfar.net/skaha/desktop:latest";

#[tokio::test]
async fn a_desktop_is_launched_opened_and_deleted() {
    let Some(world) = World::new().await else { return };
    let images = world.api("image").await;
    if !images.as_array().unwrap().iter().any(|image| image["id"] == IMAGE) {
        left_out("a program of the desktop is missing; cargo xtask test installs them");
        return world.end().await;
    }
    let id = world.create("desktop skaha/desktop:latest --name screen").await;
    let url = connect_url(&world.reaches(&id, "Running").await);

    let sent_on = world.visit(&url).await;
    assert_eq!(sent_on.status(), StatusCode::FOUND);
    let viewer = url.join(sent_on.headers()[LOCATION].to_str().unwrap()).unwrap();
    let viewer = world.visit(&viewer).await;
    assert_eq!(viewer.status(), StatusCode::OK);
    assert!(viewer.text().await.unwrap().contains("noVNC"));

    world.canfar(&format!("open {id}")).await;
    assert_eq!(world.opened(), [url.as_str()]);
    assert_eq!(world.canfar("ps -q -k desktop -s Running").await.words(), [id.as_str()]);
    assert_eq!(world.canfar("ps -q -k notebook").await.words(), Vec::<&str>::new());

    assert!(!world.running("Xtigervnc").is_empty());
    world.canfar(&format!("delete --force {id}")).await;
    world.ends("Xtigervnc").await;
    world.end().await;
}
