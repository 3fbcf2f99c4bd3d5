//! Sessions end with everything they started.

use crate::api::{PAGE, SHELL, SLEEPY};
use crate::crash::kill_supervisors;
use crate::processes;
use crate::world::{World, eventually};

/// The child that left the page's process group and session.
pub(crate) async fn escaped(world: &World) -> i32 {
    let sessions = world.data().join("sessions");
    let pid = eventually("the escaped child", async || {
        let mut folders = std::fs::read_dir(&sessions).unwrap().flatten();
        folders.find_map(|folder| {
            let text = std::fs::read_to_string(folder.path().join("escaped.pid")).ok()?;
            text.parse::<i32>().ok()
        })
    })
    .await;
    assert!(processes::is_alive(pid));
    pid
}

fn private_folders(world: &World) -> usize {
    std::fs::read_dir(world.data().join("sessions")).unwrap().count()
}

#[tokio::test]
async fn deleting_ends_the_whole_tree_and_removes_every_trace() {
    let world = World::new().await;
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let child = escaped(&world).await;
    let answer = world.delete(&format!("/session/{id}")).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, ""));
    world.is_gone(&id).await;
    assert!(!processes::is_alive(child), "it had left the process group");
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    assert_eq!(private_folders(&world), 0);
    world.end().await;
}

#[tokio::test]
async fn a_session_that_is_being_ended_is_terminating() {
    let world = World::new().await;
    // Ignores SIGTERM, so ending it takes the whole grace.
    let data = world.data().join("deaf.sh");
    std::fs::write(&data, "trap '' TERM\necho deaf\nwhile :; do sleep 0.1; done\n").unwrap();
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sh&args={}", data.display())).await;
    eventually("the trap", async || (world.logs(&id).await == "deaf\n").then_some(())).await;
    world.delete(&format!("/session/{id}")).await;
    assert_eq!(world.session(&id).await["status"], "Terminating");
    world.delete(&format!("/session/{id}")).await;
    world.is_gone(&id).await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn a_finished_session_is_deleted_at_once() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=a")).await;
    world.reaches(&id, "Completed").await;
    world.delete(&format!("/session/{id}")).await;
    assert_eq!(world.get("/session").await.body, "[]");
    assert_eq!(private_folders(&world), 0);
    world.end().await;
}

#[tokio::test]
async fn what_a_finished_job_left_behind_ends_with_it() {
    let world = World::new().await;
    let script = world.data().join("leave.sh");
    std::fs::write(&script, "setsid sleep 1000 &\nexit 0\n").unwrap();
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sh&args={}", script.display())).await;
    world.reaches(&id, "Completed").await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

/// The exit file is there before the rest of the tree has ended, and then says nothing about it.
#[tokio::test]
async fn what_a_job_left_ends_even_if_its_supervisor_is_killed_after_the_exit_file() {
    let world = World::new().await;
    let script = world.data().join("leave.sh");
    // Deaf to SIGTERM, so that the supervisor is still at it, for its grace, when it is killed. The
    // child blocks on the pipe for good, and the job ends only once the child has got that far.
    let text = "trap '' TERM\ncd \"${0%/*}\"\nmkfifo pipe\nsetsid sh -c ': > up; read x < pipe' &\n\
                while [ ! -e up ]; do sleep 0.01; done\nexit 0\n";
    std::fs::write(&script, text).unwrap();
    let query = format!("image={SHELL}&name=a&cmd=sh&args={}", script.display());
    let id = world.launch(&query).await;
    eventually("the exit file", async || {
        let mut folders = std::fs::read_dir(world.data().join("sessions")).unwrap().flatten();
        folders.any(|folder| folder.path().join("exit.json").exists()).then_some(())
    })
    .await;
    kill_supervisors(world.data());
    world.reaches(&id, "Completed").await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn stopping_leaves_no_process_and_the_rows_say_why() {
    let world = World::new().await;
    let page = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&page, "Running").await;
    let child = escaped(&world).await;
    let sleepy = world.launch(&format!("image={SLEEPY}&type=notebook&name=b")).await;
    let done = world.launch(&format!("image={SHELL}&name=c")).await;
    world.reaches(&done, "Completed").await;
    let data = world.end().await;
    assert!(!processes::is_alive(child));
    let world = World::on(data, |_| {}).await;
    for id in [page, sleepy] {
        assert_eq!(world.session(&id).await["status"], "Failed");
        assert!(world.events(&id).await.contains("The sandbox was stopped"));
    }
    assert_eq!(world.session(&done).await["status"], "Completed");
    world.end().await;
}

#[tokio::test]
async fn finished_sessions_leave_the_list_after_their_time() {
    let world = World::new().await;
    let job = world.launch(&format!("image={SHELL}&name=job")).await;
    world.reaches(&job, "Completed").await;
    let book = world.launch("image=images.canfar.net/test/broken:1&type=notebook&name=b").await;
    world.reaches(&book, "Failed").await;
    let data = world.end().await;
    data.sql("UPDATE sessions SET finished_at = unixepoch() - 3601");
    let world = World::on(data, |_| {}).await;
    let list = world.get("/session").await.json();
    assert_eq!(list.as_array().unwrap().len(), 1, "headless: an hour, interactive: a day");
    assert_eq!(list[0]["id"], book);
    assert_eq!(private_folders(&world), 1);
    world.end().await;
}
