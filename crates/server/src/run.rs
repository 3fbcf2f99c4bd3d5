//! From the command line to the last connection: starts everything in order, and ends it.

use std::{
    io::Write as _,
    path::{Path, PathBuf, absolute},
    process::ExitCode,
    time::Duration,
};

use anyhow::Context as _;
use sandbox::{Sandbox, SandboxConfig};
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::{
    args::ServeArgs,
    data_folder::DataFolder,
    door::{Parts, app},
    listen::Loopback,
    logs,
    me::Admins,
    origins::Origins,
    peer::PeerCheck,
    portal_files::PortalFiles,
    reload::Watcher,
    serve::Running,
    user,
};

/// How long open connections may take to end once the sessions have ended.
const GRACE: Duration = Duration::from_secs(5);
/// What shells report for a program that was interrupted: 128 + SIGINT.
const INTERRUPTED: u8 = 130;

/// Serves until SIGINT, SIGTERM or SIGHUP. Exit code 0 when everything was ended in order, 1 with a
/// sentence on stderr when it could not start, 130 when a second SIGINT or SIGTERM cut the end short.
#[must_use]
pub fn run(args: ServeArgs) -> ExitCode {
    logs::start();
    let served = tokio::runtime::Runtime::new().context("cannot start").and_then(|runtime| {
        let served = runtime.block_on(serve(args));
        // Whatever still blocks must not keep the process.
        runtime.shutdown_background();
        served
    });
    served.unwrap_or_else(|error| {
        let mut stderr = std::io::stderr();
        writeln!(stderr, "skaha-portal: {error:#}.").ok();
        ExitCode::FAILURE
    })
}

async fn serve(args: ServeArgs) -> anyhow::Result<ExitCode> {
    let mut signals = Signals::listen()?;
    let portal_dir = absolute(&args.portal_dir)?;
    PortalFiles::open(&portal_dir, String::new(), args.reload)?;
    let mut data = DataFolder::open(&data_path(args.data.as_deref())?)?;
    let listener = Loopback::bind(args.port, args.bind).await?;
    let origins = Origins::at(listener.port());
    let address = format!("{}/", origins.portal());
    data.answers_at(&address)?;

    let config = sandbox_config(data.path(), &origins, &args)?;
    tracing::info!(data = %data.path().display(), user = config.user, "starting the sandbox");
    let admins = admins(args.admins, &config.user);
    let sandbox = tokio::select! {
        started = Sandbox::start(config) => started.context("the sandbox cannot start")?,
        () = signals.next() => return Ok(ExitCode::SUCCESS),
    };
    let watcher = args.reload.then(|| Watcher::start(&portal_dir));
    let parts = Parts {
        portal: PortalFiles::open(&portal_dir, origins.interfaces(), args.reload)?,
        peers: PeerCheck::of_system(),
        api: sandbox.api(),
        admins,
        interfaces: sandbox.interfaces(),
        development: watcher.as_ref().map(Watcher::routes).unwrap_or_default(),
        origins,
    };
    let running = Running::start(listener, app(parts));
    say_ready(&address);
    signals.next().await;
    drop(watcher);
    Ok(end(running, &sandbox, &mut signals).await)
}

async fn end(mut running: Running, sandbox: &Sandbox, signals: &mut Signals) -> ExitCode {
    tracing::info!("ending every session; press Ctrl-C again to leave them running");
    running.stop_accepting();
    let in_order = async {
        sandbox.stop().await;
        if !running.drain(GRACE).await {
            tracing::warn!("some connections were still open after {} s", GRACE.as_secs());
        }
    };
    tokio::select! {
        () = in_order => ExitCode::SUCCESS,
        () = signals.cut_short() => {
            tracing::warn!("ended at once; the next start takes over what still runs");
            ExitCode::from(INTERRUPTED)
        }
    }
}

/// The one line on stdout, for people and for the programs that start this one.
fn say_ready(address: &str) {
    let mut stdout = std::io::stdout();
    let said = writeln!(stdout, "ready: {address}").and_then(|()| stdout.flush());
    if let Err(error) = said {
        tracing::warn!(%error, address, "ready, but stdout cannot be written");
    }
}

fn data_path(chosen: Option<&Path>) -> anyhow::Result<PathBuf> {
    Ok(match chosen {
        Some(path) => absolute(path)?,
        None => DataFolder::default_path()?,
    })
}

/// Whoever runs a sandbox administers it, unless others were named.
fn admins(named: Vec<String>, own: &str) -> Admins {
    if named.is_empty() { Admins::new([own.to_owned()]) } else { Admins::new(named) }
}

/// Sessions run in directories of their own, so every path is made absolute.
fn sandbox_config(
    data_dir: &Path,
    origins: &Origins,
    args: &ServeArgs,
) -> anyhow::Result<SandboxConfig> {
    Ok(SandboxConfig {
        data_dir: data_dir.to_owned(),
        user: user::name(),
        interface_origin: origins.interfaces(),
        program_dirs: args.programs.iter().map(absolute).collect::<Result<_, _>>()?,
        catalogue: args.catalogue.as_ref().map(absolute).transpose()?,
        max_interactive_sessions: args.max_sessions,
        dialect: args.dialect,
        test_controls: args.test_controls,
        supervisor: std::env::current_exe().context("cannot find this program's own file")?,
    })
}

/// Ctrl-C, what service managers send, and what a closed terminal sends.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
    hang_up: Signal,
}

impl Signals {
    fn listen() -> anyhow::Result<Self> {
        let interrupt = signal(SignalKind::interrupt())?;
        let terminate = signal(SignalKind::terminate())?;
        Ok(Self { interrupt, terminate, hang_up: signal(SignalKind::hangup())? })
    }

    /// Something asks for the end.
    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
            _ = self.hang_up.recv() => {}
        }
    }

    /// Somebody cannot wait for the end. A closing terminal is nobody: its shell and then the kernel
    /// both send SIGHUP, and the second must not leave the sessions running.
    async fn cut_short(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
