//! `/sandbox/control`: GET shows the controls, PATCH changes some of them, DELETE undoes all of them.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::{Change, Seed, Shown, seed};
use crate::api;
use crate::core::{Core, lock};
use crate::session;
use crate::store::StoreError;

/// Where the controls are.
const PATH: &str = "/sandbox/control";

pub(crate) fn router(core: Arc<Core>) -> Router {
    Router::new().route(PATH, get(show).patch(change).delete(reset)).with_state(core)
}

async fn show(State(core): State<Arc<Core>>) -> Response {
    shown(&core)
}

async fn change(State(core): State<Arc<Core>>, body: Bytes) -> Response {
    let change = match serde_json::from_slice::<Change>(&body) {
        Ok(change) => change,
        Err(error) => {
            let text = format!("this is no change of the test controls: {error}\n");
            return api::text(StatusCode::BAD_REQUEST, text);
        }
    };
    answer(&core, apply(&core, change).await)
}

async fn reset(State(core): State<Arc<Core>>) -> Response {
    let all = Change {
        faults: Some(Vec::new()),
        launches: Some(super::Launches::default()),
        clock_ahead_s: Some(0),
        home_quota_bytes: Some(None),
        seed: Some(Seed::default()),
    };
    answer(&core, apply(&core, all).await)
}

async fn apply(core: &Core, change: Change) -> Result<(), StoreError> {
    if let Some(ahead) = change.clock_ahead_s {
        core.clock.set_ahead(ahead);
    }
    if let Some(quota) = change.home_quota_bytes {
        core.storage.set_quota(quota);
    }
    // Before the rest is visible: whoever reads a seed there finds its sessions.
    if let Some(seed) = change.seed.clone() {
        let now = core.clock.now();
        let making = tokio::task::spawn_blocking(move || seed::make(&seed, now));
        let made = making.await.map_err(std::io::Error::other)?;
        core.store.seed(made.sessions).await?;
        *lock(&core.control.images) = made.images.into();
        session::end_orphans(core).await?;
    }
    let mut settings = lock(&core.control.settings);
    if let Some(faults) = change.faults {
        settings.faults = faults;
    }
    if let Some(launches) = change.launches {
        settings.launches = launches;
    }
    if let Some(seed) = change.seed {
        settings.seed = seed;
    }
    Ok(())
}

fn answer(core: &Core, applied: Result<(), StoreError>) -> Response {
    match applied {
        Ok(()) => shown(core),
        Err(error) => {
            api::text(StatusCode::INTERNAL_SERVER_ERROR, format!("nothing was seeded: {error}\n"))
        }
    }
}

fn shown(core: &Core) -> Response {
    let shown = Shown {
        settings: core.control.settings(),
        clock_ahead_s: core.clock.ahead(),
        home_quota_bytes: core.storage.quota(),
    };
    match serde_json::to_string_pretty(&shown) {
        Ok(body) => ([(header::CONTENT_TYPE, "application/json")], body + "\n").into_response(),
        Err(error) => api::text(StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")),
    }
}
