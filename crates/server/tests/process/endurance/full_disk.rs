//! A disk without room: what is there stays, what is new is refused with the reason, and all goes on
//! when there is room again.

use std::{fs, path::PathBuf, process::Stdio};

use nix::sys::signal::Signal;
use reqwest::StatusCode;
use tokio::process::Command;

use super::{CATALOGUE, JOB, ids, launch, list, listed};
use crate::server::{Folders, Server, client};

/// Room for the database and some private folders.
const SIZE: &str = "size=3m";

/// The server with its data folder on a small file system of its own, which needs a user namespace.
async fn serve_on_small_disk(folders: &Folders) -> Option<Server> {
    fs::create_dir(folders.path("data")).unwrap();
    let namespace = ["--user", "--map-root-user", "--mount"];
    let mut allowed = Command::new("unshare");
    allowed.args(namespace).args(["mount", "-t", "tmpfs", "-o", SIZE, "tmpfs"]);
    let tried = allowed.arg(folders.path("data")).stderr(Stdio::null()).status().await;
    if !tried.is_ok_and(|status| status.success()) {
        eprintln!("skipped: this machine lets no user mount a file system in a namespace");
        return None;
    }
    let server =
        folders.command(&["--port", "0", "--data", "data", "--catalogue", "catalogue.toml"]);
    let mut command = Command::new("unshare");
    command.args(namespace).args([
        "sh",
        "-c",
        r#"mount -t tmpfs -o "$1" tmpfs data; shift; exec "$@""#,
        "sh",
        SIZE,
    ]);
    command.arg(server.as_std().get_program()).args(server.as_std().get_args());
    command.current_dir(folders.root.path()).kill_on_drop(true).stdin(Stdio::null());
    command.env("HOME", folders.path("home")).env_remove("XDG_DATA_HOME");
    Some(Server::spawn(command).await)
}

/// The data folder as the server sees it.
fn seen_by(server: &Server, folders: &Folders) -> PathBuf {
    let root = PathBuf::from(format!("/proc/{}/root", server.pid()));
    root.join(folders.path("data").strip_prefix("/").unwrap())
}

fn fill(path: &std::path::Path) {
    let mut file = fs::File::create(path).unwrap();
    // Down to the last byte: SQLite's own files may have room in their last page.
    for size in [4096, 1] {
        while std::io::Write::write_all(&mut file, &vec![0; size]).is_ok() {}
    }
}

#[tokio::test]
async fn a_full_disk_loses_no_session_and_is_said() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let Some(server) = serve_on_small_disk(&folders).await else { return };
    let (client, address) = (client(), server.address.clone());
    let wait = |name: &str, script: &str| format!("{JOB}&name={name}&cmd=sh&args=-c+{script}");
    let go = seen_by(&server, &folders).join("go");
    let script = format!(
        "while%09[%09!%09-e%09{}%09];do%09sleep%090.1;done",
        folders.path("data/go").display()
    );
    let (status, id) = launch(&client, &address, wait("first", &script)).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{id}");
    listed(&client, &server, |rows| rows.iter().all(|row| row["status"] == "Running")).await;

    let ballast = seen_by(&server, &folders).join("ballast");
    fill(&ballast);
    // The write-ahead log may take some more; then there is no room for any session.
    let refusal = loop {
        let (status, text) = launch(&client, &address, format!("{JOB}&name=more")).await.unwrap();
        if status != StatusCode::OK {
            break (status, text);
        }
    };
    assert_eq!(refusal.0, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(refusal.1.contains("database or disk is full"), "{}", refusal.1);
    let rows = list(&client, &address).await.expect("the list is still answered");
    assert!(ids(&rows).contains(&id));
    let of_first = |rows: &[serde_json::Value]| {
        rows.iter().find(|row| row["id"] == id.as_str()).expect("the row")["status"].clone()
    };
    assert_eq!(of_first(&rows), "Running", "a full disk ends no session");

    // Room again: ends are recorded, launches work.
    fs::remove_file(&ballast).unwrap();
    fs::write(&go, "").unwrap();
    listed(&client, &server, |rows| of_first(rows) == "Completed").await;
    let (status, text) = launch(&client, &address, format!("{JOB}&name=after")).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{text}");
    server.signal(Signal::SIGTERM);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
}
