//! Runs one case in a sandbox of its own.

use std::collections::BTreeMap;

use axum::http::Method;

use super::case::{Case, Request};
use super::expect;
use crate::http::{Answer, send};
use crate::world::{Data, USER, World};

/// What stands for `{name}` in a case.
pub(super) type Names = BTreeMap<String, String>;

pub(super) async fn run(case: &Case) -> Result<(), String> {
    let world = World::on(Data::new(), |config| {
        config.test_controls = true;
        if let Some(dialect) = &case.dialect {
            config.dialect = dialect.parse().unwrap();
        }
        if let Some(most) = case.max_sessions {
            config.max_interactive_sessions = most;
        }
    })
    .await;
    let mut names = basic_names(&world);
    if let Some(change) = &case.control {
        control(&world, change).await?;
    }
    for launch in &case.launch {
        let id = world.launch(&launch.query).await;
        if let Some(status) = &launch.until {
            world.reaches(&id, status).await;
        }
        names.insert(launch.r#as.clone(), id);
    }
    for request in &case.before {
        let answer = ask(&world, request, &names).await;
        if !answer.status.is_success() {
            return Err(format!("{} before: {} {}", request.path, answer.status, answer.body));
        }
    }
    let answer = ask(&world, &case.request, &names).await;
    let verdict = expect::expect(&case.response, &answer, &names);
    world.end().await;
    verdict
}

fn basic_names(world: &World) -> Names {
    let uid = rustix::process::getuid().as_raw().to_string();
    let gid = rustix::process::getgid().as_raw().to_string();
    let all = [("user", USER.to_owned()), ("uid", uid), ("gid", gid), ("origin", world.origin())];
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

async fn control(world: &World, change: &serde_json::Value) -> Result<(), String> {
    let body = change.to_string();
    let answer = send(world.address, Method::PATCH, "/sandbox/control", &[], body).await;
    if answer.status.is_success() { Ok(()) } else { Err(answer.body) }
}

async fn ask(world: &World, request: &Request, names: &Names) -> Answer {
    let headers: Vec<_> = request.headers.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let method: Method = request.method.parse().unwrap();
    send(world.address, method, &fill(&request.path, names), &headers, fill(&request.body, names))
        .await
}

pub(super) fn fill(text: &str, names: &Names) -> String {
    names
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
