//! `cargo xtask dev`: rebuilds the portal when a file changes, and the page reloads itself.

use std::fs;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};
use nix::sys::signal::{self, Signal};
use nix::unistd::Pid;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::portal::{self, Profile};
use crate::server::{self, ServerArgs};
use crate::setup::{Setup, Tool};
use crate::step::say;

/// What wakes the command up.
enum Event {
    /// Ctrl-C, or the like.
    Stop,
    Ended(&'static str, std::io::Result<ExitStatus>),
}

/// Builds once, then watches and serves until Ctrl-C.
///
/// # Errors
/// When something cannot be set up or built, or one of the two ends by itself.
pub(crate) fn command(args: &ServerArgs) -> Result<()> {
    let setup = Setup::new()?;
    let mut tools = setup.for_portal(Profile::Debug);
    let python = setup.python();
    let programs = python.programs();
    tools.push(Box::new(python) as Box<dyn Tool>);
    setup.ensure(&tools)?;
    setup.offer_desktop()?;

    let portal_dir = portal::build(&setup, Profile::Debug)?;
    let server = server::build()?;
    let mut serve = server::serve(&server, args, &portal_dir, &programs);
    serve.arg("--reload");
    // trunk refuses to watch when a folder that Trunk.toml tells it to ignore is not there.
    let release = Profile::Release.dist();
    fs::create_dir_all(&release)
        .with_context(|| format!("{} cannot be made", release.display()))?;
    let watch = portal::trunk(&setup, "watch", Profile::Debug)?;
    say("dev: a change below src/, style/ or public/ rebuilds the portal; Ctrl-C ends everything");
    together([("server", serve), ("trunk watch", watch)])
}

/// Runs the commands side by side; when one ends, or on Ctrl-C, all end.
fn together<const N: usize>(commands: [(&'static str, Command); N]) -> Result<()> {
    let (sender, events) = channel();
    let mut signals = Signals::new([SIGINT, SIGTERM]).context("Ctrl-C cannot be watched")?;
    let on_signal = sender.clone();
    thread::spawn(move || {
        for _ in signals.forever() {
            on_signal.send(Event::Stop).ok();
        }
    });

    let mut running = Vec::new();
    let mut verdict = Ok(());
    for (name, command) in commands {
        match start(name, command, sender.clone()) {
            Ok(pid) => running.push((name, pid)),
            Err(error) => verdict = Err(error),
        }
    }
    if verdict.is_ok() {
        verdict = match events.recv() {
            Ok(Event::Ended(name, status)) => {
                running.retain(|(other, _)| *other != name);
                Err(ended_early(name, status))
            }
            _ => Ok(()),
        };
    }
    running.iter().for_each(|(_, pid)| end(*pid));
    while !running.is_empty() {
        match events.recv() {
            Ok(Event::Ended(name, _)) => running.retain(|(other, _)| *other != name),
            // A second Ctrl-C: the server takes it as "at once".
            Ok(Event::Stop) => running.iter().for_each(|(_, pid)| end(*pid)),
            Err(_) => bail!("lost sight of the programs that were started"),
        }
    }
    verdict
}

/// Starts a command in a process group of its own: Ctrl-C then reaches it through us, and once.
fn start(name: &'static str, mut command: Command, sender: Sender<Event>) -> Result<Pid> {
    command.stdin(Stdio::null()).process_group(0);
    let mut child: Child = command.spawn().with_context(|| format!("{name} cannot be started"))?;
    let pid = Pid::from_raw(i32::try_from(child.id())?);
    thread::spawn(move || sender.send(Event::Ended(name, child.wait())));
    Ok(pid)
}

/// Asks a command and what it started to end.
fn end(pid: Pid) {
    // It may have ended just now.
    signal::killpg(pid, Signal::SIGINT).ok();
}

fn ended_early(name: &str, status: std::io::Result<ExitStatus>) -> anyhow::Error {
    match status {
        Ok(status) => anyhow!("{name} ended by itself ({status}); its reason stands above"),
        Err(error) => anyhow!("{name} cannot be watched: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn when_one_ends_the_other_is_ended_too() {
        let dir = tempfile::tempdir().unwrap();
        let started = dir.path().join("started");
        let ended = dir.path().join("ended");
        let long = format!(
            "trap 'touch {}; exit 0' INT; touch {}; while :; do sleep 0.05; done",
            ended.display(),
            started.display()
        );
        let short = format!("while [ ! -e {} ]; do sleep 0.05; done; exit 3", started.display());
        let said = together([("long", shell(&long)), ("short", shell(&short))]).unwrap_err();
        assert!(said.to_string().starts_with("short ended by itself (exit status: 3)"), "{said}");
        assert!(ended.exists());
    }

    #[test]
    fn when_one_cannot_start_the_other_is_ended() {
        // No shell: one that is just starting a program may swallow the signal.
        let mut long = Command::new("sleep");
        long.arg("600");
        let missing = Command::new("/no/such/program");
        let said = together([("long", long), ("missing", missing)]).unwrap_err();
        assert_eq!(said.to_string(), "missing cannot be started");
    }
}
