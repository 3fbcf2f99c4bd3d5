//! Whether the platform is up, as the Python library asks.

use serde_json::json;

use crate::world::World;

const LIBRARY: &str = "
import json
from canfar.overview import Overview

print(json.dumps(Overview().availability()))
";

#[tokio::test]
async fn the_platform_is_available() {
    let Some(world) = World::new().await else { return };
    assert_eq!(world.python(LIBRARY).await, json!(true));
    world.end().await;
}
