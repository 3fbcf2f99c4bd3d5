//! `cargo xtask bench`: how long the portal takes to show what a user came for.

use anyhow::Result;

use super::e2e;
use crate::process;
use crate::setup::Setup;

/// Measures the first load, at full speed and on a four times slower processor.
///
/// # Errors
/// When something cannot be set up or built, or a budget is not held.
pub(crate) fn command() -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_e2e())?;
    let mut playwright = e2e::playwright_for(&setup)?;
    playwright.args(["--config", "bench.config.ts"]);
    process::run(&mut playwright)
}
