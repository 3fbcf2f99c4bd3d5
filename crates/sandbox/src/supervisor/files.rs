//! What server and supervisor tell each other, as files in the session's private folder.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::confine::Confinement;
use super::process::Identity;
use crate::cgroup::OutOfMemory;
use crate::config::private_file;

/// The program's standard output and error, in the order they were written.
pub(crate) const OUTPUT: &str = "output.log";
const LAUNCH: &str = "launch.json";
const REPORT: &str = "supervisor.json";
const EXIT: &str = "exit.json";

/// What to run. Its environment holds the session's token, so the supervisor removes the file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Launch {
    pub(crate) program: PathBuf,
    pub(crate) args: Vec<String>,
    /// The whole environment: nothing of the server's is inherited.
    pub(crate) env: BTreeMap<String, String>,
    pub(crate) folder: PathBuf,
    /// Between SIGTERM and SIGKILL, milliseconds.
    pub(crate) grace_ms: u64,
    /// `None` where sessions are not limited.
    #[serde(default)]
    pub(crate) confinement: Option<Confinement>,
}

impl Launch {
    pub(super) fn grace(&self) -> Duration {
        Duration::from_millis(self.grace_ms)
    }
}

/// Who supervises, and whether the program was started.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Report {
    pub(super) supervisor: Identity,
    pub(super) started: bool,
    /// Why the program runs without the limits that it should have.
    #[serde(default)]
    pub(super) unlimited: Option<String>,
}

/// How the program ended.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Exit {
    /// Its exit status, unless a signal ended it.
    pub(crate) code: Option<i32>,
    /// The signal that ended it.
    pub(crate) signal: Option<i32>,
    /// Whether processes of the session were killed because memory was used up.
    #[serde(default)]
    pub(crate) out_of_memory: Option<OutOfMemory>,
    /// Why it could not be run at all.
    pub(crate) error: Option<String>,
}

pub(crate) fn write_launch(dir: &Path, launch: &Launch) -> io::Result<()> {
    write(dir, LAUNCH, launch)
}

/// Reads the launch file and removes it.
pub(super) fn take_launch(dir: &Path) -> io::Result<Option<Launch>> {
    let launch = read(dir, LAUNCH)?;
    remove_launch(dir)?;
    Ok(launch)
}

pub(super) fn has_launch(dir: &Path) -> bool {
    dir.join(LAUNCH).exists()
}

/// Without a launch file a supervisor that comes late does nothing.
pub(super) fn remove_launch(dir: &Path) -> io::Result<()> {
    match std::fs::remove_file(dir.join(LAUNCH)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

pub(super) fn write_report(dir: &Path, report: &Report) -> io::Result<()> {
    write(dir, REPORT, report)
}

pub(super) fn read_report(dir: &Path) -> io::Result<Option<Report>> {
    read(dir, REPORT)
}

/// Why a started program runs without the limits that it should have.
pub(crate) fn unlimited(dir: &Path) -> io::Result<Option<String>> {
    Ok(read_report(dir)?.and_then(|report| report.unlimited))
}

pub(super) fn write_exit(dir: &Path, exit: &Exit) -> io::Result<()> {
    write(dir, EXIT, exit)
}

pub(crate) fn read_exit(dir: &Path) -> io::Result<Option<Exit>> {
    read(dir, EXIT)
}

/// Writes beside the file and renames, so that a reader sees all of it or nothing.
pub(crate) fn write<T: Serialize>(dir: &Path, name: &str, value: &T) -> io::Result<()> {
    let draft = dir.join(format!("{name}.draft"));
    let mut file = private_file(&draft)?;
    // A draft that a crash left half-written.
    file.set_len(0)?;
    file.write_all(&serde_json::to_vec(value)?)?;
    file.sync_all()?;
    std::fs::rename(draft, dir.join(name))
}

pub(crate) fn read<T: DeserializeOwned>(dir: &Path, name: &str) -> io::Result<Option<T>> {
    match std::fs::read(dir.join(name)) {
        Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod properties;
