//! What sessions may use is enforced, where this process has a delegated cgroup v2:
//! `systemd-run --user --scope -p Delegate=yes cargo test -p sandbox limits::`.

use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

use crate::api::{PAGE, SHELL};
use crate::cgroups::{groups, hog, leftover, limited, own_group, script, text};
use crate::crash::kill_supervisors;
use crate::processes;
use crate::world::{World, eventually};

#[tokio::test]
async fn a_job_that_uses_more_memory_than_it_asked_for_is_ended() {
    let Some(world) = limited().await else { return };
    let hog = hog(world.data());
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sh&args={hog}&ram=1&cores=1")).await;
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    println!("{}", events.replace(&id, "***"));
    assert_eq!(events.matches("Warning").count(), 1, "{events}");
    assert!(events.contains("OOMKilled"), "{events}");
    assert!(events.contains("It used more than the 1 GiB that it asked for"), "{events}");
    let groups = groups(world.data());
    assert!(groups.len() == 1 && groups.iter().all(|group| !group.exists()), "{groups:?}");
    world.end().await;
}

#[tokio::test]
async fn a_job_gets_the_cores_that_it_asked_for() {
    let Some(world) = limited().await else { return };
    let spin = script(world.data(), "spin.sh", "while :; do :; done &\nwhile :; do :; done\n");
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sh&args={spin}&ram=1&cores=1")).await;
    world.reaches(&id, "Running").await;
    let group = groups(world.data()).pop().unwrap();
    assert_eq!(text(&group, "cpu.max"), "100000 100000");
    assert_eq!(text(&group, "memory.max"), "1073741824");
    assert!(!group.join("memory.swap.max").exists() || text(&group, "memory.swap.max") == "0");
    assert_eq!(text(&group, "memory.oom.group"), "1");
    assert!(!group.display().to_string().contains(&id), "an id is a credential");
    for pid in processes::pids_of_folder(world.data()) {
        let supervises = processes::arguments(pid).contains(" supervise ");
        assert_eq!(own_group(&pid.to_string()).ends_with("/skaha-portal"), supervises, "{pid}");
    }
    if std::thread::available_parallelism().unwrap().get() > 1 {
        let throttled = eventually("two loops on one core to be throttled", async || {
            let stat = text(&group, "cpu.stat");
            let count = stat.lines().find_map(|line| line.strip_prefix("nr_throttled "));
            count.filter(|count| *count != "0").map(str::to_owned)
        })
        .await;
        println!("nr_throttled {throttled}");
    }
    world.delete(&format!("/session/{id}")).await;
    world.is_gone(&id).await;
    assert!(!group.exists());
    world.end().await;
}

#[tokio::test]
async fn a_session_that_asks_for_nothing_gets_the_ceilings() {
    let Some(world) = limited().await else { return };
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a")).await;
    world.reaches(&id, "Running").await;
    let context = world.get("/context").await.json();
    let limit = |what: &str| context[what]["defaultLimit"].as_u64().unwrap();
    let group = groups(world.data()).pop().unwrap();
    assert_eq!(text(&group, "memory.max"), (limit("memoryGB") << 30).to_string());
    assert_eq!(text(&group, "cpu.max"), format!("{}00000 100000", limit("cores")));
    assert_eq!(text(&group, "memory.oom.group"), "0", "one kernel is not the whole notebook");
    world.end().await;
    assert!(!group.exists());
}

/// The group is found again although the next server may be in another one; what ended meanwhile is told
/// by the supervisor.
#[tokio::test]
async fn the_next_server_goes_on_with_the_limits_of_the_last() {
    let Some(world) = limited().await else { return };
    let page = world.launch(&format!("image={PAGE}&type=notebook&name=a&ram=1&cores=1")).await;
    world.reaches(&page, "Running").await;
    let kept = groups(world.data()).pop().unwrap();
    let hog = hog(world.data());
    let wait =
        format!("while [ ! -e {}/go ]; do sleep 0.05; done; . {hog}\n", world.data().display());
    let wait = script(world.data(), "wait.sh", &wait);
    let job = world.launch(&format!("image={SHELL}&name=b&cmd=sh&args={wait}&ram=1&cores=1")).await;
    world.reaches(&job, "Running").await;
    let data = world.crash().await;
    std::fs::write(data.path().join("go"), "").unwrap();
    eventually("the job to be killed", async || {
        let supervisors = processes::of_folder(data.path());
        (supervisors.iter().filter(|line| line.contains(" supervise ")).count() == 1).then_some(())
    })
    .await;
    let left = leftover(&kept);
    let world = World::on(data, |_| {}).await;
    assert!(!left.exists(), "no session has it");
    assert_eq!(world.session(&page).await["status"], "Running");
    assert!(kept.exists(), "its session lives");
    world.reaches(&job, "Failed").await;
    let events = world.events(&job).await;
    assert!(events.contains("OOMKilled"), "{events}");
    let gone =
        |kept: &Path| groups(world.data()).iter().all(|group| group == kept || !group.exists());
    assert!(gone(&kept));
    world.delete(&format!("/session/{page}")).await;
    world.is_gone(&page).await;
    assert!(!kept.exists());
    world.end().await;
}

#[tokio::test]
async fn what_a_killed_supervisor_left_ends_even_without_the_marker() {
    let Some(world) = limited().await else { return };
    let hide = script(world.data(), "hide.sh", "env -i setsid sleep 1000 &\nwait\n");
    let id = world.launch(&format!("image={SHELL}&name=a&cmd=sh&args={hide}")).await;
    world.reaches(&id, "Running").await;
    let group = groups(world.data()).pop().unwrap();
    let hidden = eventually("the hidden process", async || {
        let pids = text(&group, "cgroup.procs");
        let mut pids = pids.lines().map(|pid| pid.parse::<i32>().unwrap());
        pids.find(|pid| processes::arguments(*pid).starts_with("sleep 1000"))
    })
    .await;
    kill_supervisors(world.data());
    world.reaches(&id, "Failed").await;
    assert!(!processes::is_alive(hidden));
    assert!(!group.exists());
    assert!(world.events(&id).await.contains("have been ended"));
    world.end().await;
}

/// The page is its session's program; a child of it that takes too much is not.
#[tokio::test]
async fn an_interactive_session_outlives_one_of_its_processes_and_says_so() {
    let Some(world) = limited().await else { return };
    let id = world.launch(&format!("image={PAGE}&type=notebook&name=a&ram=1&cores=1")).await;
    world.reaches(&id, "Running").await;
    let group = groups(world.data()).pop().unwrap();
    let hog = hog(world.data());
    let join = format!("echo $$ > {}/cgroup.procs && . {hog}\n", group.display());
    let join = script(world.data(), "join.sh", &join);
    let mut child = tokio::process::Command::new("sh").arg(join).spawn().unwrap();
    child.wait().await.unwrap();
    eventually("the warning", async || {
        let events = world.events(&id).await;
        events.contains("OOMKilling").then_some(events)
    })
    .await;
    assert_eq!(world.session(&id).await["status"], "Running");
    for pid in processes::pids_of_folder(world.data()) {
        if processes::arguments(pid).contains("interface.py") {
            kill_process(Pid::from_raw(pid).unwrap(), Signal::TERM).unwrap();
        }
    }
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    println!("{}", events.replace(&id, "***"));
    assert!(
        events.contains("signal 15") && !events.contains("OOMKilled"),
        "another reason: {events}"
    );
    world.end().await;
}
