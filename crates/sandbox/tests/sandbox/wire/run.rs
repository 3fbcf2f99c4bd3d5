//! Runs one case in a sandbox of its own.

use std::collections::BTreeMap;
use std::path::Path;

use axum::http::Method;

use super::case::{Case, Request};
use super::expect;
use crate::api::FORM;
use crate::http::{Answer, send};
use crate::world::{Data, USER, World, eventually};

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
        if let Some(hosts) = &case.registries {
            registries(config.catalogue.as_deref().unwrap(), hosts);
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
        if !answer.status.is_success() && request.until.is_none() {
            return Err(format!("{} before: {} {}", request.path, answer.status, answer.body));
        }
        if let Some(name) = &request.r#as {
            names.insert(name.clone(), taken(request, &answer)?);
        }
    }
    let answer = ask(&world, &case.request, &names).await;
    let verdict = expect::expect(&case.response, &answer, &names);
    world.end().await;
    verdict
}

fn registries(catalogue: &Path, hosts: &[String]) {
    let text = std::fs::read_to_string(catalogue).unwrap();
    let (before, after) =
        (r#"registries = ["images.canfar.net"]"#, format!("registries = {hosts:?}"));
    assert!(text.contains(before));
    std::fs::write(catalogue, text.replace(before, &after)).unwrap();
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
    let method: Method = request.method.parse().unwrap();
    let mut headers: Vec<_> =
        request.headers.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    if method == Method::POST && !request.headers.contains_key(FORM.0) {
        headers.push(FORM);
    }
    headers.retain(|(_, value)| !value.is_empty());
    let (path, body) = (fill(&request.path, names), fill(&request.body, names));
    let once = || send(world.address, method.clone(), &path, &headers, body.clone());
    let Some(until) = &request.until else { return once().await };
    let until = regex_lite::Regex::new(&fill(until, names)).unwrap();
    eventually(until.as_str(), async || {
        let answer = once().await;
        until.is_match(&answer.body).then_some(answer)
    })
    .await
}

fn taken(request: &Request, answer: &Answer) -> Result<String, String> {
    let Some(pattern) = &request.take else { return Ok(answer.body.trim_end().to_owned()) };
    let found = regex_lite::Regex::new(pattern).unwrap().captures(&answer.body);
    let group = found.and_then(|found| Some(found.get(1)?.as_str().to_owned()));
    group.ok_or_else(|| format!("{} before: no {pattern:?} in {}", request.path, answer.body))
}

pub(super) fn fill(text: &str, names: &Names) -> String {
    names
        .iter()
        .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
