//! `cargo xtask …`: every developer command of skaha-portal.

mod cache;
mod commands;
mod counts;
mod css;
mod digest;
mod finish;
mod html;
mod paths;
mod portal;
mod process;
mod report;
mod server;
mod setup;
mod size;
mod stamp;
mod step;
mod versions;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Set up what is missing, build, serve portal and sandbox, print the address
    Run(commands::run::Args),
    /// Set up what is missing and run every test the project has
    Test,
    /// Format, lints and native tests: seconds
    Check,
    /// Serve the portal and rebuild it on every change
    Dev(server::ServerArgs),
    /// Run the end-to-end tests
    E2e {
        /// Only those whose file name, or else title, matches this regular expression
        filter: Option<String>,
    },
    /// Take pictures of every page: target/shots, and docs/pictures for the documentation
    Shots,
    /// Measure the first load (fails above the budgets), or the sandbox
    Bench {
        #[arg(value_enum, default_value = "portal")]
        what: commands::bench::What,
    },
    /// What the first visit downloads, by file; fails above the budget
    Size,
    /// Write style/generated.css (trunk calls it before a build)
    Css,
    /// Name files by content and compress them (trunk calls it after a release build)
    Finish,
}

fn main() -> ExitCode {
    let done = |()| ExitCode::SUCCESS;
    let result = match Cli::parse().command {
        Command::Run(args) => commands::run::command(&args).map(done),
        Command::Test => commands::test::command(),
        Command::Check => commands::check::command(),
        Command::Dev(args) => commands::dev::command(&args).map(done),
        Command::E2e { filter } => commands::e2e::command(filter.as_deref()).map(done),
        Command::Shots => commands::shots::command().map(done),
        Command::Bench { what } => commands::bench::command(what).map(done),
        Command::Size => commands::size::command().map(done),
        Command::Css => css::command().map(done),
        Command::Finish => finish::command().map(done),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
