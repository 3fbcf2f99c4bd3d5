//! From an accepted request to a started program.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::prepare::{Plan, Refusal, prepare};
use super::{confine, life};
use crate::config::{private_file, private_folder};
use crate::control::Launches;
use crate::core::Core;
use crate::kind::Kind;
use crate::secrets::{app_id, folder_name, session_id};
use crate::store::{Added, App, NewSession, Process, SessionRow, StoreError, Weight};
use crate::supervisor::{Supervised, write_launch};

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
    NoRandomness(#[from] crate::secrets::NoRandomness),
}

/// Records the session and starts it in the background: a launch answers before the program runs.
pub(crate) async fn launch(core: &Arc<Core>, request: Launching) -> Result<Launched, LaunchError> {
    let app = match &request.desktop {
        Some(desktop) => Some(App { id: app_id()?, desktop: desktop.number }),
        None => None,
    };
    let new = NewSession {
        id: request.desktop.as_ref().map_or_else(session_id, |desktop| Ok(desktop.id.clone()))?,
        app,
        name: request.name.clone(),
        kind: request.kind,
        image: request.image.clone(),
        folder: folder_name()?,
        cores: request.cores,
        ram: request.ram,
    };
    let limit = i64::from(core.config.max_interactive_sessions);
    if core.sessions.is_closed() {
        return Ok(Launched::Closed);
    }
    let Added::Session(row) = core.store.add(new, limit).await? else {
        return Ok(Launched::LimitReached);
    };
    let id = row.app.as_ref().map_or_else(|| row.id.clone(), |app| app.id.clone());
    let number = row.number;
    tracing::info!(session = number, kind = row.kind.name(), image = row.image, "launching");
    let start = Start { job: request.job, desktop: request.desktop, how: core.control.launches() };
    let task = |row, live| life::of_new(Arc::clone(core), row, live, start);
    if !core.run(*row, task) {
        core.store.delete(number).await?;
        return Ok(Launched::Closed);
    }
    Ok(Launched::Session(id))
}

/// Starts the program, telling each step as an event.
pub(super) async fn start(
    core: &Core,
    row: &mut SessionRow,
    start: &Start,
) -> Result<Supervised, Refusal> {
    let number = row.number;
    let tell = async |reason, message| {
        let told = core.store.add_event(number, Weight::Normal, reason, message).await;
        told.map_err(Refusal::unrecorded)
    };
    tell("Scheduled", format!("Assigned {} to this machine", row.name)).await?;
    let mut plan = prepare(core, row, start).await?;
    let program = plan.launch.program.clone();
    tell("Pulled", format!("Image {:?} is on this machine: {}", row.image, program.display()))
        .await?;
    let folder = core.folder(&row.folder);
    let refused = |source| Refusal::folder(&folder, &source);
    plan.launch.confinement = confine::apply(core, row).await.map_err(Refusal::unrecorded)?;
    write(&folder, &plan).await.map_err(refused)?;
    prepared(core, row, plan).await.map_err(Refusal::unrecorded)?;
    tell("Created", format!("Created the private folder of {}", row.name)).await?;
    let supervised = Supervised::spawn(&core.config.supervisor, &folder).await;
    let supervised = supervised.map_err(|error| Refusal::program(&error.to_string()))?;
    let limited = confine::check(core, row).await;
    let recorded = core.store.started(number, row.kind.lifetime()).await;
    let told = tell("Started", format!("Started {}", program.display())).await;
    if let Err(refusal) = limited.and(recorded).map_err(Refusal::unrecorded).and(told) {
        supervised.end().await;
        return Err(refusal);
    }
    Ok(supervised)
}

async fn prepared(core: &Core, row: &mut SessionRow, plan: Plan) -> Result<(), StoreError> {
    row.port = plan.port;
    row.interface = plan.interface;
    row.probe = plan.probe;
    let process =
        Process { port: row.port, interface: row.interface.clone(), probe: row.probe.clone() };
    core.store.prepared(row.number, process).await
}

async fn write(folder: &Path, plan: &Plan) -> std::io::Result<()> {
    let folder = folder.to_owned();
    let files: Vec<(PathBuf, String)> = plan.files.clone();
    let launch = plan.launch.clone();
    let work = move || {
        private_folder(&folder)?;
        // Its owner may have tidied it away since the launch was accepted.
        private_folder(&launch.folder)?;
        for (path, text) in files {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                private_folder(parent)?;
            }
            std::io::Write::write_all(&mut private_file(&path)?, text.as_bytes())?;
        }
        write_launch(&folder, &launch)
    };
    tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other)?
}
