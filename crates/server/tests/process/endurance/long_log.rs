//! A log of any length is passed on without being held.

use std::fs;

use futures_util::StreamExt as _;
use nix::sys::signal::Signal;

use super::{CATALOGUE, JOB, launch, listed};
use crate::server::{Folders, client};

/// Bytes; far more than the server may hold.
const LENGTH: u64 = 300_000_000;
/// KiB that reading them may add to the server's memory.
const GROWTH: u64 = 32 * 1024;

fn peak_kib(pid: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_log_of_any_length_takes_bounded_memory() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let server = folders.serve(&["--catalogue", "catalogue.toml"]).await;
    let client = client();
    let form = format!("{JOB}&name=long&cmd=head&args=-c+{LENGTH}+/dev/zero");
    let (_, id) = launch(&client, &server.address, form).await.unwrap();
    listed(&client, &server, |rows| rows[0]["status"] == "Completed").await;
    let before = peak_kib(server.pid());

    let url = format!("{}skaha/v1/session/{id}?view=logs", server.address);
    // A reader that does not read must not make the server hold what it has not taken.
    let idle = client.get(&url).send().await.unwrap();
    let mut stream = client.get(&url).send().await.unwrap().bytes_stream();
    let mut length = 0;
    while let Some(part) = stream.next().await {
        length += part.unwrap().len() as u64;
    }
    assert_eq!(length, LENGTH);
    drop(idle);
    let growth = peak_kib(server.pid()) - before;
    assert!(growth < GROWTH, "the server's memory grew by {growth} KiB");
    server.signal(Signal::SIGTERM);
    server.ended().await;
}
