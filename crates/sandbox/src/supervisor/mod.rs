//! The supervisor: one small process between the server and a session's program.
//!
//! It is the subreaper of everything the program starts, so nothing escapes it by leaving the process
//! group (Jupyter kernels do) or by losing its parent. It speaks through files in the session's private
//! folder, so it can outlive the server that started it.

mod confine;
mod files;
mod handle;
mod process;
mod watch;

use std::path::Path;
use std::process::ExitCode;

use signal_hook::consts::{SIGCHLD, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

pub(crate) use self::confine::Confinement;
pub(crate) use self::files::{
    Exit, Launch, OUTPUT, read as read_json, read_exit, unlimited, write as write_json,
    write_launch,
};
pub(crate) use self::handle::Supervised;
pub(crate) use self::process::{MARKER, end_marked};

use self::files::Report;
use self::watch::Watch;

/// Why a supervisor could not do its work; becomes the exit file's `error`.
#[derive(Debug, thiserror::Error)]
enum SuperviseError {
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("{0}")]
    System(#[from] rustix::io::Errno),
    #[error("it was told to do nothing: there is no launch file")]
    NoLaunch,
    #[error("cannot start {program}: {source}")]
    Program { program: String, source: std::io::Error },
    #[error("cannot read its own process entry")]
    NoIdentity,
}

/// Body of the hidden subcommand `supervise DIR`: runs the program that `DIR` describes to its end,
/// or to SIGTERM, and then ends all that the program started.
///
/// Leaves in `DIR` who it is, the program's output and how the program ended. Failures go there too.
pub fn supervise(session_dir: &Path) -> ExitCode {
    let exit = match run(session_dir) {
        Ok(exit) => exit,
        Err(error) => Exit { error: Some(error.to_string()), ..Exit::default() },
    };
    let failed = exit.error.is_some();
    match files::write_exit(session_dir, &exit) {
        Ok(()) if !failed => ExitCode::SUCCESS,
        Ok(()) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cannot write how the session ended into {}: {error}", session_dir.display());
            ExitCode::FAILURE
        }
    }
}

fn run(dir: &Path) -> Result<Exit, SuperviseError> {
    // First of all: from here a SIGTERM ends the tree instead of this process alone.
    let signals = Signals::new([SIGTERM, SIGINT, SIGCHLD])?;
    // Fails only for a group leader, which a shell makes of us; Ctrl-C then reaches us as SIGINT.
    rustix::process::setsid().ok();
    rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?;
    let me = process::own_identity()?.ok_or(SuperviseError::NoIdentity)?;
    // Before the launch file is read: a server that finds no report may take the launch file away.
    files::write_report(dir, &Report { supervisor: me.clone(), started: false, unlimited: None })?;
    let launch = files::take_launch(dir)?.ok_or(SuperviseError::NoLaunch)?;
    let start = || watch::start(dir, &launch);
    let (program, unlimited) = match &launch.confinement {
        Some(confinement) => confinement.around(start),
        None => (start(), None),
    };
    let program = program?;
    files::write_report(dir, &Report { supervisor: me, started: true, unlimited })?;
    Ok(Watch::new(signals, program, &launch).run(dir))
}
