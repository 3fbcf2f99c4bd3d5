//! `cargo xtask run`: from a bare machine to `ready: http://127.0.0.1:8080/`.

use std::os::unix::process::CommandExt as _;

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;

use crate::portal::{self, Profile};
use crate::server::{self, ServerArgs};
use crate::setup::{Setup, Tool};

/// Arguments of `run`.
#[derive(ClapArgs, Debug)]
pub(crate) struct Args {
    #[command(flatten)]
    server: ServerArgs,
    /// Build the portal without optimisation: sooner ready, larger and slower
    #[arg(long)]
    debug: bool,
}

/// Becomes the server when all is built.
///
/// # Errors
/// When something cannot be set up, built or started.
pub(crate) fn command(args: &Args) -> Result<()> {
    let profile = if args.debug { Profile::Debug } else { Profile::Release };
    let setup = Setup::new()?;
    let mut tools = setup.for_portal(profile);
    let python = setup.python();
    let programs = python.programs();
    tools.push(Box::new(python) as Box<dyn Tool>);
    setup.ensure(&tools)?;
    setup.offer_desktop()?;

    let portal_dir = portal::build(&setup, profile)?;
    let server = server::build()?;
    // In our place: Ctrl-C, signals and the exit code are then the server's own.
    let error = server::serve(&server, &args.server, &portal_dir, &programs).exec();
    Err(error).with_context(|| format!("{} cannot be started", server.display()))
}
