//! A notebook from launch to end: a real JupyterLab.

use reqwest::StatusCode;

use crate::{canfar::has, interfaces::connect_url, world::World};

#[tokio::test]
async fn a_notebook_is_launched_opened_renewed_and_deleted() {
    let Some(world) = World::new().await else { return };
    let said = world.canfar("create notebook skaha/base-notebook:latest --name lab").await;
    let sessions = world.api("session").await;
    let id = sessions[0]["id"].as_str().unwrap();
    assert!(has(&said.out, &["'lab'", id]), "{}", said.out);
    let session = world.reaches(id, "Running").await;

    let url = connect_url(&session);
    let page = world.visit(&url).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert!(page.text().await.unwrap().contains("JupyterLab"));
    let mut kernels = url.join(&format!("/session/notebook/{id}/api/kernels")).unwrap();
    assert_eq!(world.visit(&kernels).await.status(), StatusCode::FORBIDDEN, "{kernels}");
    kernels.set_query(Some(&format!("token={id}")));
    assert_eq!(world.visit(&kernels).await.status(), StatusCode::OK, "{kernels}");

    let opened = world.canfar(&format!("open {id}")).await;
    assert!(opened.out.contains(id), "{}", opened.out);
    assert_eq!(world.opened(), [url.as_str()]);

    let expiry = |session: &serde_json::Value| session["expiryTime"].as_str().unwrap().to_owned();
    let renewed = world.canfar(&format!("renew {id}")).await;
    assert!(renewed.out.contains("renewed 1 session") && renewed.err.is_empty());
    assert!(expiry(&world.session(id).await) > expiry(&session), "four days from now on");

    let info = world.canfar(&format!("info {id}")).await;
    let image = "images.canfar.net/skaha/base-notebook:latest";
    for (label, value) in [
        ("Session ID", id),
        ("Name", "lab"),
        ("Status", "Running"),
        ("Type", "notebook"),
        ("Image", image),
        ("User ID", session["userid"].as_str().unwrap()),
        ("UID", session["runAsUID"].as_str().unwrap()),
        ("Connect URL", url.as_str()),
    ] {
        assert_eq!(info.value(label), value, "{}", info.out);
    }
    let used = info.value("RAM Usage").trim_end_matches(" GB").parse::<f64>().unwrap();
    assert!(used > 0.0, "{}", info.out);
    assert_eq!(world.canfar("ps").await.row(id)[..5], [id, "lab", "notebook", "Running", image]);

    assert!(!world.running("jupyter-lab").is_empty());
    let deleted = world.canfar(&format!("delete --force {id}")).await;
    assert!(deleted.out.contains(&format!("'{id}': True")), "{}", deleted.out);
    world.ends("jupyter-lab").await;
    assert!(!world.canfar("ps --all").await.out.contains(id));
    world.end().await;
}
