//! `cargo xtask bench`: how long the portal takes to show what a user came for, and how fast the sandbox
//! answers.

use anyhow::Result;
use clap::ValueEnum;

use super::e2e;
use crate::process;
use crate::setup::Setup;

/// What is measured.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum What {
    /// The first load of the portal, a key in its image finder, a log of 100,000 lines, and 10,000 sessions on the
    /// admin's page
    Portal,
    /// The list of sessions, with 50 and with 5,000 of them stored
    Sandbox,
}

/// # Errors
/// When something cannot be set up or built, or a budget is not held.
pub(crate) fn command(what: What) -> Result<()> {
    match what {
        What::Portal => portal(),
        What::Sandbox => process::run(&mut process::cargo(&[
            "bench",
            "--package",
            "skaha-portal",
            "--bench",
            "list",
        ])),
    }
}

/// Measures the first load, at full speed and on a four times slower processor, a key in the image finder with 5,000
/// images, the longest task while a log of 100,000 lines is read, searched and scrolled, and what 10,000 sessions cost
/// that an admin looks at.
///
/// # Errors
/// When something cannot be set up or built, or a budget is not held.
fn portal() -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_e2e())?;
    let mut playwright = e2e::playwright_for(&setup)?;
    playwright.args(["--config", "bench.config.ts"]);
    process::run(&mut playwright)
}
