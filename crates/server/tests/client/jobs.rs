//! Jobs that run on, and jobs that fail.

use crate::world::World;

#[tokio::test]
async fn a_running_job_is_renewed_to_no_effect_and_deleted() {
    let Some(world) = World::new().await else { return };
    let id = world.create("headless skaha/terminal:latest --name long -- sleep 600").await;
    let session = world.reaches(&id, "Running").await;
    assert_eq!(world.canfar("ps -q").await.words(), [id.as_str()]);
    assert_eq!(world.canfar("ps").await.row(&id)[3], "Running");

    let renewed = world.canfar(&format!("renew {id}")).await;
    assert!(renewed.out.contains("renewed 1 session") && renewed.err.is_empty());
    let expiry = &world.session(&id).await["expiryTime"];
    assert_eq!(expiry, &session["expiryTime"], "its 14 days are more than the 4 of a renewal");

    let opened = world.canfar(&format!("open {id}")).await;
    assert!(opened.err.contains("No connectURL") && opened.err.contains(&id), "{}", opened.err);
    assert_eq!(world.opened(), Vec::<String>::new());

    let pruned = world.canfar("prune long headless Completed").await;
    assert!(pruned.out.contains("Deleted 0 sessions"), "{}", pruned.out);
    assert_eq!(world.running("sleep 600").len(), 1);
    world.canfar(&format!("delete --force {id}")).await;
    world.ends("sleep 600").await;
    world.end().await;
}

#[tokio::test]
async fn a_failed_job_says_why() {
    let Some(world) = World::new().await else { return };
    let id = world.create("headless skaha/terminal:latest --name bad -- ls /no/such/place").await;
    world.reaches(&id, "Failed").await;
    assert_eq!(world.canfar("ps --all -q -s Failed").await.words(), [id.as_str()]);
    assert_eq!(world.canfar(&format!("info {id}")).await.value("Status"), "Failed");
    let events = world.canfar(&format!("events {id}")).await;
    let warning = events.row("Warning").join(" ");
    assert!(warning.contains("ended with status 2"), "{warning}");
    let logs = world.canfar(&format!("logs {id}")).await;
    assert!(logs.out.contains("/no/such/place"), "{}", logs.out);

    let renewed = world.canfar(&format!("renew {id}")).await;
    assert!(renewed.err.contains("Failed to renew 1 session") && renewed.err.contains(&id));
    world.end().await;
}
