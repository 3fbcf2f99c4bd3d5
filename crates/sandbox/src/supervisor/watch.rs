//! The supervisor's work: start the program, wait, end the whole tree.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, WaitStatus, wait};
use signal_hook::consts::SIGCHLD;
use signal_hook::iterator::Signals;

use super::files::{self, Exit, Launch, OUTPUT};
use super::{SuperviseError, process};
use crate::cgroup::out_of_memory;
use crate::config::private_file;

/// How often the tree is looked at while it ends. Short: someone waits for their session to go.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

pub(super) fn start(dir: &Path, launch: &Launch) -> Result<Pid, SuperviseError> {
    let output = private_file(&dir.join(OUTPUT))?;
    let child = Command::new(&launch.program)
        .args(&launch.args)
        .env_clear()
        .envs(&launch.env)
        .current_dir(&launch.folder)
        .stdin(Stdio::null())
        .stdout(output.try_clone()?)
        .stderr(output)
        .spawn()
        .map_err(|source| SuperviseError::Program {
            program: launch.program.display().to_string(),
            source,
        })?;
    i32::try_from(child.id()).ok().and_then(Pid::from_raw).ok_or(SuperviseError::NoIdentity)
}

pub(super) struct Watch {
    signals: Signals,
    program: Pid,
    grace: Duration,
    group: Option<PathBuf>,
    ended: Option<WaitStatus>,
}

impl Watch {
    pub(super) fn new(signals: Signals, program: Pid, launch: &Launch) -> Self {
        let group = launch.confinement.as_ref().map(|confinement| confinement.group.clone());
        Self { signals, program, grace: launch.grace(), group, ended: None }
    }

    /// Returns when no process of the session is left.
    pub(super) fn run(mut self, dir: &Path) -> Exit {
        let mut asked = false;
        while self.ended.is_none() && !asked {
            asked = self.signals.wait().any(|signal| signal != SIGCHLD);
            self.reap();
        }
        if self.ended.is_some() {
            // Early, so that it is known even if this process is killed while the rest ends.
            files::write_exit(dir, &self.exit()).ok();
        }
        self.end_all();
        self.exit()
    }

    /// Collects every child that ended, adopted orphans included.
    fn reap(&mut self) {
        while let Ok(Some((pid, status))) = wait(WaitOptions::NOHANG) {
            if pid == self.program {
                self.ended = Some(status);
            }
        }
    }

    fn end_all(&mut self) {
        let kill_at = Instant::now() + self.grace;
        let me = rustix::process::getpid().as_raw_nonzero().get();
        let mut told = BTreeSet::new();
        loop {
            self.reap();
            match process::descendants(me) {
                Ok(left) if left.is_empty() => return,
                Ok(left) if Instant::now() >= kill_at => process::signal(&left, Signal::KILL),
                Ok(left) => {
                    // Each process is told once: a second SIGTERM makes some drop their clean-up.
                    let new: Vec<i32> = left.into_iter().filter(|pid| told.insert(*pid)).collect();
                    process::signal(&new, Signal::TERM);
                }
                // Without /proc only the program itself is known.
                Err(_) if self.ended.is_some() => return,
                Err(_) => process::signal(&[self.program.as_raw_nonzero().get()], Signal::KILL),
            }
            std::thread::sleep(LOOK_AGAIN);
        }
    }

    fn exit(&self) -> Exit {
        Exit {
            code: self.ended.and_then(|status| status.exit_status()),
            signal: self.ended.and_then(|status| status.terminating_signal()),
            out_of_memory: self.group.as_deref().and_then(out_of_memory).map(|(_, whose)| whose),
            error: None,
        }
    }
}
