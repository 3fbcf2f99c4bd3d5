//! The data folder and its lock.

use std::fs;

use nix::sys::signal::Signal;

use crate::server::{Folders, Server, mode, text};

#[tokio::test]
async fn a_second_start_says_where_the_first_one_answers() {
    let folders = Folders::new();
    let first = folders.serve(&[]).await;
    // Also with the port of the first one: where it answers helps more than that it does.
    for port in ["0".to_owned(), first.port.to_string()] {
        let second = folders.run(&["--port", &port, "--data", "data"]).await;
        let said = text(&second.stderr);
        assert_eq!(second.status.code(), Some(1), "{said}");
        assert!(said.contains(&first.address) && said.contains("--data"), "{said}");
    }
    first.signal(Signal::SIGTERM);
    assert!(first.ended().await.0.success());
    assert_eq!(fs::read_to_string(folders.path("data/lock")).unwrap(), "");
}

#[tokio::test]
async fn a_killed_server_leaves_no_lock() {
    let folders = Folders::new();
    let first = folders.serve(&[]).await;
    first.signal(Signal::SIGKILL);
    first.ended().await;
    let second = folders.serve(&[]).await;
    let held = fs::read_to_string(folders.path("data/lock")).unwrap();
    assert_eq!(held, second.address);
}

#[tokio::test]
async fn folders_are_created_for_the_user_only() {
    let folders = Folders::new();
    let _server = folders.serve(&[]).await;
    assert_eq!(mode(&folders.path("data")), 0o700);
    assert_eq!(mode(&folders.path("data/lock")), 0o600);
}

#[tokio::test]
async fn the_default_is_the_users_data_folder() {
    let folders = Folders::new();
    let _home = Server::spawn(folders.command(&["--port", "0"])).await;
    assert_eq!(mode(&folders.path("home/.local/share/skaha-portal")), 0o700);
    let mut command = folders.command(&["--port", "0"]);
    command.env("XDG_DATA_HOME", folders.path("xdg"));
    let _xdg = Server::spawn(command).await;
    assert_eq!(mode(&folders.path("xdg/skaha-portal")), 0o700);
}

#[tokio::test]
async fn a_folder_that_cannot_be_used_is_named() {
    let folders = Folders::new();
    fs::write(folders.path("file"), "").unwrap();
    let output = folders.run(&["--port", "0", "--data", "file"]).await;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("file") && said.contains("--data"), "{said}");
}
