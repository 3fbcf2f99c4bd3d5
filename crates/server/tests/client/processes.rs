//! Processes as the tests see them in /proc.

use std::{fs, path::Path};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

fn text(path: String) -> String {
    String::from_utf8_lossy(&fs::read(path).unwrap_or_default()).replace('\0', " ")
}

/// Live processes whose arguments or environment name the folder, with their arguments.
pub(crate) fn of_folder(folder: &Path) -> Vec<(Pid, String)> {
    let folder = folder.display().to_string();
    let entries = fs::read_dir("/proc").unwrap().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let concerned = pids.filter_map(|pid| {
        let arguments = text(format!("/proc/{pid}/cmdline"));
        let environment = text(format!("/proc/{pid}/environ"));
        let concerns = arguments.contains(&folder) || environment.contains(&folder);
        (concerns && is_alive(pid)).then_some((Pid::from_raw(pid), arguments))
    });
    concerned.collect()
}

/// A zombie does nothing any more.
fn is_alive(pid: i32) -> bool {
    let stat = text(format!("/proc/{pid}/stat"));
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with(['Z', 'X']))
}

/// Kills the processes of [`of_folder`], those that start meanwhile included.
pub(crate) fn kill_of_folder(folder: &Path) {
    for _ in 0..100 {
        let left = of_folder(folder);
        if left.is_empty() {
            return;
        }
        for (pid, _) in left {
            // It may have ended just now.
            kill(pid, Signal::SIGKILL).ok();
        }
    }
}
