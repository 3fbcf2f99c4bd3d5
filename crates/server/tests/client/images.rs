//! Images and what can be asked for, by the command and by the Python library.

use serde_json::{Value, json};

use crate::world::World;

#[tokio::test]
async fn images_are_listed_by_kind() {
    let Some(world) = World::new().await else { return };
    let images = world.api("image").await;
    let all = world.canfar("image ls").await;
    for image in images.as_array().unwrap() {
        let name = image["id"].as_str().unwrap().strip_prefix("images.canfar.net/").unwrap();
        let kinds = image["types"].as_array().unwrap().iter().map(|kind| kind.as_str().unwrap());
        let row = all.row(name);
        let has = |kind: &str| row.iter().any(|word| word.trim_end_matches(',') == kind);
        assert!(kinds.into_iter().all(has), "{row:?}");
    }
    let notebooks = world.canfar("image ls -k notebook").await;
    assert!(notebooks.row("skaha/base-notebook:latest").contains(&"notebook"));
    assert!(!notebooks.out.contains("skaha/terminal"), "{}", notebooks.out);
    world.end().await;
}

const LIBRARY: &str = r#"
import json
from canfar.context import Context
from canfar.images import Images

images = {kind: Images().fetch(kind=kind) for kind in ["notebook", "headless", "firefly"]}
print(json.dumps({"context": Context().resources(), "images": images}))
"#;

#[tokio::test]
async fn the_python_library_reads_context_and_images() {
    let Some(world) = World::new().await else { return };
    let read = world.python(LIBRARY).await;
    assert_eq!(read["images"]["notebook"], json!(["images.canfar.net/skaha/base-notebook:latest"]));
    assert_eq!(read["images"]["headless"], json!(["images.canfar.net/skaha/terminal:latest"]));
    assert_eq!(read["images"]["firefly"], json!([]));
    assert_eq!(read["context"], world.api("context").await);

    let cores = std::thread::available_parallelism().unwrap().get();
    let most = |scale: &Value| scale["options"].as_array().unwrap().last().unwrap().as_u64();
    let context = &read["context"];
    assert!(most(&context["cores"]).unwrap() <= u64::try_from(cores).unwrap(), "{context}");
    assert!(most(&context["memoryGB"]).unwrap() >= 1, "{context}");
    world.end().await;
}
