//! The server may die; its sessions do not.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use axum::http::Method;
use rustix::process::{Pid, Signal, kill_process};

use crate::api::{PAGE, SHELL};
use crate::ending::escaped;
use crate::http::send;
use crate::processes;
use crate::world::{Data, World, eventually};

const FOLDER: &str = "SANDBOX_TEST_FOLDER";

/// The server of the next test, in a process of its own so that it can be killed.
#[tokio::test]
#[ignore = "run by a_killed_server_leaves_its_sessions_to_the_next_one"]
async fn server_to_be_killed() {
    let folder = std::env::var_os(FOLDER).map(PathBuf::from).expect(FOLDER);
    let world = World::on(Data::at(&folder), |_| {}).await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let job = world.launch(&format!("image={SHELL}&name=b&cmd=sleep&args=1000")).await;
    world.reaches(&job, "Running").await;
    println!("sessions: {id} {job}");
    std::future::pending::<()>().await;
}

fn run_and_kill(folder: &Path) -> (String, String) {
    let mut server = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::server_to_be_killed", "--ignored", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let ids = lines.map_while(Result::ok).find_map(|line| {
        let (_, ids) = line.split_once("sessions: ")?;
        ids.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned()))
    });
    server.kill().unwrap();
    server.wait().unwrap();
    ids.expect("the server's line")
}

#[tokio::test]
async fn a_killed_server_leaves_its_sessions_to_the_next_one() {
    let data = Data::new();
    let folder = data.path().to_owned();
    let (page, job) = tokio::task::spawn_blocking(move || run_and_kill(&folder)).await.unwrap();
    let before = processes::pids_of_folder(data.path());
    let world = World::on(data, |_| {}).await;
    assert_eq!(world.session(&job).await["status"], "Running");
    world.reaches(&page, "Running").await;
    let target = format!("/session/notebook/{page}/echo");
    let answer = eventually("the interface", async || {
        let answer = send(world.address, Method::GET, &target, &[], "").await;
        answer.status.is_success().then_some(answer)
    })
    .await;
    assert_eq!(answer.json()["path"], target);
    assert_eq!(processes::pids_of_folder(world.data()), before, "the same processes, no new ones");
    let child = escaped(&world).await;
    world.delete(&format!("/session/{page}")).await;
    world.is_gone(&page).await;
    assert!(!processes::is_alive(child));
    world.end().await;
}

#[tokio::test]
async fn a_session_that_was_coming_up_comes_up_under_the_next_server() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    eventually("the start", async || world.session(&id).await.get("startTime").cloned()).await;
    let data = world.crash().await;
    let world = World::on(data, |_| {}).await;
    world.reaches(&id, "Running").await;
    world.end().await;
}

#[tokio::test]
async fn a_job_that_ended_while_no_server_ran_is_known_by_its_exit_file() {
    let world = World::new().await;
    let file = world.data().join("go");
    let script = world.data().join("wait.sh");
    let text = format!("while [ ! -e {} ]; do sleep 0.05; done; exit $1\n", file.display());
    std::fs::write(&script, text).unwrap();
    let job = |code: u8| format!("image={SHELL}&name=j&cmd=sh&args={}+{code}", script.display());
    let (good, bad) = (world.launch(&job(0)).await, world.launch(&job(4)).await);
    for id in [&good, &bad] {
        world.reaches(id, "Running").await;
    }
    let data = world.crash().await;
    std::fs::write(file, "").unwrap();
    eventually("the jobs to end", async || {
        processes::of_folder(data.path()).is_empty().then_some(())
    })
    .await;
    let world = World::on(data, |_| {}).await;
    assert_eq!(world.session(&good).await["status"], "Completed");
    assert_eq!(world.session(&bad).await["status"], "Failed");
    assert!(world.events(&bad).await.contains("ended with status 4"));
    world.end().await;
}

pub(crate) fn kill_supervisors(folder: &Path) {
    for pid in processes::pids_of_folder(folder) {
        if processes::arguments(pid).contains(" supervise ") {
            kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).unwrap();
        }
    }
}

#[tokio::test]
async fn a_killed_supervisor_is_noticed_and_what_it_left_is_ended() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let child = escaped(&world).await;
    kill_supervisors(world.data());
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    assert!(events.contains("Lost") && events.contains("have been ended"), "{events}");
    assert!(!processes::is_alive(child));
    world.end().await;
}

#[tokio::test]
async fn a_supervisor_that_died_while_no_server_ran_is_noticed_too() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let data = world.crash().await;
    kill_supervisors(data.path());
    let world = World::on(data, |_| {}).await;
    assert_eq!(world.session(&id).await["status"], "Failed");
    assert!(world.events(&id).await.contains("Lost"));
    world.end().await;
}

#[tokio::test]
async fn another_process_with_the_supervisors_number_is_not_touched() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sleep&args=1000")).await;
    world.reaches(&id, "Running").await;
    let data = world.crash().await;
    kill_supervisors(data.path());
    // As if this test's process had been given the number: same pid as in the file, another start.
    let folder = std::fs::read_dir(data.path().join("sessions")).unwrap().next().unwrap().unwrap();
    let file = folder.path().join("supervisor.json");
    let mut report: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    report["supervisor"]["pid"] = std::process::id().into();
    std::fs::write(&file, report.to_string()).unwrap();
    let world = World::on(data, |_| {}).await;
    assert_eq!(world.session(&id).await["status"], "Failed");
    world.end().await;
}

#[tokio::test]
async fn a_deletion_that_a_crash_cut_short_is_finished() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let data = world.crash().await;
    data.sql("UPDATE sessions SET status = 'Terminating'");
    let world = World::on(data, |_| {}).await;
    world.is_gone(&id).await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn a_launch_that_a_crash_cut_short_failed() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=a")).await;
    world.reaches(&id, "Completed").await;
    let data = world.crash().await;
    std::fs::remove_dir_all(data.path().join("sessions")).unwrap();
    data.sql("UPDATE sessions SET status = 'Pending', started_at = NULL, finished_at = NULL");
    let world = World::on(data, |_| {}).await;
    assert_eq!(world.session(&id).await["status"], "Failed");
    assert!(world.events(&id).await.contains("before it could start the program"));
    world.end().await;
}
