//! Processes as the tests see them in /proc.

use std::path::Path;

use rustix::process::{Pid, Signal, kill_process};

fn text(path: String) -> String {
    let bytes = std::fs::read(path).unwrap_or_default();
    String::from_utf8_lossy(&bytes).replace('\0', " ")
}

pub(crate) fn arguments(pid: i32) -> String {
    text(format!("/proc/{pid}/cmdline"))
}

pub(crate) fn environment(pid: i32) -> String {
    text(format!("/proc/{pid}/environ"))
}

/// Whether the process still does anything: a zombie does not.
pub(crate) fn is_alive(pid: i32) -> bool {
    let stat = text(format!("/proc/{pid}/stat"));
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with(['Z', 'X']))
}

fn all() -> Vec<i32> {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// Live processes whose arguments or environment name the folder, as `pid arguments`.
pub(crate) fn of_folder(folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    let concerns = |pid: &i32| {
        is_alive(*pid) && (arguments(*pid).contains(&folder) || environment(*pid).contains(&folder))
    };
    all().into_iter().filter(concerns).map(|pid| format!("{pid} {}", arguments(pid))).collect()
}

/// The pids of [`of_folder`].
pub(crate) fn pids_of_folder(folder: &Path) -> Vec<i32> {
    let pid = |line: String| line.split(' ').next().unwrap().parse().unwrap();
    of_folder(folder).into_iter().map(pid).collect()
}

/// Kills the processes of [`of_folder`], those that start meanwhile included.
pub(crate) fn kill_of_folder(folder: &Path) {
    for _ in 0..100 {
        let left = pids_of_folder(folder);
        if left.is_empty() {
            return;
        }
        for pid in left {
            kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).ok();
        }
    }
}

/// Ends one process as a crash would.
pub(crate) fn kill(pid: i32) {
    kill_process(Pid::from_raw(pid).unwrap(), Signal::KILL).unwrap();
}
