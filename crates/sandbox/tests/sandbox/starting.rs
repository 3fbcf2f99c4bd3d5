//! Interactive sessions coming up, or not; and what a sandbox refuses to start with.

use axum::http::StatusCode;
use sandbox::{Sandbox, StartError};

use crate::api::{PAGE, SLEEPY};
use crate::processes;
use crate::world::{Data, World, config, eventually};

#[tokio::test]
async fn a_session_is_pending_until_its_interface_answers() {
    let world = World::new().await;
    let sleepy = world.launch(&format!("image={SLEEPY}&type=notebook&name=a")).await;
    eventually("the start", async || world.session(&sleepy).await.get("startTime").cloned()).await;
    let page = world.launch(&format!("image={PAGE}&type=contributed&name=b")).await;
    let session = world.reaches(&page, "Running").await;
    let url = format!("{}/session/contrib/{page}/", world.origin());
    assert_eq!(session["connectURL"], url);
    assert_eq!(world.session(&sleepy).await["status"], "Pending", "nothing answers there");
    world.end().await;
}

#[tokio::test]
async fn ids_are_in_no_argument_list_and_no_file_name() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let pids = processes::pids_of_folder(world.data());
    assert!(pids.len() >= 3, "supervisor, program, its child: {pids:?}");
    for pid in pids {
        assert!(!processes::arguments(pid).contains(&id));
    }
    let mut private = 0;
    for entry in walk(world.data()) {
        assert!(!entry.display().to_string().contains(&id), "{}", entry.display());
        let settings = entry.ends_with("conf/settings.json");
        if settings {
            let text = std::fs::read_to_string(&entry).unwrap();
            assert!(
                text.starts_with(&format!("{{\"base\": \"/session/notebook/{id}/\", \"port\": "))
            );
        }
        if settings || entry.file_name().is_some_and(|name| name == "sandbox.sqlite3") {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            private += 1;
        }
    }
    assert_eq!(private, 2);
    world.end().await;
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.file_type().unwrap().is_dir() {
            found.extend(walk(&entry.path()));
        }
        found.push(entry.path());
    }
    found
}

#[tokio::test]
async fn a_program_that_ends_before_it_is_ready_failed() {
    let world = World::new().await;
    let id = world.launch("image=images.canfar.net/test/broken:1&type=notebook&name=a").await;
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    assert!(events.contains("ended with status 3 before it was ready"), "{events}");
    assert!(events.contains("boom with ***") && !events.contains(&id), "{events}");
    world.end().await;
}

#[tokio::test]
async fn an_interface_that_is_never_ready_is_ended() {
    let world = World::new().await;
    let id = world.launch("image=images.canfar.net/test/never:1&type=notebook&name=a").await;
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    assert!(events.contains("Unhealthy") && events.contains("not ready after 2 s"), "{events}");
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn an_expired_session_is_ended() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let data = world.crash().await;
    data.sql("UPDATE sessions SET expires_at = unixepoch() - 1");
    let world = World::on(data, |_| {}).await;
    world.reaches(&id, "Failed").await;
    assert!(world.events(&id).await.contains("DeadlineExceeded"));
    world.end().await;
}

#[tokio::test]
async fn a_second_sandbox_on_the_same_folder_is_refused() {
    let world = World::new().await;
    let second = Sandbox::start(config(world.data(), 1)).await;
    assert!(matches!(second, Err(StartError::InUse(_))));
    world.end().await;
}

#[tokio::test]
async fn a_configuration_that_makes_no_sense_is_refused_with_the_remedy() {
    let data = Data::new();
    for user in ["", "..", "a/b", "a b", "a\n"] {
        let config = sandbox::SandboxConfig { user: user.to_owned(), ..config(data.path(), 1) };
        assert!(matches!(Sandbox::start(config).await, Err(StartError::User(_))), "{user:?}");
    }
    for origin in ["localhost:8080", "ftp://localhost", "http://localhost/x", ""] {
        let config = sandbox::SandboxConfig {
            interface_origin: origin.to_owned(),
            ..config(data.path(), 1)
        };
        assert!(matches!(Sandbox::start(config).await, Err(StartError::Origin(_))), "{origin:?}");
    }
    let catalogue = Some(data.path().join("none.toml"));
    let config = sandbox::SandboxConfig { catalogue, ..config(data.path(), 1) };
    assert!(Sandbox::start(config).await.is_err_and(|e| e.to_string().contains("none.toml")));
}

#[tokio::test]
async fn a_stopping_sandbox_takes_no_sessions() {
    let world = World::new().await;
    world.sandbox.stop().await;
    let answer = world.post(&format!("/session?image={SLEEPY}&name=a&type=notebook")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    world.end().await;
}
