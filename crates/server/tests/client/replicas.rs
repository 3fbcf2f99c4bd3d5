//! A job in two replicas: what it was given, what it did, and what the client shows of it.

use std::fs;

use serde_json::{Value, json};

use crate::{canfar::has, world::World};

/// Adds its arguments, leaves the sum in the home and prints its environment.
const WORK: &str = r#"
import os, sys
total = sum(map(int, sys.argv[1:]))
with open("sum-" + os.environ["REPLICA_ID"], "w") as file:
    file.write(str(total))
for name in ["FOO", "ODD", "MSG", "REPLICA_ID", "REPLICA_COUNT"]:
    print(name, os.environ.get(name, "is not there"), sep=": ")
"#;

const LAUNCH: &str = "create headless skaha/terminal:latest --name job --cpu 1 --memory 1 --replicas 2 \
                      --env FOO=bar --env ODD=a&b+c%d --env MSG=a=b -- python3 work.py 20 22";

#[tokio::test]
async fn replicas_do_their_work_and_are_pruned() {
    let Some(world) = World::new().await else { return };
    fs::write(world.home().join("work.py"), WORK).unwrap();
    let said = world.canfar(LAUNCH).await;
    let other = world.create("headless skaha/terminal:latest --name other -- true").await;
    world.reaches(&other, "Completed").await;
    for replica in 1..=2 {
        let id = id_of(&world, &format!("job-{replica}")).await;
        assert!(has(&said.out, &["2 sessions", &id]), "{}", said.out);
        world.reaches(&id, "Completed").await;
        let sum = fs::read_to_string(world.home().join(format!("sum-{replica}"))).unwrap();
        assert_eq!(sum, "42");
        let logs = world.canfar(&format!("logs {id}")).await.out;
        let number = format!("REPLICA_ID: {replica}\n");
        // As on the platform, which drops an entry with two of `=`.
        let given = ["FOO: bar\n", "ODD: a&b+c%d\n", "MSG: is not there\n", "REPLICA_COUNT: 2\n"];
        assert!(has(&logs, &given) && logs.contains(&number), "{logs}");
    }
    is_shown(&world).await;

    let pruned = world.canfar("prune job headless Completed").await;
    assert!(pruned.out.contains("Deleted 2 sessions"), "{}", pruned.out);
    assert_eq!(world.canfar("ps --all -q").await.words(), [other.as_str()]);
    world.end().await;
}

async fn is_shown(world: &World) {
    let (first, second) = (id_of(world, "job-1").await, id_of(world, "job-2").await);
    let running = world.canfar("ps").await;
    assert!(!running.out.contains(&first), "only what waits or runs: {}", running.out);
    let all = world.canfar("ps --all").await;
    let image = "images.canfar.net/skaha/terminal:latest";
    for (id, name) in [(&first, "job-1"), (&second, "job-2")] {
        assert_eq!(all.row(id)[..5], [id, name, "headless", "Completed", image]);
    }
    let failed = world.canfar("ps --all -q -k headless -s Failed").await;
    assert_eq!(failed.words(), Vec::<&str>::new());

    let shown = world.canfar("ps --all -o json").await.json();
    let of_first = |session: &&Value| session["id"] == first.as_str();
    let shown = shown.as_array().unwrap().iter().find(of_first).unwrap().clone();
    assert_eq!(
        [&shown["requestedCPUCores"], &shown["requestedRAM"], &shown["isFixedResources"]],
        [&json!("1"), &json!("1.07"), &json!(true)]
    );
    // All that the wire has reaches the client's own types unchanged.
    for (key, value) in world.session(&first).await.as_object().unwrap() {
        assert_eq!(&shown[key], value, "{key}");
    }

    let info = world.canfar(&format!("info {first} {second}")).await;
    assert!(has(&info.out, &["job-1", "job-2", "of 1 core(s)", "of 1.07 GB"]), "{}", info.out);
    let events = world.canfar(&format!("events {first}")).await;
    assert!(has(&events.out, &["Scheduled", "Pulled", "Created", "Started"]), "{}", events.out);
}

async fn id_of(world: &World, name: &str) -> String {
    let sessions = world.api("session").await;
    let mut sessions = sessions.as_array().unwrap().iter();
    let session = sessions.find(|session| session["name"] == name).unwrap();
    session["id"].as_str().unwrap().to_owned()
}
