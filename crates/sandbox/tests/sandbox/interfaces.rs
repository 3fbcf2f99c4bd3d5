//! The built-in catalogue's marimo, desktop and CARTA, when there are programs for them.

use std::path::Path;

use axum::http::{Method, StatusCode};
use serde_json::Value;

use crate::http::{Answer, send};
use crate::processes;
use crate::real::{built_in, programs};
use crate::websocket::{connect, refusal};
use crate::world::{DEADLINE, Data, USER, World, eventually};

const MARIMO: &str = "images.canfar.net/skaha/marimo:latest";
const CARTA: &str = "images.canfar.net/skaha/carta:latest";
const DESKTOP: &str = "images.canfar.net/skaha/desktop:latest";

async fn get(world: &World, target: &str) -> Answer {
    send(world.address, Method::GET, target, &[], "").await
}

async fn images(world: &World) -> Vec<String> {
    let images = world.get("/image").await.json();
    let id = |image: &Value| image["id"].as_str().unwrap().to_owned();
    images.as_array().unwrap().iter().map(id).collect()
}

/// The id and what follows the origin in the connect URL of a new session, once it is running.
async fn running(world: &World, image: &str, kind: &str) -> (String, String) {
    let id = world.launch(&format!("image={image}&type={kind}&name=a")).await;
    let session = world.reaches(&id, "Running").await;
    let url = session["connectURL"].as_str().unwrap();
    (id, url.strip_prefix(&world.origin()).unwrap().to_owned())
}

async fn keeps_its_id_to_itself(world: &World, id: &str) {
    for pid in processes::pids_of_folder(world.data()) {
        assert!(!processes::arguments(pid).contains(id), "{}", processes::arguments(pid));
    }
    assert!(!world.logs(id).await.contains(id), "{}", world.logs(id).await);
    assert!(!world.events(id).await.contains(id));
}

#[tokio::test]
async fn marimo_is_reached_by_its_base_url_only() {
    let Some(programs) = programs() else { return };
    let world = built_in(Data::new(), &programs).await;
    let (id, target) = running(&world, MARIMO, "contributed").await;
    assert_eq!(target, format!("/session/contrib/{id}/"));
    let page = get(&world, &target).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("marimo"), "{}", page.body);
    keeps_its_id_to_itself(&world, &id).await;
    let home = world.data().join("files/arc/home").join(USER);
    assert!(!home.join(".local/state/marimo").exists(), "its state names the base URL");
    world.end().await;
}

#[tokio::test]
async fn a_desktop_serves_a_viewer_and_its_stream_on_one_path() {
    let Some(programs) = programs() else { return };
    let world = built_in(Data::new(), &programs).await;
    assert!(images(&world).await.contains(&DESKTOP.to_owned()), "cargo xtask test installs it");
    let (id, target) = running(&world, DESKTOP, "desktop").await;
    let path = format!("/session/desktop/{id}/");
    assert_eq!(target, format!("{path}?password={id}&path=session/desktop/{id}/"));

    let completed = get(&world, &target).await;
    assert_eq!(completed.status, StatusCode::FOUND);
    let settings = completed.header("location").unwrap();
    assert!(settings.starts_with('?') && settings.contains("autoconnect=true"), "{settings}");
    let viewer = get(&world, &format!("{path}{settings}")).await;
    assert_eq!(viewer.status, StatusCode::OK);
    assert!(viewer.body.contains("noVNC"), "{}", viewer.body);
    assert_eq!(get(&world, &format!("{path}core/rfb.js")).await.status, StatusCode::OK);
    assert_eq!(get(&world, &format!("{path}core/")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&world, &format!("{path}%2e%2e/x")).await.status, StatusCode::BAD_REQUEST);

    let origin = world.origin();
    let mut stream = connect(&world, &path, Some(&origin)).await.unwrap();
    let greeting = futures_util::StreamExt::next(&mut stream);
    let greeting = tokio::time::timeout(DEADLINE, greeting).await.unwrap().unwrap().unwrap();
    assert!(greeting.into_data().starts_with(b"RFB "), "the VNC server's greeting");
    drop(stream);
    let foreign = connect(&world, &path, Some("http://example.org")).await;
    assert_eq!(refusal(foreign), StatusCode::FORBIDDEN);
    keeps_its_id_to_itself(&world, &id).await;
    world.end().await;
}

/// A window manager that ended would leave a screen on which nothing can be done.
#[tokio::test]
async fn a_desktop_that_breaks_fails_with_the_reason() {
    let Some(programs) = programs() else { return };
    let world = built_in(Data::new(), &programs).await;
    let (id, _) = running(&world, DESKTOP, "desktop").await;
    let program = async |name: &str| {
        eventually(name, async || {
            let pids = processes::pids_of_folder(world.data());
            pids.into_iter().find(|pid| processes::arguments(*pid).starts_with(name))
        })
        .await
    };
    // A terminal that is just starting would say more of its own than the last lines hold.
    program("bash").await;
    let x_server = program("Xtigervnc").await;
    processes::kill(x_server);
    world.reaches(&id, "Failed").await;
    assert!(world.events(&id).await.contains("the X server ended"), "{}", world.events(&id).await);
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn carta_is_listed_where_it_is_installed_and_gets_its_prefix_by_file() {
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/programs");
    let world = built_in(Data::new(), &programs).await;
    let (id, target) = running(&world, CARTA, "carta").await;
    assert_eq!(target, format!("/session/carta/{id}/"));
    let arguments = get(&world, &target).await.json();
    let arguments: Vec<_> = arguments.as_array().unwrap().iter().flat_map(Value::as_str).collect();
    for expected in ["--no_browser", "--debug_no_auth", "--host=127.0.0.1"] {
        assert!(arguments.contains(&expected), "{arguments:?}");
    }
    let root = world.data().join("files");
    let home = root.join("arc/home").join(USER);
    assert!(arguments.contains(&format!("--top_level_folder={}", root.display()).as_str()));
    assert_eq!(arguments.last().copied(), home.to_str(), "it begins in the home");
    assert!(home.join(".carta/config/preferences.json").exists(), "preferences outlive a session");
    keeps_its_id_to_itself(&world, &id).await;
    world.end().await;
}

#[tokio::test]
async fn an_image_is_listed_only_when_all_that_it_needs_is_there() {
    let data = Data::new();
    let text = "extends = \"built-in\"\n[[image]]\nid = \"images.canfar.net/test/needy:1\"\n\
                types = [\"headless\"]\nprogram = \"true\"\nrequires = [\"sh\", \"/no/such/file\"]\n";
    let path = data.path().join("own.toml");
    std::fs::write(&path, text).unwrap();
    let world = World::on(data, |config| config.catalogue = Some(path)).await;
    let listed = images(&world).await;
    assert!(listed.contains(&"images.canfar.net/skaha/terminal:latest".to_owned()), "{listed:?}");
    assert!(!listed.contains(&"images.canfar.net/test/needy:1".to_owned()), "{listed:?}");
    let needy = "image=images.canfar.net/test/needy:1";
    let id = world.launch(&format!("{needy}&name=a")).await;
    world.reaches(&id, "Failed").await;
    let events = world.events(&id).await;
    assert!(events.contains("\"/no/such/file\" is not on this machine"), "{events}");
    // A job's own command needs nothing of the image.
    let id = world.launch(&format!("{needy}&name=b&cmd=true")).await;
    world.reaches(&id, "Completed").await;
    world.end().await;
}
