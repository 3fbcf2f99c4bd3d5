//! A disk without room: what is there stays, what is new is refused with the reason, and all goes on
//! when there is room again.

use std::{collections::BTreeSet, fs};

use nix::sys::signal::Signal;
use reqwest::{Client, StatusCode};
use serde_json::Value;

use super::{CATALOGUE, JOB, ids, launch, list, listed, small_disk::SmallDisk};
use crate::server::{Folders, Server, client};

fn status_of(rows: &[Value], id: &str) -> String {
    let row = rows.iter().find(|row| row["id"] == id).expect("the row is there");
    row["status"].as_str().unwrap().to_owned()
}

/// Launches until there is no room for one more, and gives the refusal.
async fn fill_with_sessions(client: &Client, server: &Server) -> (StatusCode, String) {
    loop {
        // The write-ahead log may have room left when the disk has none.
        let form = format!("{JOB}&name=more");
        let (status, text) = launch(client, &server.address, form).await.unwrap();
        if status != StatusCode::OK {
            return (status, text);
        }
    }
}

#[tokio::test]
async fn a_full_disk_loses_no_session_and_is_said() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let Some(disk) = SmallDisk::at(&folders.path("data")).await else { return };
    let server = disk.serve(&folders).await;
    let (client, address) = (client(), server.address.clone());
    let go = folders.path("data/go").display().to_string();
    // Tabs, because arguments are split at spaces.
    let script = format!("while%09[%09!%09-e%09{go}%09];do%09sleep%090.1;done");
    let form = format!("{JOB}&name=first&cmd=sh&args=-c+{script}");
    let (status, first) = launch(&client, &address, form).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{first}");
    let (_, deleted) = launch(&client, &address, format!("{JOB}&name=deleted")).await.unwrap();
    listed(&client, &server, |rows| rows.iter().all(|row| row["status"] == "Running")).await;

    disk.fill();
    let (status, text) = fill_with_sessions(&client, &server).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(text.contains("database or disk is full"), "{text}");
    let rows = list(&client, &address).await.expect("the list is still answered");
    assert_eq!(status_of(&rows, &first), "Running", "a full disk ends no session");
    // A deletion is carried out, and said, although it cannot be written down.
    let url = format!("{address}skaha/v1/session/{deleted}");
    assert_eq!(client.delete(url).send().await.unwrap().status(), StatusCode::OK);
    let rows = list(&client, &address).await.unwrap();
    let shown = rows.iter().find(|row| row["id"] == deleted.as_str());
    assert!(shown.is_none_or(|row| row["status"] == "Terminating"), "{shown:?}");

    // Room again: ends are recorded, launches work.
    disk.make_room();
    fs::write(disk.path("go"), "").unwrap();
    let gone = |rows: &[Value]| !ids(rows).contains(&deleted);
    listed(&client, &server, |rows| status_of(rows, &first) == "Completed" && gone(rows)).await;
    let (status, text) = launch(&client, &address, format!("{JOB}&name=after")).await.unwrap();
    assert_eq!(status, StatusCode::OK, "{text}");
    server.signal(Signal::SIGTERM);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
}

#[tokio::test]
async fn a_server_starts_on_a_full_disk_and_shows_what_was_there() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let Some(disk) = SmallDisk::at(&folders.path("data")).await else { return };
    let server = disk.serve(&folders).await;
    let (client, address) = (client(), server.address.clone());
    let mut launched = BTreeSet::new();
    for number in 0..3 {
        let form = format!("{JOB}&name=s-{number}&cmd=sleep&args={number}");
        launched.insert(launch(&client, &address, form).await.unwrap().1);
    }
    let form = format!("{JOB}&name=stays");
    let (_, stays) = launch(&client, &address, form).await.unwrap();
    launched.insert(stays.clone());
    listed(&client, &server, |rows| rows.len() == 4 && status_of(rows, &stays) == "Running").await;
    disk.fill();
    server.signal(Signal::SIGKILL);
    server.ended().await;

    // Some jobs have ended meanwhile, which cannot be written down.
    let server = disk.serve(&folders).await;
    let rows = list(&client, &server.address).await.expect("the list is answered");
    assert_eq!(ids(&rows).into_iter().collect::<BTreeSet<_>>(), launched, "no row is lost");
    disk.make_room();
    let settled = |rows: &[Value]| {
        let ended = rows.iter().filter(|row| row["status"] == "Completed").count();
        ended == 3 && status_of(rows, &stays) == "Running"
    };
    listed(&client, &server, settled).await;
    server.signal(Signal::SIGTERM);
    server.ended().await;
}
