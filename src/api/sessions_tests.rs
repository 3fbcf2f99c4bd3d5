//! Samples of the session API's answers, each with the section of the wire contract that it shows.

use super::*;
use crate::domain::connect_url::Refused;

fn read(json: &str) -> SessionList {
    let origins = ["https://ws-uv.canfar.net".to_owned()];
    read_list(&serde_json::from_str(json).unwrap(), &origins).unwrap()
}

#[test]
fn fixed_running_notebook_of_contract_2_1() {
    let list = read(
        r#"[{"id": "k3x9a0bq", "userid": "astro1", "runAsUID": "10001", "runAsGID": "10001",
        "supplementalGroups": [900101], "image": "images.canfar.net/skaha/astroml:latest",
        "type": "notebook", "status": "Running", "name": "reduction-1",
        "startTime": "2026-01-05T10:00:02Z", "expiryTime": "2026-01-09T10:00:02Z",
        "connectURL": "https://ws-uv.canfar.net/session/notebook/k3x9a0bq/lab/tree/arc/home/astro1?token=k3x9a0bq",
        "requestedRAM": "8.59", "requestedCPUCores": "2", "requestedGPUCores": "0",
        "ramInUse": "0.43", "cpuCoresInUse": "0.012", "isFixedResources": true}]"#,
    );
    let session = list.sessions.first().unwrap();
    assert_eq!(session.kind, Some(SessionType::Notebook));
    assert_eq!(session.status, Status::Running);
    assert_eq!(session.allocated.memory, Some(Gibibytes(8.0)));
    assert_eq!(session.allocated.cores, Some(2.0));
    assert_eq!(session.allocated.is_fixed, Some(true));
    assert_eq!(session.used.cores, Some(0.012));
    assert!((session.used.memory.unwrap().0 - 0.4).abs() < 0.01);
    assert_eq!(session.expires.unwrap().since(session.started.unwrap()).0, 345_600.0);
    assert!(session.connect.is_ok());
}

#[test]
fn queued_flexible_headless_of_contract_2_1() {
    let list = read(
        r#"[{"id": "a1", "userid": "astro1", "supplementalGroups": [], "image": "r.io/p/i:1",
        "type": "headless", "status": "Pending", "name": "job", "connectURL": "",
        "isFixedResources": false}]"#,
    );
    let session = list.sessions.first().unwrap();
    assert_eq!((session.started, session.expires), (None, None));
    assert_eq!(session.used, Used::default());
    assert_eq!(session.connect, Err(Refused::None));
}

#[test]
fn row_of_an_older_server_contract_10() {
    let list = read(
        r#"[{"id": "b2", "image": "i", "type": "headless", "status": "Succeeded", "name": "n",
        "startTime": "2023-01-05T10:00Z", "expiryTime": "<none>", "connectURL": "not-applicable",
        "requestedRAM": "16G", "requestedCPUCores": 2, "ramInUse": "<none>", "cpuCoresInUse": "<none>"}]"#,
    );
    let session = list.sessions.first().unwrap();
    assert_eq!(session.status, Status::Completed);
    assert_eq!(session.allocated.cores, Some(2.0));
    assert_eq!(session.allocated.memory, Some(Gibibytes(16.0)));
    assert_eq!(session.allocated.is_fixed, None);
    assert_eq!((session.expires, session.used), (None, Used::default()));
}

#[test]
fn a_program_on_a_desktop_does_not_take_its_desktops_place() {
    let list = read(
        r#"[{"id": "d1", "appid": "x1a", "name": "casa", "type": "desktop-app", "status": "Running"},
        {"id": "d1", "name": "desk", "type": "desktop", "status": "Running"}]"#,
    );
    let names: Vec<&str> = list.sessions.iter().map(|session| session.name.as_str()).collect();
    assert_eq!((names, list.unreadable), (vec!["desk"], 0));
}

#[test]
fn odd_rows_are_counted_and_cost_only_themselves() {
    let list = read(
        r#"[7, {}, {"id": "c", "name": "ok", "status": "Weird", "type": "hologram", "startTime": 5}]"#,
    );
    assert_eq!(list.unreadable, 2);
    let session = list.sessions.first().unwrap();
    assert_eq!(session.status, Status::Other("Weird".to_owned()));
    assert_eq!((session.kind, session.started), (None, None));
}

#[test]
fn an_answer_that_is_no_list_is_no_empty_list() {
    assert_eq!(read_list(&serde_json::json!({"error": "x"}), &[]), None);
}

#[test]
fn a_page_in_the_place_of_an_id_is_none() {
    assert_eq!(read_id("k3x9a0bq\n").as_deref(), Some("k3x9a0bq"));
    assert_eq!(read_id("\n"), None);
    assert_eq!(read_id("<!DOCTYPE html>\n<title>Sign in</title>"), None);
}

#[test]
fn a_session_whose_row_cannot_be_read_has_not_gone() {
    use crate::domain::session::tests::session;
    let mut list = read(r#"[{"id": "a", "name": "night"}, {"name": "dawn", "status": "Running"}]"#);
    assert_eq!(list.unreadable, 2);
    let known = |id: &str, name: &str| Session {
        name: name.to_owned(),
        ..session(id, SessionType::Notebook, Status::Running)
    };
    list.keep_odd([known("a", "night"), known("b", "dawn"), known("c", "noon")]);
    let kept: Vec<&str> = list.sessions.iter().map(|session| session.id.as_str()).collect();
    assert_eq!(kept, ["a", "b"]);
}
