//! `skaha-portal`: serves the portal and the sandbox, or (hidden) supervises one session.

use std::process::ExitCode;

use clap::Parser as _;
use skaha_portal::{
    args::{Args, Command},
    run::run,
};

fn main() -> ExitCode {
    let args = Args::parse();
    match args.command {
        // Before any thread or runtime exists: the supervisor forks and reaps.
        Some(Command::Supervise { dir }) => sandbox::supervise(&dir),
        None => run(args.serve),
    }
}
