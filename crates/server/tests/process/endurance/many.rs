//! Two hundred sessions at once.

use std::{collections::BTreeSet, fs};

use nix::sys::signal::Signal;
use tokio::task::JoinSet;

use super::{CATALOGUE, JOB, PAGE, ids, launch, list, listed, processes_of};
use crate::server::{Folders, client};

const JOBS: usize = 150;
/// Interfaces are Python programs, which take a tenth of a second each to start.
const PAGES: usize = 50;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_sessions_are_launched_watched_and_deleted_at_once() {
    let folders = Folders::new();
    fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
    let server = folders.serve(&["--catalogue", "catalogue.toml", "--max-sessions", "50"]).await;
    let client = client();

    let mut launches = JoinSet::new();
    for number in 0..JOBS + PAGES {
        let image = if number < JOBS { JOB } else { PAGE };
        let form = format!("{image}&name=s-{number}");
        let (client, address) = (client.clone(), server.address.clone());
        launches.spawn(async move {
            let (status, id) = launch(&client, &address, form).await.unwrap();
            assert!(status.is_success(), "{id}");
            // From the answer on it is in every list.
            let rows = list(&client, &address).await.unwrap();
            assert!(ids(&rows).contains(&id), "a launched session is not listed");
            id
        });
    }
    let launched: BTreeSet<String> = launches.join_all().await.into_iter().collect();
    assert_eq!(launched.len(), JOBS + PAGES, "each has an id of its own");

    let all_run = |rows: &[serde_json::Value]| rows.iter().all(|row| row["status"] == "Running");
    let rows = listed(&client, &server, all_run).await;
    assert_eq!(ids(&rows).into_iter().collect::<BTreeSet<_>>(), launched, "no row is lost");
    // The supervisors, whose arguments name their folders, and the interfaces.
    assert!(processes_of(&folders.path("data")).len() >= JOBS + PAGES);

    let mut deletions = JoinSet::new();
    for id in launched {
        let url = format!("{}skaha/v1/session/{id}", server.address);
        let client = client.clone();
        deletions.spawn(async move { client.delete(url).send().await.unwrap().status() });
    }
    assert!(deletions.join_all().await.into_iter().all(|status| status.is_success()));
    listed(&client, &server, <[_]>::is_empty).await;
    assert_eq!(processes_of(&folders.path("data")), Vec::<String>::new());
    let left = fs::read_dir(folders.path("data").join("sessions")).unwrap().count();
    assert_eq!(left, 0, "no private folder is left");

    server.signal(Signal::SIGTERM);
    let (status, _, log) = server.ended().await;
    assert_eq!(status.code(), Some(0), "{log}");
}
