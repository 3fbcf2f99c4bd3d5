//! From a session's row to its running program, each step told as an event.

use std::path::{Path, PathBuf};

use super::confine;
use super::launch::Start;
use super::prepare::{Plan, Refusal, prepare};
use crate::config::{private_file, private_folder};
use crate::core::Core;
use crate::store::{Process, SessionRow, StoreError, Weight};
use crate::supervisor::{Supervised, write_launch};

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
