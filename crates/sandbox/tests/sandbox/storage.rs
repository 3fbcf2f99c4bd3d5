//! The home as the storage service shows it, at the wire (contract 5).

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::api::SHELL;
use crate::http::{Answer, send};
use crate::world::{USER, World};

impl World {
    pub(crate) fn home(&self) -> PathBuf {
        self.data().join("files/arc/home").join(USER)
    }

    /// GET of what stands after `/arc/nodes/home/`.
    async fn node(&self, path: &str) -> Answer {
        send(self.address, Method::GET, &format!("/arc/nodes/home/{path}"), &[], "").await
    }

    /// The home's properties, by the words after `core#`.
    pub(crate) async fn property(&self, name: &str) -> Option<String> {
        let answer = self.node(&format!("{USER}?detail=max&limit=0&Accept=application/json")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        property(&answer.json()["vos:node"], name)
    }
}

fn property(node: &Value, name: &str) -> Option<String> {
    let listed = node["vos:properties"]["$"].as_array().unwrap().iter();
    let mut named = listed
        .map(|item| &item["property"])
        .filter(|property| property["@uri"].as_str().unwrap().rsplit_once('#').unwrap().1 == name);
    named.next().map(|property| property["$"].as_str().unwrap().to_owned())
}

/// A world whose home is there, as after a first launch.
pub(crate) async fn furnished() -> World {
    let world = World::with_controls().await;
    fs::create_dir_all(world.home()).unwrap();
    world
}

#[tokio::test]
async fn the_home_is_there_from_the_first_launch_on() {
    let world = World::new().await;
    assert!(!world.home().exists());
    let answer = world.node(&format!("{USER}?detail=max&limit=0")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    assert_eq!(answer.body, format!("NodeNotFound: vos://sandbox~arc/home/{USER}\n"));
    let id = world.launch(&format!("image={SHELL}&name=job")).await;
    // At once, and not when the program has started.
    assert_eq!(world.node(USER).await.status, StatusCode::OK);
    for folder in world.home().ancestors().take(4) {
        let mode = folder.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o700, "{}", folder.display());
    }
    world.reaches(&id, "Completed").await;
    world.end().await;
}

#[tokio::test]
async fn the_check_of_the_home_comes_before_that_of_the_images_credentials() {
    let world = World::new().await;
    world.post(&format!("/session?image={SHELL}&name=-&cores=none")).await;
    assert!(!world.home().exists(), "refused before step 9 (contract 1.3)");
    let unknown = "/session?image=images.canfar.net/private/x:1&name=a";
    assert_eq!(world.post(unknown).await.status, StatusCode::BAD_REQUEST);
    assert!(world.home().exists(), "refused by step 10");
    world.end().await;
}

#[tokio::test]
async fn the_document_is_the_contracts_sample() {
    let world = furnished().await;
    fs::write(world.home().join("a"), [0; 1234]).unwrap();
    let time = std::time::UNIX_EPOCH + std::time::Duration::from_millis(1_767_607_080_007);
    fs::File::open(world.home()).unwrap().set_modified(time).unwrap();
    world.control(json!({"home_quota_bytes": 10_737_418_240_u64})).await;
    let answer = world.node(&format!("{USER}?detail=max&limit=0")).await;
    let expected = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<vos:node xmlns:vos="http://www.ivoa.net/xml/VOSpace/v2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" uri="vos://sandbox~arc/home/{USER}" xsi:type="vos:ContainerNode">
  <vos:properties>
    <vos:property uri="ivo://cadc.nrc.ca/vospace/core#inheritPermissions">false</vos:property>
    <vos:property uri="ivo://cadc.nrc.ca/vospace/core#readable" readOnly="true">true</vos:property>
    <vos:property uri="ivo://cadc.nrc.ca/vospace/core#writable" readOnly="true">true</vos:property>
    <vos:property uri="ivo://ivoa.net/vospace/core#creator" readOnly="true">{USER}</vos:property>
    <vos:property uri="ivo://ivoa.net/vospace/core#date" readOnly="true">2026-01-05T09:58:00.007</vos:property>
    <vos:property uri="ivo://ivoa.net/vospace/core#ispublic">false</vos:property>
    <vos:property uri="ivo://ivoa.net/vospace/core#length" readOnly="true">1234</vos:property>
    <vos:property uri="ivo://ivoa.net/vospace/core#quota" readOnly="true">10737418240</vos:property>
  </vos:properties>
  <vos:nodes />
</vos:node>
"#
    );
    assert_eq!(answer.body, expected);
    assert_eq!(answer.header("content-type"), Some("text/xml"));
    assert_eq!(answer.header("x-vo-authenticated"), Some(USER));
    world.end().await;
}

#[tokio::test]
async fn json_is_asked_for_in_the_query_and_not_in_the_header() {
    let world = furnished().await;
    let target = format!("/arc/nodes/home/{USER}?limit=0");
    let accept = [("accept", "application/json")];
    let answer = send(world.address, Method::GET, &target, &accept, "").await;
    assert_eq!(answer.header("content-type"), Some("text/xml"));
    let answer = world.node(&format!("{USER}?detail=min&limit=0&accept=application%2Fjson")).await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let expected = json!({"vos:node": {
        "@xmlns:vos": "http://www.ivoa.net/xml/VOSpace/v2.0",
        "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "@uri": format!("vos://sandbox~arc/home/{USER}"),
        "@xsi:type": "vos:ContainerNode",
        "vos:nodes": {"$": []},
    }});
    assert_eq!(answer.json(), expected);
    world.end().await;
}

#[tokio::test]
async fn the_quota_is_what_was_allocated_or_what_the_disk_has() {
    let world = furnished().await;
    fs::write(world.home().join("a"), [0; 5000]).unwrap();
    let free = |of: &std::path::Path| {
        let space = rustix::fs::statvfs(of).unwrap();
        space.f_bavail * space.f_frsize
    };
    let before = free(&world.home());
    let quota: u64 = world.property("quota").await.unwrap().parse().unwrap();
    // Others write to the same disk meanwhile.
    let leeway = 1 << 30;
    assert!(quota.abs_diff(before + 5000) < leeway, "{quota} {before}");
    for bytes in [1, u64::MAX] {
        world.control(json!({"home_quota_bytes": bytes})).await;
        assert_eq!(world.property("quota").await, Some(bytes.to_string()), "at once");
    }
    world.control(json!({"home_quota_bytes": null})).await;
    let quota: u64 = world.property("quota").await.unwrap().parse().unwrap();
    assert!(quota.abs_diff(before + 5000) < leeway, "{quota} {before}");
    world.end().await;
}
