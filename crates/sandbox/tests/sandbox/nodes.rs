//! What is in the home, node by node, and that nothing leads out of it.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::http::{Answer, send};
use crate::world::{USER, World};

async fn furnished() -> World {
    let world = World::new().await;
    fs::create_dir_all(world.home().join("data/raw")).unwrap();
    fs::write(world.home().join("data/raw/a & b <é>.fits"), [0; 2880]).unwrap();
    fs::write(world.home().join("notes.txt"), "hello").unwrap();
    world
}

async fn get(world: &World, path: &str) -> Answer {
    send(world.address, Method::GET, &format!("/arc/{path}"), &[], "").await
}

/// The children that the home lists, as JSON.
async fn children(world: &World, query: &str) -> Vec<Value> {
    let answer = get(world, &format!("nodes/home/{USER}?Accept=application/json{query}")).await;
    let list = answer.json()["vos:node"]["vos:nodes"]["$"].clone();
    list.as_array().unwrap().iter().map(|item| item["node"].clone()).collect()
}

fn names(children: &[Value]) -> Vec<&str> {
    let uris = children.iter().map(|node| node["@uri"].as_str().unwrap());
    uris.map(|uri| uri.rsplit_once('/').unwrap().1).collect()
}

#[tokio::test]
async fn children_are_listed_with_their_own_properties() {
    let world = furnished().await;
    symlink("data/../notes.txt", world.home().join("inside")).unwrap();
    symlink("/etc/a <b>", world.home().join("outside")).unwrap();
    let body = get(&world, &format!("nodes/home/{USER}")).await.body;
    let uri = format!("vos://sandbox~arc/home/{USER}");
    for part in [
        format!("<vos:node uri=\"{uri}/data\" xsi:type=\"vos:ContainerNode\">"),
        format!("<vos:node uri=\"{uri}/notes.txt\" xsi:type=\"vos:DataNode\" busy=\"false\">"),
        "core#length\" readOnly=\"true\">2880<".to_owned(),
        "core#length\" readOnly=\"true\">2885<".to_owned(),
        "core#length\" readOnly=\"true\">5<".to_owned(),
        "<vos:accepts />".to_owned(),
        format!("<vos:node uri=\"{uri}/inside\" xsi:type=\"vos:LinkNode\">"),
        format!("<vos:target>{uri}/notes.txt</vos:target>"),
        "<vos:target>file:///etc/a%20%3Cb%3E</vos:target>".to_owned(),
    ] {
        assert!(body.contains(&part), "{part} in {body}");
    }
    assert!(!body.contains("#readable"), "with detail=max only");
    assert_eq!(body.matches("#quota").count(), 1, "of the home only");
    let body = get(&world, &format!("nodes/home/{USER}?detail=min")).await.body;
    assert!(!body.contains("propert") && body.contains("/notes.txt"), "{body}");
    world.end().await;
}

