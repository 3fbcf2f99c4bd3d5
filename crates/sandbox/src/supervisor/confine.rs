//! Starting the program inside of the session's cgroup.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::cgroup::{join, kill_together};

/// The cgroup that limits a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Confinement {
    pub(crate) group: PathBuf,
    /// Where the supervisor belongs: whoever must tell of the end must not share it.
    pub(crate) home: PathBuf,
    /// Whether the session ends as a whole when its memory is used up.
    pub(crate) together: bool,
}

impl Confinement {
    /// Runs `start` with this process in the session's cgroup: what it starts is born there. A process
    /// that moved itself between fork and exec would need unsafe code, and one that is moved later has
    /// had its first children outside.
    ///
    /// `start` runs in any case; the second value says why it ran unlimited.
    pub(super) fn around<T>(&self, start: impl FnOnce() -> T) -> (T, Option<String>) {
        if let Err(error) = join(&self.group) {
            return (start(), Some(format!("its cgroup could not be entered: {error}")));
        }
        let started = start();
        if let Err(error) = self.leave() {
            // The limits hold all the same. This process is small, so it is not the first to be killed.
            eprintln!("the supervisor could not leave the session's cgroup: {error}");
        }
        (started, None)
    }

    fn leave(&self) -> io::Result<()> {
        join(&self.home)?;
        // Only now: it would have taken this process along.
        if self.together { kill_together(&self.group) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Folders with the files of a cgroup.
    fn confinement(root: &std::path::Path) -> Confinement {
        let [group, home] = ["session", "home"].map(|name| root.join(name));
        for folder in [&group, &home] {
            std::fs::create_dir(folder).unwrap();
            std::fs::write(folder.join("cgroup.procs"), "").unwrap();
        }
        std::fs::write(group.join("memory.oom.group"), "").unwrap();
        Confinement { group, home, together: true }
    }

    #[test]
    fn the_supervisor_comes_back_and_only_then_are_all_killed_together() {
        let root = tempfile::tempdir().unwrap();
        let confinement = confinement(root.path());
        let read = |file: &str| std::fs::read_to_string(root.path().join(file)).unwrap();
        let inside = || {
            let moved = read("session/cgroup.procs") == "0";
            moved
                && read("home/cgroup.procs").is_empty()
                && read("session/memory.oom.group").is_empty()
        };
        assert_eq!(confinement.around(inside), (true, None));
        assert_eq!([read("home/cgroup.procs"), read("session/memory.oom.group")], ["0", "1"]);
    }

    #[test]
    fn a_program_that_cannot_be_limited_runs_and_that_is_told() {
        let root = tempfile::tempdir().unwrap();
        let confinement = confinement(root.path());
        std::fs::remove_dir_all(&confinement.group).unwrap();
        let (ran, why) = confinement.around(|| true);
        assert!(ran && why.is_some_and(|why| why.starts_with("its cgroup could not be entered: ")));
    }

    #[test]
    fn launch_files_of_an_earlier_version_are_read() {
        let old = r#"{"program": "/x", "args": [], "env": {}, "folder": "/", "grace_ms": 1}"#;
        let launch: crate::supervisor::Launch = serde_json::from_str(old).unwrap();
        assert!(launch.confinement.is_none());
        let old = r#"{"code": 0, "signal": null, "error": null}"#;
        let exit: crate::supervisor::Exit = serde_json::from_str(old).unwrap();
        assert!(exit.out_of_memory.is_none() && exit.code == Some(0));
    }
}
