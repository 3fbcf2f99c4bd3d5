//! The server's hold on a supervisor: started by this server, or adopted from an earlier one.

use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, PidfdFlags, Signal, pidfd_open, pidfd_send_signal};
use tokio::process::Command;
use tokio::sync::watch;

use super::process::{self, Identity};
use super::{Exit, files};
use crate::config::private_file;

/// What the supervisor itself has to say; normally nothing.
const COMPLAINTS: &str = "supervisor.log";

/// Starting a program takes milliseconds; a machine that swaps may need seconds.
const START_LIMIT: Duration = Duration::from_secs(30);

/// A supervisor that was told to end needs its program's grace (5 s) and a moment more.
const END_LIMIT: Duration = Duration::from_secs(15);

/// A newly started supervisor that a crashed server never heard of reports within this time.
const LATE_REPORT: Duration = Duration::from_secs(2);

/// Why a supervisor could not be started.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SpawnError {
    #[error("cannot start the supervisor: {0}")]
    Io(#[from] io::Error),
    #[error("the supervisor did not report within {} s", START_LIMIT.as_secs())]
    Silent,
    /// The supervisor's own words.
    #[error("{0}")]
    Program(String),
}

/// A live supervisor. Dropping it lets the supervisor live on.
#[derive(Debug)]
pub(crate) struct Supervised {
    pub(crate) pid: i32,
    /// Refers to this very process, so no signal can reach a later one with the same number.
    handle: Arc<OwnedFd>,
    ended: watch::Receiver<bool>,
}

impl Supervised {
    /// Starts `supervisor` on a prepared folder and waits until the program runs.
    pub(crate) async fn spawn(supervisor: &Path, dir: &Path) -> Result<Self, SpawnError> {
        let mut child = Command::new(supervisor)
            .arg("supervise")
            .arg(dir)
            // An environment shows in /proc and may hold the server's secrets.
            .env_clear()
            .current_dir(dir)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(private_file(&dir.join(COMPLAINTS))?)
            .spawn()?;
        let pid = child.id().and_then(|id| i32::try_from(id).ok()).unwrap_or_default();
        // Opened before anyone waits for the child, so its number cannot have been given away.
        let handle = open(pid)?.ok_or_else(|| io::Error::other("it ended at once"))?;
        // Ends with the supervisor; without it a zombie would stay.
        tokio::spawn(async move { child.wait().await });
        let supervised = Self { pid, ended: watch_end(&handle)?, handle };
        match tokio::time::timeout(START_LIMIT, supervised.reported(dir)).await {
            Ok(reported) => reported.map(|()| supervised),
            Err(_) => {
                supervised.end().await;
                Err(SpawnError::Silent)
            }
        }
    }

    async fn reported(&self, dir: &Path) -> Result<(), SpawnError> {
        loop {
            if files::read_report(dir)?.is_some_and(|report| report.started) {
                return Ok(());
            }
            tokio::select! {
                () = self.ended() => {
                    // A job may be over before its start was seen.
                    if files::read_report(dir)?.is_some_and(|report| report.started) {
                        return Ok(());
                    }
                    let error = files::read_exit(dir)?.and_then(|exit: Exit| exit.error);
                    let error = error.unwrap_or_else(|| "the supervisor ended at once".to_owned());
                    return Err(SpawnError::Program(error));
                }
                () = tokio::time::sleep(Duration::from_millis(5)) => {}
            }
        }
    }

    /// The supervisor that an earlier server left for `dir`, if it still lives.
    pub(crate) async fn adopt(dir: &Path) -> io::Result<Option<Self>> {
        let Some(report) = late_report(dir).await? else { return Ok(None) };
        let known: Identity = report.supervisor;
        // Opened first, compared after: what is compared is then surely what is held.
        let Some(handle) = open(known.pid)? else { return Ok(None) };
        let same = process::identity(known.pid)?.is_some_and(|present| present == known);
        if !same {
            return Ok(None);
        }
        Ok(Some(Self { pid: known.pid, ended: watch_end(&handle)?, handle }))
    }

    /// Waits for the supervisor's end: by then all its processes have ended.
    pub(crate) async fn ended(&self) {
        // The sender is gone only after it has sent.
        self.ended.clone().wait_for(|ended| *ended).await.ok();
    }

    /// Ends the program with everything it started, by force if need be.
    pub(crate) async fn end(&self) {
        pidfd_send_signal(&self.handle, Signal::TERM).ok();
        if tokio::time::timeout(END_LIMIT, self.ended()).await.is_ok() {
            return;
        }
        tracing::warn!(pid = self.pid, "a supervisor did not end by itself; killing its processes");
        let pid = self.pid;
        tokio::task::spawn_blocking(move || kill_below(pid)).await.ok();
        pidfd_send_signal(&self.handle, Signal::KILL).ok();
        tokio::time::timeout(END_LIMIT, self.ended()).await.ok();
    }
}

fn open(pid: i32) -> io::Result<Option<Arc<OwnedFd>>> {
    let Some(pid) = Pid::from_raw(pid) else { return Ok(None) };
    match pidfd_open(pid, PidfdFlags::empty()) {
        Ok(handle) => Ok(Some(Arc::new(handle))),
        Err(rustix::io::Errno::SRCH) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// A thread that waits: it works for processes that are not our children, costs nothing meanwhile, and
/// does not hold up the end of this process.
fn watch_end(handle: &Arc<OwnedFd>) -> io::Result<watch::Receiver<bool>> {
    let (sender, receiver) = watch::channel(false);
    let handle = Arc::clone(handle);
    std::thread::Builder::new().name("sandbox-session".to_owned()).spawn(move || {
        let mut ends = [PollFd::new(&handle, PollFlags::IN)];
        // Any error but an interruption cannot happen to a valid descriptor, and waiting is over then.
        while matches!(poll(&mut ends, None), Ok(0) | Err(rustix::io::Errno::INTR)) {}
        // Nobody may be interested any more.
        sender.send(true).ok();
    })?;
    Ok(receiver)
}

/// The report, or `None` after making sure that a late supervisor will find nothing to do.
async fn late_report(dir: &Path) -> io::Result<Option<files::Report>> {
    let until = Instant::now() + LATE_REPORT;
    while files::has_launch(dir) && Instant::now() < until {
        if let Some(report) = files::read_report(dir)? {
            return Ok(Some(report));
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    files::remove_launch(dir)?;
    files::read_report(dir)
}

fn kill_below(pid: i32) {
    for _ in 0..100 {
        match process::descendants(pid) {
            Ok(left) if !left.is_empty() => process::signal(&left, Signal::KILL),
            _ => return,
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}
