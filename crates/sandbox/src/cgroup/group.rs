//! One session's cgroup.

use std::io;
use std::path::Path;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde::{Deserialize, Serialize};

use super::{Limits, set};

/// The kernel's default period, microseconds.
const PERIOD: f64 = 100_000.0;

/// The kernel refuses a shorter quota, microseconds.
const SHORTEST: f64 = 1_000.0;

const GIB: f64 = (1_u64 << 30) as f64;

/// Whose memory was used up when a process of the session was killed for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum OutOfMemory {
    /// The session's.
    Limit,
    /// That of the machine, or of a cgroup around the sandbox.
    Machine,
}

pub(super) fn limit(group: &Path, limits: Limits) -> io::Result<()> {
    set(group, "memory.max", &memory_max(limits.memory))?;
    // Kernels without swap have no such file; with it a session would go on, slowly, on disk.
    if group.join("memory.swap.max").exists() {
        set(group, "memory.swap.max", "0")?;
    }
    set(group, "cpu.max", &cpu_max(limits.cores))
}

pub(super) fn memory_max(gib: f64) -> String {
    format!("{:.0}", gib * GIB)
}

pub(super) fn cpu_max(cores: f64) -> String {
    format!("{:.0} {PERIOD:.0}", (cores * PERIOD).max(SHORTEST))
}

/// Moves this process, and with it what it will start.
pub(crate) fn join(group: &Path) -> io::Result<()> {
    // 0 is the process that writes.
    set(group, "cgroup.procs", "0")
}

/// From now on, memory that is used up ends all processes of the session instead of one of them.
pub(crate) fn kill_together(group: &Path) -> io::Result<()> {
    set(group, "memory.oom.group", "1")
}

/// How often a process of the session was killed for memory, and whose memory that was.
pub(crate) fn out_of_memory(group: &Path) -> Option<(u64, OutOfMemory)> {
    kills(&std::fs::read_to_string(group.join("memory.events")).ok()?)
}

/// `oom_kill` counts the kills, whoever was short of memory; `oom` how often this cgroup was.
pub(super) fn kills(events: &str) -> Option<(u64, OutOfMemory)> {
    let count = |name: &str| {
        let mut lines = events.lines().filter_map(|line| line.split_once(' '));
        lines.find(|(key, _)| *key == name)?.1.trim().parse::<u64>().ok()
    };
    let kills = count("oom_kill").filter(|kills| *kills > 0)?;
    let limit = count("oom").is_some_and(|count| count > 0);
    Some((kills, if limit { OutOfMemory::Limit } else { OutOfMemory::Machine }))
}

/// Removes a cgroup with those below it, and ends what still runs in them; gives how many that were.
/// Nothing to remove is fine.
pub(crate) fn remove(group: &Path) -> io::Result<usize> {
    let mut ended = 0;
    let mut rounds = 0..100;
    loop {
        // Those that fork while they are killed are found by the next round.
        ended = ended.max(kill(group));
        match remove_tree(group) {
            // A killed process leaves its cgroup a moment later.
            Err(_) if rounds.next().is_some() => std::thread::sleep(Duration::from_millis(20)),
            result => return result.map(|()| ended),
        }
    }
}

fn kill(group: &Path) -> usize {
    let processes = std::fs::read_to_string(group.join("cgroup.procs")).unwrap_or_default();
    let processes: Vec<Pid> =
        processes.lines().filter_map(|line| Pid::from_raw(line.parse().ok()?)).collect();
    // Kernels before 5.14 lack the file that ends all of them at once.
    if set(group, "cgroup.kill", "1").is_err() {
        for pid in &processes {
            // Already gone, which is what the signal is for.
            kill_process(*pid, Signal::KILL).ok();
        }
    }
    processes.len() + below(group).iter().map(|group| kill(group)).sum::<usize>()
}

fn remove_tree(group: &Path) -> io::Result<()> {
    for below in below(group) {
        remove_tree(&below)?;
    }
    match std::fs::remove_dir(group) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Programs may have made cgroups of their own in it.
fn below(group: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(group).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|entry| entry.path()).collect()
}
