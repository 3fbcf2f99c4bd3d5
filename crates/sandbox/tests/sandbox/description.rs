//! The OpenAPI description and the router know the same paths, and what is answered is what is described.

mod asked;
mod openapi;

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::{Method, StatusCode};

use self::asked::{Subject, targets};
use self::openapi::{Operation, operations};
use crate::api::{FORM, PAGE};
use crate::http::{Answer, send};
use crate::world::{USER, World};

const METHODS: [Method; 6] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// A desktop with a program on it, both running, and a file in the home.
async fn furnished(world: &World) -> Subject {
    let desktop = world.launch(&format!("image={PAGE}&type=desktop&name=desk")).await;
    world.reaches(&desktop, "Running").await;
    let image = "images.canfar.net/test/app:1";
    let answer = world.post(&format!("/session/{desktop}/app?image={image}&ram=1")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let app = answer.body.trim().to_owned();
    world.reaches(&format!("{desktop}/app/{app}"), "Running").await;
    std::fs::write(world.home().join("a.txt"), "").unwrap();
    Subject { desktop, app }
}

async fn description(world: &World) -> Answer {
    send(world.address, Method::GET, "/skaha/openapi.yaml", &[], "").await
}

/// Reads before it writes, and removes what is below before what is above.
fn in_order(mut operations: Vec<Operation>) -> Vec<Operation> {
    operations.sort_by_key(|operation| match operation.method {
        Method::DELETE => (2, std::cmp::Reverse(operation.path.len())),
        Method::POST => (1, std::cmp::Reverse(0)),
        _ => (0, std::cmp::Reverse(0)),
    });
    operations
}

#[tokio::test]
async fn what_is_answered_is_what_is_described() {
    let world = World::new().await;
    let subject = furnished(&world).await;
    let text = description(&world).await.body;
    for operation in in_order(operations(&text)) {
        let name = format!("{} {}", operation.method, operation.path);
        let mut seen = BTreeSet::new();
        for target in targets(&operation, &subject) {
            let method = operation.method.clone();
            let answer = send(world.address, method, &target, &[FORM], "").await;
            if let Err(wrong) = operation.describes(&answer) {
                panic!("{name}: {target}: {wrong}\n{}", answer.body);
            }
            seen.insert(answer.status.as_u16());
        }
        let unseen: Vec<_> = operation.successes().filter(|it| !seen.contains(it)).collect();
        assert!(unseen.is_empty(), "{name}: {unseen:?} was never answered, only {seen:?}");
        assert_ne!(seen, BTreeSet::from([404]), "{name} is not routed");
    }
    world.end().await;
}

#[tokio::test]
async fn no_other_method_is_answered_than_those_described() {
    let world = World::new().await;
    let answer = description(&world).await;
    assert_eq!(answer.header("content-type"), Some("text/yaml"));
    let same = send(world.address, Method::GET, "/skaha/service.yaml", &[], "").await;
    assert_eq!(same.body, answer.body);
    let operations = operations(&answer.body);
    let paths: BTreeSet<&str> = operations.iter().map(|it| it.path.as_str()).collect();
    for path in paths {
        for method in METHODS {
            if operations.iter().any(|it| it.path == path && it.method == method) {
                continue;
            }
            let values = [("{id}", "x"), ("{appID}", "y"), ("{user}", USER), ("{path}", "a")];
            let fill = |path: String, (name, value)| path.replace(name, value);
            let target = values.into_iter().fold(path.to_owned(), fill);
            let status = send(world.address, method.clone(), &target, &[], "").await.status;
            // What the contract answers as if nothing stood behind `/app` (1.2).
            let app = path.ends_with("{appID}") && method == Method::POST;
            assert!(app || status == StatusCode::METHOD_NOT_ALLOWED, "{method} {path} {status}");
        }
    }
    world.end().await;
}

#[test]
fn everything_that_is_routed_is_described() {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(crate_dir.join("openapi.yaml")).unwrap();
    let described: Vec<String> = operations(&text).into_iter().map(|it| it.path).collect();
    let mut routes = 0;
    let files =
        std::fs::read_dir(crate_dir.join("src/api")).unwrap().map(|file| file.unwrap().path());
    for file in files.filter(|path| path.is_file()) {
        let source = std::fs::read_to_string(file).unwrap();
        for after in source.split(".route(\"").skip(1) {
            let route = after.split_once('"').unwrap().0;
            // What is above a described path, and what is below a wildcard, is answered with it.
            let above = route.split("{*").next().unwrap().trim_end_matches('/');
            let known = described.iter().any(|path| {
                let below = path.strip_prefix(above);
                below.is_some_and(|below| below.is_empty() || below.starts_with('/'))
            });
            assert!(known, "{route}");
            routes += 1;
        }
    }
    assert!(routes > 10, "{routes}: the sources are not written as this test reads them");
}

#[tokio::test]
async fn the_start_page_names_the_api_and_its_description() {
    let world = World::new().await;
    for path in ["/skaha/", "/skaha"] {
        let answer = send(world.address, Method::GET, path, &[], "").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains("/skaha/v1\n"), "{}", answer.body);
        assert!(answer.body.contains("/skaha/openapi.yaml"), "{}", answer.body);
    }
    world.end().await;
}
