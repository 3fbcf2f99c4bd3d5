//! From an accepted request to a session that has a row and a task.

use std::sync::Arc;

use super::life;
use crate::control::Launches;
use crate::core::Core;
use crate::kind::Kind;
use crate::secrets::{NoRandomness, app_id, folder_name, session_id};
use crate::store::{Added, App, NewSession, SessionRow, StoreError};

/// How often an id is drawn before the launch is given up: a desktop's apps have 33,696 to draw from, and
/// one in hundreds is taken at worst.
const DRAWS: usize = 20;

/// A request that passed every check of the contract.
#[derive(Debug)]
pub(crate) struct Launching {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) image: String,
    pub(crate) cores: Option<f64>,
    /// GiB.
    pub(crate) ram: Option<f64>,
    pub(crate) job: Job,
    /// The desktop that a desktop-app is shown on.
    pub(crate) desktop: Option<Desktop>,
}

/// The desktop of a desktop-app.
#[derive(Debug)]
pub(crate) struct Desktop {
    pub(crate) id: String,
    pub(crate) number: i64,
    pub(crate) folder: String,
}

/// What a headless session runs; empty for the others.
#[derive(Debug, Default)]
pub(crate) struct Job {
    pub(crate) cmd: Option<String>,
    pub(crate) args: Option<Vec<String>>,
    pub(crate) env: Vec<(String, String)>,
}

/// What became of a launch.
pub(crate) enum Launched {
    /// The new session's id, or that of the desktop-app.
    Session(String),
    LimitReached,
    /// The desktop of a desktop-app is not there any more.
    NoDesktop,
    /// The sandbox is stopping.
    Closed,
}

/// What a new session's task is to start.
pub(super) struct Start {
    pub(super) job: Job,
    pub(super) desktop: Option<Desktop>,
    pub(super) how: Launches,
}

/// Why a launch could not even be recorded.
#[derive(Debug, thiserror::Error)]
pub(crate) enum LaunchError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error("no id is free")]
    NoId,
}

/// Records the session and starts it in the background: a launch answers before the program runs.
pub(crate) async fn launch(core: &Arc<Core>, request: Launching) -> Result<Launched, LaunchError> {
    let limit = i64::from(core.config.max_interactive_sessions);
    for _ in 0..DRAWS {
        if core.sessions.is_closed() {
            return Ok(Launched::Closed);
        }
        match core.store.add(new_session(&request)?, limit).await? {
            Added::Session(row) => return begin(core, *row, request).await,
            Added::LimitReached => return Ok(Launched::LimitReached),
            Added::NoDesktop => return Ok(Launched::NoDesktop),
            Added::IdTaken => {}
        }
    }
    Err(LaunchError::NoId)
}

fn new_session(request: &Launching) -> Result<NewSession, NoRandomness> {
    let app = match &request.desktop {
        Some(desktop) => Some(App { id: app_id()?, desktop: desktop.number }),
        None => None,
    };
    Ok(NewSession {
        id: request.desktop.as_ref().map_or_else(session_id, |desktop| Ok(desktop.id.clone()))?,
        app,
        name: request.name.clone(),
        kind: request.kind,
        image: request.image.clone(),
        folder: folder_name()?,
        cores: request.cores,
        ram: request.ram,
    })
}

async fn begin(
    core: &Arc<Core>,
    row: SessionRow,
    request: Launching,
) -> Result<Launched, LaunchError> {
    let id = row.app.as_ref().map_or_else(|| row.id.clone(), |app| app.id.clone());
    let number = row.number;
    tracing::info!(session = number, kind = row.kind.name(), image = row.image, "launching");
    let start = Start { job: request.job, desktop: request.desktop, how: core.control.launches() };
    let task = |row, live| life::of_new(Arc::clone(core), row, live, start);
    if !core.run(row, task) {
        core.store.delete(number).await?;
        return Ok(Launched::Closed);
    }
    Ok(Launched::Session(id))
}
