//! The wire shape of sessions: key order, omitted keys, units (contract 2.1, 2.3).

use serde_json::Value;

use crate::api::{PAGE, SHELL, SLEEPY};
use crate::world::{USER, World, eventually};

/// Keys in the order in which they stand on the wire.
fn keys(body: &str) -> Vec<&str> {
    body.lines().filter_map(|line| line.strip_prefix("  \"")?.split('"').next()).collect()
}

fn text<'a>(session: &'a Value, key: &str) -> &'a str {
    session[key].as_str().unwrap_or_else(|| panic!("{key} is no text in {session}"))
}

#[tokio::test]
async fn a_fixed_running_notebook() {
    let world = World::new().await;
    let id =
        world.launch(&format!("image={PAGE}&type=Notebook&name=Reduction-1&cores=1&ram=2")).await;
    let form = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    assert!(
        id.len() == 8 && id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(form)
    );
    world.reaches(&id, "Running").await;
    // Usage is measured while someone looks; cores need two measurements.
    let session = eventually("both in-use fields", async || {
        let session = world.session(&id).await;
        session.get("cpuCoresInUse").is_some().then_some(session)
    })
    .await;
    let answer = world.get(&format!("/session/{id}")).await;
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("server"), Some("OpenCADC/cadc-rest"));
    assert_eq!(answer.header("x-vo-authenticated"), Some(USER));
    assert!(!answer.body.ends_with('\n'));
    let order = "id userid runAsUID runAsGID supplementalGroups image type status name startTime \
                 expiryTime connectURL requestedRAM requestedCPUCores requestedGPUCores ramInUse \
                 cpuCoresInUse isFixedResources";
    assert_eq!(keys(&answer.body).join(" "), order);
    for (key, value) in [
        ("userid", USER),
        ("image", PAGE),
        ("type", "notebook"),
        ("name", "reduction-1"),
        ("requestedRAM", "2.15"),
        ("requestedCPUCores", "1"),
        ("requestedGPUCores", "0"),
    ] {
        assert_eq!(text(&session, key), value);
    }
    assert_eq!(session["isFixedResources"], true);
    let path = format!("/session/notebook/{id}/lab/tree/arc/home/{USER}?token={id}");
    assert_eq!(text(&session, "connectURL"), format!("{}{path}", world.origin()));
    assert!(text(&session, "ramInUse").parse::<f64>().unwrap() > 0.0);
    assert_eq!(text(&session, "cpuCoresInUse").split_once('.').unwrap().1.len(), 3);
    world.end().await;
}

#[tokio::test]
async fn a_flexible_session_omits_what_it_did_not_ask_for() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=job")).await;
    world.reaches(&id, "Completed").await;
    let body = world.get(&format!("/session/{id}")).await.body;
    let order = "id userid runAsUID runAsGID supplementalGroups image type status name startTime \
                 expiryTime connectURL requestedGPUCores isFixedResources";
    assert_eq!(keys(&body).join(" "), order);
    let session = world.session(&id).await;
    assert_eq!(text(&session, "connectURL"), "");
    assert_eq!(session["isFixedResources"], false);
    world.end().await;
}

#[tokio::test]
async fn memory_alone_makes_a_session_fixed() {
    let world = World::new().await;
    let ram = world.launch(&format!("image={SHELL}&name=a&ram=1")).await;
    let cores = world.launch(&format!("image={SHELL}&name=b&cores=1")).await;
    let (ram, cores) = (world.session(&ram).await, world.session(&cores).await);
    assert_eq!(ram["isFixedResources"], true);
    assert_eq!((text(&ram, "requestedRAM"), text(&ram, "requestedCPUCores")), ("1.07", "1"));
    assert_eq!(cores["isFixedResources"], false);
    assert_eq!(cores.get("requestedCPUCores"), None);
    world.end().await;
}

#[tokio::test]
async fn the_public_view_says_nothing_private() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SLEEPY}&type=notebook&name=a")).await;
    eventually("the start", async || world.session(&id).await.get("startTime").cloned()).await;
    let body = world.get("/session?view=all").await.body;
    let list: Vec<serde_json::Map<String, Value>> = serde_json::from_str(&body).unwrap();
    assert_eq!(list.len(), 1);
    let mut keys: Vec<_> = list[0].keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["startTime", "status", "type", "userid"]);
    world.end().await;
}

#[tokio::test]
async fn times_are_utc_and_the_expiry_follows_from_the_start() {
    let world = World::new().await;
    let id = world.launch(&format!("image={SHELL}&name=job")).await;
    world.reaches(&id, "Completed").await;
    let data = world.end().await;
    // 2026-01-05T10:00:00Z and 14 days later.
    data.sql("UPDATE sessions SET started_at = 1767607200, expires_at = 1767607200 + 1209600");
    let world = World::on(data, |_| {}).await;
    let session = world.session(&id).await;
    assert_eq!(text(&session, "startTime"), "2026-01-05T10:00Z", "no seconds when they are 0");
    assert_eq!(text(&session, "expiryTime"), "2026-01-19T10:00:00Z");
    world.end().await;
}
