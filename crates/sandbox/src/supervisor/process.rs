//! Processes as Linux shows them in /proc: who is who, and who started whom.

use std::collections::BTreeMap;
use std::io;

use procfs::process::{Process, all_processes};
use procfs::{ProcError, ProcResult};
use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};

/// Environment variable that every process of a session inherits; its value is the private folder's
/// name. It finds what a killed supervisor left behind.
pub(crate) const MARKER: &str = "SKAHA_SANDBOX_SESSION";

/// A process that cannot be mistaken for a later one with the same number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Identity {
    pub(super) pid: i32,
    /// Clock ticks since boot (/proc/PID/stat, field 22).
    pub(super) start: u64,
    /// Pid and ticks begin anew at each boot.
    pub(super) boot: String,
}

pub(super) fn own_identity() -> io::Result<Option<Identity>> {
    identity(rustix::process::getpid().as_raw_nonzero().get())
}

/// The identity of a live process; `None` when there is none, or only its zombie.
pub(super) fn identity(pid: i32) -> io::Result<Option<Identity>> {
    let Some(stat) = present(Process::new(pid).and_then(|process| process.stat()))? else {
        return Ok(None);
    };
    if matches!(stat.state, 'Z' | 'X') {
        return Ok(None);
    }
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id")?.trim().to_owned();
    Ok(Some(Identity { pid, start: stat.starttime, boot }))
}

fn present<T>(read: ProcResult<T>) -> io::Result<Option<T>> {
    match read {
        Ok(value) => Ok(Some(value)),
        Err(ProcError::NotFound(_)) => Ok(None),
        // Reading the entry of a process that ends in that moment.
        Err(ProcError::Io(error, _)) if error.raw_os_error() == Some(3) => Ok(None),
        Err(error) => Err(io::Error::other(error)),
    }
}

/// All processes below `root`, zombies included, nearest first.
pub(super) fn descendants(root: i32) -> io::Result<Vec<i32>> {
    let mut children: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
    // A process that ends during the walk is simply no longer there.
    for stat in all_processes().map_err(io::Error::other)?.flatten().flat_map(|p| p.stat()) {
        children.entry(stat.ppid).or_default().push(stat.pid);
    }
    let mut found = children.remove(&root).unwrap_or_default();
    let mut next = 0;
    while let Some(pid) = found.get(next) {
        let below = children.remove(pid).unwrap_or_default();
        found.extend(below);
        next += 1;
    }
    Ok(found)
}

pub(super) fn signal(pids: &[i32], signal: Signal) {
    for pid in pids.iter().filter_map(|pid| Pid::from_raw(*pid)) {
        // Already gone, which is what the signal is for.
        kill_process(pid, signal).ok();
    }
}

/// Kills what a dead supervisor left behind: every process that carries the session's marker.
/// A process that forks while it is killed is found by the next round.
pub(crate) fn end_marked(folder: &str) -> io::Result<usize> {
    let mut ended = 0;
    for _ in 0..100 {
        let marked = marked(folder)?;
        if marked.is_empty() {
            break;
        }
        ended = ended.max(marked.len());
        signal(&marked, Signal::KILL);
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    Ok(ended)
}

fn marked(folder: &str) -> io::Result<Vec<i32>> {
    let carries = |process: &Process| {
        // Other users' environments cannot be read, and are not ours.
        let environment = process.environ().unwrap_or_default();
        environment.get(std::ffi::OsStr::new(MARKER)).is_some_and(|value| value == folder)
    };
    let alive = |process: &Process| process.stat().is_ok_and(|stat| stat.state != 'Z');
    let all = all_processes().map_err(io::Error::other)?.flatten();
    Ok(all.filter(|process| carries(process) && alive(process)).map(|p| p.pid()).collect())
}
