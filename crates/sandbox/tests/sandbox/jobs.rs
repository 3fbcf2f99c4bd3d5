//! Headless sessions: they really run, and say what went wrong.

use crate::api::SHELL;
use crate::world::World;

#[tokio::test]
async fn a_job_runs_its_command_and_its_output_is_the_log() {
    let world = World::new().await;
    // As a container takes it: arguments are words, so the script is "echo" alone.
    let id = world.launch(&format!("image={SHELL}&name=job&cmd=sh&args=-c+echo+hello")).await;
    world.reaches(&id, "Completed").await;
    assert_eq!(world.logs(&id).await, "\n");
    let id =
        world.launch(&format!("image={SHELL}&name=job&cmd=printf&args=%25s-%25s%0A+a++b+c")).await;
    world.reaches(&id, "Completed").await;
    let answer = world.get(&format!("/session/{id}?view=logs")).await;
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    assert_eq!(answer.body, "a-\nb-c\n", "split on single spaces, so two make an empty word");
    world.end().await;
}

/// Enough at once that some end before the server has looked at their start.
#[tokio::test]
async fn jobs_that_end_at_once_are_completed() {
    let world = World::new().await;
    let mut ids = Vec::new();
    for number in 0..24 {
        ids.push(world.launch(&format!("image={SHELL}&name=job-{number}&cmd=true")).await);
    }
    for id in ids {
        world.reaches(&id, "Completed").await;
    }
    world.end().await;
}

#[tokio::test]
async fn without_a_command_the_images_own_runs_in_a_clean_environment() {
    let world = World::new().await;
    let id =
        world.launch(&format!("image={SHELL}&name=job&env=MINE%3D1&env=A%3Db%3Dc&env=B%3D")).await;
    world.reaches(&id, "Completed").await;
    let logs = world.logs(&id).await;
    let names = |line: &str| line.split_once('=').map(|(name, _)| name.to_owned());
    let mut names: Vec<String> = logs.lines().filter_map(names).collect();
    names.retain(|name| !["PWD", "OLDPWD", "SHLVL", "_"].contains(&name.as_str()));
    names.sort_unstable();
    let expected =
        ["HOME", "LANG", "MINE", "OF_THE_IMAGE", "PATH", "SKAHA_SANDBOX_SESSION", "TERM", "USER"];
    assert_eq!(names, expected, "nothing of the server's environment, no incomplete entry");
    let home = world.data().join("files/arc/home/astro1").display().to_string();
    assert!(logs.contains(&format!("HOME={home}\n")) && logs.contains("the default\n"), "{logs}");
    world.end().await;
}

#[tokio::test]
async fn events_tell_the_steps_in_order() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=job")).await;
    world.reaches(&id, "Completed").await;
    let answer = world.get(&format!("/session/{id}?view=events")).await;
    assert_eq!(answer.header("content-type"), Some("text/plain"));
    let rows: Vec<Vec<&str>> = answer.body.lines().map(cells).collect();
    assert_eq!(rows[0], ["TYPE", "REASON", "MESSAGE", "FIRST-TIME", "LAST-TIME"]);
    let steps: Vec<_> = rows.iter().skip(1).map(|row| (row[0], row[1])).collect();
    let normal = |reason| ("Normal", reason);
    assert_eq!(steps, ["Scheduled", "Pulled", "Created", "Started"].map(normal));
    assert!(rows.iter().all(|row| row.len() == 5), "the official client needs five parts");
    assert!(!answer.body.contains(&id), "an id is a credential");
    world.end().await;
}

/// Columns, as the official client splits them: at two spaces or more.
fn cells(line: &str) -> Vec<&str> {
    line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect()
}

#[tokio::test]
async fn a_job_that_fails_says_how_and_shows_its_last_lines() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=job&cmd=ls&args=/no/such/place")).await;
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    assert!(events.contains("Warning") && events.contains("ended with status 2"), "{events}");
    assert!(events.contains("/no/such/place"), "{events}");
    world.end().await;
}

#[tokio::test]
async fn a_missing_program_is_named() {
    let world = World::new().await;
    for query in [
        format!("image={SHELL}&name=a&cmd=no-such-program-on-any-machine"),
        "image=images.canfar.net/test/absent:1&name=b".to_owned(),
    ] {
        let id = world.launch(&query).await;
        let session = world.reaches(&id, "Failed").await;
        assert_eq!(session.get("startTime"), None, "it never started");
        let events = world.events(&id).await;
        assert!(
            events.contains("\"no-such-program-on-any-machine\" is not on this machine"),
            "{events}"
        );
    }
    world.end().await;
}

#[tokio::test]
async fn an_interactive_image_needs_a_command_to_be_a_job() {
    let world = World::new().await;
    let page = crate::api::PAGE;
    let id = world.launch(&format!("image={page}&name=a&type=headless")).await;
    world.reaches(&id, "Failed").await;
    assert!(
        world.events(&id).await.contains("is for notebook, contributed, desktop, not for headless")
    );
    let id = world.launch(&format!("image={page}&name=a&type=headless&cmd=echo&args=hi")).await;
    world.reaches(&id, "Completed").await;
    assert_eq!(world.logs(&id).await, "hi\n");
    world.end().await;
}
