//! Sessions that wait: they count, and they are not opened.

use crate::world::World;

/// An interface that never comes up.
const WAITING: &str = r#"
extends = "built-in"

[[image]]
id = "images.canfar.net/test/waiting:1"
types = ["contributed"]
interface = "Waiting"
program = "sleep"
args = ["600"]
ready = { path = "{base}", timeout_s = 600 }
"#;

#[tokio::test]
async fn the_sixth_interactive_session_is_refused_and_a_waiting_one_is_not_opened() {
    let Some(world) = World::with_images(WAITING).await else { return };
    let five = "create contributed test/waiting:1 --name wait --replicas 5 -o json";
    let five: Vec<String> = serde_json::from_value(world.canfar(five).await.json()).unwrap();
    assert_eq!(five.len(), 5);

    let sixth = "create notebook skaha/base-notebook:latest --name sixth";
    let refused = world.try_canfar(sixth).await;
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.err.contains("Failed to create session"), "{}", refused.err);
    let job = world.create("headless skaha/terminal:latest --name job -- sleep 600").await;
    let waiting = world.canfar("ps -s Pending -q").await;
    let mut waiting = waiting.words();
    let mut five: Vec<&str> = five.iter().map(String::as_str).collect();
    waiting.sort_unstable();
    five.sort_unstable();
    assert_eq!(waiting, five);
    assert_eq!(world.canfar("ps -q -k headless").await.words(), [job.as_str()]);

    let [first, rest @ ..] = five.as_slice() else { panic!("five") };
    let opened = world.canfar(&format!("open {first}")).await;
    assert!(opened.err.contains(first) && opened.err.contains("Pending"), "{}", opened.err);
    assert_eq!(world.opened(), Vec::<String>::new());

    world.canfar(&format!("delete --force {}", rest.join(" "))).await;
    let sixth = world.canfar(sixth).await;
    assert!(sixth.out.contains("sixth"), "one that ended makes room: {}", sixth.out);
    world.end().await;
}
