//! Programs on a desktop: they carry its id, go with it, and are reached below `/app` only.

use axum::http::StatusCode;

use crate::api::PAGE;
use crate::processes;
use crate::real::programs;
use crate::world::{Data, World};

const APP: &str = "images.canfar.net/test/app:1";

/// A running desktop with one running app, by their ids.
async fn desktop_with_app(world: &World) -> (String, String) {
    let desktop = world.launch(&format!("image={PAGE}&type=desktop&name=desk")).await;
    world.reaches(&desktop, "Running").await;
    let answer = world.post(&format!("/session/{desktop}/app?image={APP}&cores=1&ram=2")).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    let app = answer.body.strip_suffix('\n').unwrap().to_owned();
    assert!(app.len() == 3 && app.starts_with(|c: char| c.is_ascii_lowercase()), "{app}");
    world.reaches(&format!("{desktop}/app/{app}"), "Running").await;
    (desktop, app)
}

#[tokio::test]
async fn an_app_is_listed_apart_from_sessions() {
    let world = World::new().await;
    let (desktop, app) = desktop_with_app(&world).await;
    let row = world.session(&format!("{desktop}/app/{app}")).await;
    for (key, value) in [
        ("id", desktop.as_str()),
        ("appid", &app),
        ("type", "desktop-app"),
        ("name", "app-1"),
        ("connectURL", ""),
        ("requestedRAM", "2.15"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    let count = async |path: &str| world.get(path).await.json().as_array().unwrap().len();
    assert_eq!(count("/session").await, 1, "the plain list hides apps");
    assert_eq!(count("/session?type=desktop-app").await, 1);
    assert_eq!(count("/session?view=interactive").await, 2, "apps included");
    assert_eq!(count("/session/any/app").await, 1, "whatever desktop is named");
    assert_eq!(count("/session/any/app?status=Failed").await, 0);
    assert_eq!(world.session(&desktop).await["type"], "desktop", "the id is the desktop's");
    world.end().await;
}

#[tokio::test]
async fn an_app_needs_a_running_desktop_and_an_image() {
    let world = World::new().await;
    let job = world.launch("image=images.canfar.net/test/shell:1&name=j&cmd=sleep&args=1000").await;
    world.reaches(&job, "Running").await;
    for (path, status, body) in [
        (format!("/session/{job}/app"), 400, "Missing parameter 'image'\n".to_owned()),
        (
            format!("/session/{job}/app?image={APP}&cores=x"),
            400,
            "Invalid value for 'cores': x\n".into(),
        ),
        (format!("/session/{job}/app?image={APP}"), 404, format!("session {job} not found\n")),
        (format!("/session/none/app?image={APP}"), 404, "session none not found\n".into()),
    ] {
        let answer = world.post(&path).await;
        assert_eq!((answer.status.as_u16(), answer.body), (status, body), "{path}");
    }
    world.end().await;
}

#[tokio::test]
async fn apps_end_by_themselves_and_with_their_desktop() {
    let world = World::new().await;
    let (desktop, app) = desktop_with_app(&world).await;
    let folder = world.data().to_owned();
    let other = world.post(&format!("/session/{desktop}/app?image={APP}")).await.body;
    world.delete(&format!("/session/{desktop}/app/{app}")).await;
    world.is_gone(&format!("{desktop}/app/{app}")).await;
    assert_eq!(world.session(&desktop).await["status"], "Running", "the desktop stays");
    world.delete(&format!("/session/{desktop}")).await;
    world.is_gone(&desktop).await;
    world.is_gone(&format!("{desktop}/app/{}", other.trim())).await;
    assert_eq!(processes::of_folder(&folder), Vec::<String>::new());
    world.end().await;
}

#[tokio::test]
async fn apps_survive_a_crash_of_the_server_with_their_desktop() {
    let world = World::new().await;
    let (desktop, app) = desktop_with_app(&world).await;
    let before = processes::pids_of_folder(world.data());
    let world = World::on(world.crash().await, |_| {}).await;
    assert_eq!(world.session(&format!("{desktop}/app/{app}")).await["status"], "Running");
    assert_eq!(processes::pids_of_folder(world.data()), before);
    world.end().await;
}

/// Beside the built-in images: draws the desktop's background, which only works on its display.
const PAINTER: &str = r##"
extends = "built-in"

[[image]]
id = "images.canfar.net/test/painter:1"
types = ["desktop-app"]
program = "sh"
args = ["{dir}/paint.sh"]
env = { DESKTOP_DIR = "{desktop_dir}" }

[[image.files]]
path = "paint.sh"
text = '''
DISPLAY=$(cat "$DESKTOP_DIR/display") XAUTHORITY="$DESKTOP_DIR/Xauthority" exec xsetroot -solid "#804000"
'''
"##;

#[tokio::test]
async fn apps_are_shown_on_a_real_desktop() {
    let Some(programs) = programs() else { return };
    let data = Data::new();
    let path = data.path().join("painter.toml");
    let world = World::on(data, |config| {
        std::fs::write(&path, PAINTER).unwrap();
        config.catalogue = Some(path);
        config.program_dirs = vec![programs];
    })
    .await;
    let image = "images.canfar.net/skaha/desktop:latest";
    let desktop = world.launch(&format!("image={image}&type=desktop&name=desk")).await;
    world.reaches(&desktop, "Running").await;
    let app = async |image: &str| {
        let answer = world.post(&format!("/session/{desktop}/app?image={image}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        format!("{desktop}/app/{}", answer.body.trim())
    };
    let terminal = app("images.canfar.net/skaha/xterm:latest").await;
    // It completes only if the display took its colour.
    let painter = app("images.canfar.net/test/painter:1").await;
    world.reaches(&painter, "Completed").await;
    assert_eq!(world.session(&terminal).await["status"], "Running");
    world.delete(&format!("/session/{desktop}")).await;
    world.is_gone(&desktop).await;
    world.is_gone(&terminal).await;
    assert_eq!(processes::of_folder(world.data()), Vec::<String>::new());
    world.end().await;
}