#[tokio::test]
async fn limit_and_uri_page_through_the_children() {
    let world = furnished().await;
    (0..1100).for_each(|n| fs::write(world.home().join(format!("x{n:04}")), "").unwrap());
    assert!(children(&world, "&limit=0").await.is_empty());
    assert_eq!(names(&children(&world, "&limit=3").await), ["data", "notes.txt", "x0000"]);
    assert_eq!(children(&world, "").await.len(), 1000);
    assert_eq!(children(&world, "&limit=5000").await.len(), 1000);
    let uri = format!("&uri=vos://sandbox~arc/home/{USER}/x1098");
    assert_eq!(names(&children(&world, &uri).await), ["x1098", "x1099"]);
    for (query, words) in [
        ("limit=-1", "limit is not"),
        ("limit=many", "limit is not"),
        ("limit=1&uri=x1098", "uri is not"),
        ("uri=vos://sandbox~arc/home/other/x", "uri is not"),
        ("uri=vos://sandbox~arc/home/astro1/..", "uri is not"),
    ] {
        let answer = get(&world, &format!("nodes/home/{USER}?{query}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(answer.body.starts_with(&format!("InvalidArgument: {words}")), "{}", answer.body);
    }
    world.end().await;
}

#[tokio::test]
async fn deeper_nodes_are_nodes_too() {
    let world = furnished().await;
    for path in ["data/raw/a%20&%20b%20%3C%C3%A9%3E.fits", "data/raw", "data/raw/", ""] {
        let answer = get(&world, &format!("nodes/home/{USER}/{path}?limit=0&detail=max")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        let length = if path.is_empty() { 2885 } else { 2880 };
        assert!(answer.body.contains(&format!("\">{length}</")), "{path}: {}", answer.body);
        assert_eq!(answer.body.contains("#quota"), path.is_empty(), "{path}");
    }
    let file = "data/raw/a%20%26%20b%20%3C%C3%A9%3E.fits";
    let answer = get(&world, &format!("nodes/home/{USER}/{file}")).await;
    assert!(answer.body.contains(&format!("uri=\"vos://sandbox~arc/home/{USER}/{file}\"")));
    world.end().await;
}

#[tokio::test]
async fn nothing_leads_out_of_the_home() {
    let world = furnished().await;
    let secret = world.data().join("files/arc/home/other");
    fs::create_dir_all(&secret).unwrap();
    fs::write(secret.join("secret"), "x").unwrap();
    symlink(&secret, world.home().join("way")).unwrap();
    symlink("..", world.home().join("up")).unwrap();
    for path in [
        "",
        "nodes",
        "nodes/",
        "nodes/home",
        "nodes/home/",
        "nodes/home/other",
        "nodes/home/other/secret",
        "nodes/home/astro1x",
        "nodes/project",
        "files/home/astro1/notes.txt",
        "capabilities",
        "nodes/home/astro1/none",
        "nodes/home/astro1/notes.txt/x",
        "nodes/home/astro1/..",
        "nodes/home/astro1/../other",
        "nodes/home/astro1/../astro1",
        "nodes/home/astro1/%2e%2e/other",
        "nodes/home/astro1/..%2fother",
        "nodes/home/astro1/%2e%2e%2fother",
        "nodes/home/astro1/data/../../other",
        "nodes/home/astro1/./data",
        "nodes/home/astro1//data",
        "nodes/home/astro1%2f..%2fother",
        "nodes/home/..",
        "nodes/home/%2e%2e",
        "nodes/home/astro1/way/secret",
        "nodes/home/astro1/up/other",
        "nodes/home/astro1/up/astro1",
        "nodes/home/astro1/data%00",
        "nodes/home/astro1/%2fetc",
    ] {
        let answer = get(&world, path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}: {}", answer.body);
        assert!(answer.body.starts_with("NodeNotFound"), "{path}: {}", answer.body);
    }
    let answer = get(&world, &format!("nodes/home/{USER}/way")).await;
    assert!(answer.body.contains("vos:LinkNode"), "a link is shown: {}", answer.body);
    world.end().await;
}

#[tokio::test]
async fn a_folder_that_was_closed_is_a_node_that_cannot_be_listed() {
    let world = furnished().await;
    let closed = world.home().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let listed = get(&world, &format!("nodes/home/{USER}/closed")).await;
    // Root may do everything.
    let expected = if rustix::process::geteuid().is_root() { 200 } else { 403 };
    assert_eq!(listed.status.as_u16(), expected, "{}", listed.body);
    let node = get(&world, &format!("nodes/home/{USER}/closed?limit=0")).await;
    assert_eq!(node.status, StatusCode::OK, "{}", node.body);
    world.end().await;
}

#[tokio::test]
async fn nodes_can_only_be_read() {
    let world = furnished().await;
    for path in [USER.to_owned(), format!("{USER}/data")] {
        let target = format!("/arc/nodes/home/{path}");
        let head = send(world.address, Method::HEAD, &target, &[], "").await;
        assert_eq!((head.status, head.body.as_str()), (StatusCode::OK, ""));
        assert_eq!(head.header("content-type"), Some("text/xml"));
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let answer = send(world.address, method.clone(), &target, &[], "").await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"));
            assert_eq!(answer.body, format!("unsupported: HTTP {method}\n"));
        }
        let options = send(world.address, Method::OPTIONS, &target, &[], "").await;
        assert_eq!(options.header("allow"), Some("GET, HEAD"));
    }
    assert!(world.home().join("data").exists());
    world.end().await;
}
