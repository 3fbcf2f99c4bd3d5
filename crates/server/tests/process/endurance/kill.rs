//! A kill in the middle of launches loses no session that was answered for.

use std::{collections::BTreeSet, fs, sync::Arc};

use nix::sys::signal::Signal;
use tokio::{sync::mpsc, task::JoinSet};

use super::{CATALOGUE, JOB, ids, launch, listed, processes_of};
use crate::server::{Folders, client};

const LAUNCHES: usize = 60;
/// The kill comes after so many answers: by then some launches are in each of their steps.
const ANSWERS: [usize; 3] = [1, 10, 30];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_in_the_middle_of_launches_loses_none_that_was_answered() {
    for after in ANSWERS {
        let folders = Folders::new();
        fs::write(folders.path("catalogue.toml"), CATALOGUE).unwrap();
        let args = ["--catalogue", "catalogue.toml"];
        let server = folders.serve(&args).await;
        let address = Arc::new(server.address.clone());
        let (answered, mut answers) = mpsc::unbounded_channel();
        let mut launches = JoinSet::new();
        for number in 0..LAUNCHES {
            let (address, answered, client) = (Arc::clone(&address), answered.clone(), client());
            launches.spawn(async move {
                // After the kill there is no answer, and that is what is wanted.
                let Ok((status, id)) =
                    launch(&client, &address, format!("{JOB}&name=s-{number}")).await
                else {
                    return;
                };
                assert!(status.is_success(), "{id}");
                answered.send(id).unwrap();
            });
        }
        drop(answered);
        let mut known = BTreeSet::new();
        for _ in 0..after {
            known.extend(answers.recv().await);
        }
        server.signal(Signal::SIGKILL);
        launches.join_all().await;
        while let Some(id) = answers.recv().await {
            known.insert(id);
        }
        server.ended().await;

        let server = folders.serve(&args).await;
        let client = client();
        let settled =
            |rows: &[serde_json::Value]| rows.iter().all(|row| row["status"] != "Pending");
        let rows = listed(&client, &server, settled).await;
        let found: BTreeSet<_> = ids(&rows).into_iter().collect();
        let lost: Vec<_> = known.difference(&found).collect();
        assert!(lost.is_empty(), "{} of {} sessions are lost", lost.len(), known.len());
        // One that the kill cut short says so; whatever runs has a row.
        let running = rows.iter().filter(|row| row["status"] == "Running").count();
        assert!(
            rows.iter().all(|row| matches!(row["status"].as_str(), Some("Running" | "Failed")))
        );
        assert_eq!(processes_of(&folders.path("data")).len(), running, "no program without a row");
        server.signal(Signal::SIGTERM);
        server.ended().await;
        assert_eq!(processes_of(&folders.path("data")), Vec::<String>::new());
    }
}
