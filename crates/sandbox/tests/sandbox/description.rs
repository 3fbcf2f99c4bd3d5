//! The OpenAPI description and the router know the same paths.

use std::path::Path;

use axum::http::{Method, StatusCode};
use yaml_rust2::{Yaml, YamlLoader};

use crate::http::send;
use crate::world::{USER, World};

const METHODS: [Method; 6] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE];

/// Paths with the names of their methods in lower case.
fn described(text: &str) -> Vec<(String, Vec<String>)> {
    let document = YamlLoader::load_from_str(text).unwrap().remove(0);
    assert!(document["openapi"].as_str().unwrap().starts_with("3."));
    let keys = |map: &Yaml| -> Vec<String> {
        map.as_hash().unwrap().keys().map(|key| key.as_str().unwrap().to_owned()).collect()
    };
    let paths = &document["paths"];
    keys(paths).into_iter().map(|path| (path.clone(), keys(&paths[path.as_str()]))).collect()
}

fn filled(path: &str) -> String {
    let values = [("{id}", "none1234"), ("{appID}", "x1y"), ("{user}", USER), ("{path}", "a.txt")];
    values.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value))
}

#[tokio::test]
async fn everything_that_is_described_is_answered() {
    let world = World::new().await;
    std::fs::create_dir_all(world.home()).unwrap();
    std::fs::write(world.home().join("a.txt"), "").unwrap();
    let answer = send(world.address, Method::GET, "/skaha/openapi.yaml", &[], "").await;
    assert_eq!(answer.header("content-type"), Some("text/yaml"));
    let same = send(world.address, Method::GET, "/skaha/service.yaml", &[], "").await;
    assert_eq!(same.body, answer.body);
    for (path, methods) in described(&answer.body) {
        for method in METHODS {
            let name = method.as_str().to_lowercase();
            let answer = send(world.address, method, &filled(&path), &[], "").await;
            let status = answer.status;
            if methods.contains(&name) {
                assert_ne!(status, StatusCode::METHOD_NOT_ALLOWED, "{name} {path}");
                let said = status != StatusCode::NOT_FOUND || !answer.body.is_empty();
                assert!(said, "{name} {path} is not routed");
            } else {
                // What the contract answers with other words than that the method is wrong.
                let app = path.ends_with("{appID}") && name == "post";
                assert!(app || status == StatusCode::METHOD_NOT_ALLOWED, "{name} {path} {status}");
            }
        }
    }
    world.end().await;
}

#[test]
fn everything_that_is_routed_is_described() {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(crate_dir.join("openapi.yaml")).unwrap();
    let described: Vec<String> = described(&text).into_iter().map(|(path, _)| path).collect();
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
