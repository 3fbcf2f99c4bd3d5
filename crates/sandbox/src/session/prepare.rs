//! What exactly to run for a session, worked out from the catalogue.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::launch::{Job, Start};
use super::ports::free_port;
use crate::catalogue::{Entry, Ready, Values, find_program};
use crate::core::Core;
use crate::store::{SessionRow, StoreError};
use crate::supervisor::{Launch, MARKER};

/// Between SIGTERM and SIGKILL: JupyterLab takes one to two seconds to end its kernels.
const GRACE_MS: u64 = 5_000;

/// Why a session cannot be started, as its Warning event says it.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(super) message: String,
}

impl Refusal {
    fn because(message: String) -> Self {
        Self { message }
    }

    pub(super) fn unrecorded(error: StoreError) -> Self {
        Self::because(format!("The session could not be recorded: {error}"))
    }

    pub(super) fn folder(path: &Path, error: &std::io::Error) -> Self {
        Self::because(format!("The private folder {} cannot be written: {error}", path.display()))
    }

    pub(super) fn program(error: &str) -> Self {
        Self::because(format!("The program was not started: {error}"))
    }
}

/// Everything that a start needs.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) launch: Launch,
    pub(super) files: Vec<(PathBuf, String)>,
    pub(super) port: Option<u16>,
    pub(super) interface: Option<String>,
    /// JSON, as the row keeps it.
    pub(super) probe: Option<String>,
}

pub(super) async fn prepare(core: &Core, row: &SessionRow, start: &Start) -> Result<Plan, Refusal> {
    let job = &start.job;
    let entry = core.catalogue.find(&row.image).ok_or_else(|| {
        Refusal::because(format!(
            "Image {:?} is not in this sandbox's catalogue; choose one that is listed, or use a \
             science platform, which can pull it",
            row.image
        ))
    })?;
    // A command runs in any image's environment, as it does on a platform.
    if !entry.types.contains(&row.kind) && job.cmd.is_none() {
        let types: Vec<_> = entry.types.iter().map(|kind| kind.name()).collect();
        let hint = if row.kind.is_interactive() { "" } else { ", or give a command" };
        return Err(Refusal::because(format!(
            "Image {:?} is for {}, not for {}; choose another image{hint}",
            row.image,
            types.join(", "),
            row.kind.name()
        )));
    }
    let port = if row.kind.is_interactive() { Some(port(core).await?) } else { None };
    let desktop = start.desktop.as_ref().map(|desktop| core.folder(&desktop.folder));
    let values = values(core, row, port, desktop.as_deref());
    let program = program(core, entry, job)?;
    let ready = entry.ready.as_ref().filter(|_| port.is_some());
    let probe = ready.map(|ready| Ready { path: values.fill(&ready.path), ..ready.clone() });
    Ok(Plan {
        launch: Launch {
            program,
            args: args(entry, job, &values),
            env: environment(core, row, entry, job, &values),
            folder: core.folders.home.clone(),
            grace_ms: GRACE_MS,
            confinement: None,
        },
        files: entry.files.iter().map(|f| (f.path.clone(), f.contents(&values))).collect(),
        port,
        interface: entry.interface.clone().filter(|_| port.is_some()),
        probe: probe.and_then(|probe| serde_json::to_string(&probe).ok()),
    })
}

fn values(core: &Core, row: &SessionRow, port: Option<u16>, desktop: Option<&Path>) -> Values {
    Values {
        port: port.unwrap_or_default(),
        base: row.kind.base(&row.id).unwrap_or_default(),
        dir: core.folder(&row.folder).display().to_string(),
        desktop_dir: desktop.map(|folder| folder.display().to_string()).unwrap_or_default(),
        root: core.folders.root.display().to_string(),
        home: core.folders.home.display().to_string(),
        user: core.account.user.clone(),
        id: row.id.clone(),
    }
}

/// The job's own command, or the image's program when the machine has all that the image needs.
fn program(core: &Core, entry: &Entry, job: &Job) -> Result<PathBuf, Refusal> {
    let (search, home) = (&core.search, &core.folders.home);
    let absent = |name: &str| {
        Refusal::because(format!(
            "{name:?} is not on this machine; install it, or name its folder with --programs"
        ))
    };
    if job.cmd.is_none()
        && let Some(missing) = entry.missing(search, home)
    {
        return Err(absent(missing));
    }
    let name = job.cmd.as_ref().unwrap_or(&entry.program);
    find_program(name, search, home).ok_or_else(|| absent(name))
}

/// As in a container: arguments replace the image's own, and a command replaces both.
fn args(entry: &Entry, job: &Job, values: &Values) -> Vec<String> {
    match (&job.cmd, &job.args) {
        (_, Some(args)) => args.clone(),
        (Some(_), None) => Vec::new(),
        (None, None) => entry.args.iter().map(|arg| values.fill(arg)).collect(),
    }
}

fn environment(
    core: &Core,
    row: &SessionRow,
    entry: &Entry,
    job: &Job,
    values: &Values,
) -> BTreeMap<String, String> {
    let path = std::env::join_paths(&core.search).unwrap_or_default();
    let lang = std::env::var("LANG").unwrap_or_else(|_| "C.UTF-8".to_owned());
    let home = core.folders.home.display().to_string();
    let basis = [
        ("PATH", path.to_string_lossy().into_owned()),
        ("HOME", home),
        ("USER", core.account.user.clone()),
        ("LANG", lang),
        ("TERM", "xterm-256color".to_owned()),
    ];
    let mut env: BTreeMap<String, String> =
        basis.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    env.extend(entry.env.iter().map(|(name, value)| (name.clone(), values.fill(value))));
    env.extend(job.env.iter().cloned());
    // Last: the sandbox finds a session's processes by it.
    env.insert(MARKER.to_owned(), row.folder.clone());
    env
}

async fn port(core: &Core) -> Result<u16, Refusal> {
    let rows = core.store.sessions().await.map_err(Refusal::unrecorded)?;
    let taken: Vec<u16> = rows.iter().filter_map(|row| row.port).collect();
    free_port(&taken).map_err(|error| Refusal::because(error.to_string()))
}
