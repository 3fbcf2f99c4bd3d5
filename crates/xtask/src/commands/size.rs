//! `cargo xtask size`: what the first visit downloads.

use anyhow::Result;

use crate::portal::{self, Profile};
use crate::setup::Setup;
use crate::size;

/// Builds the portal if need be and prints the table.
///
/// # Errors
/// When the build fails or the first load is above the budget.
pub(crate) fn command() -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_portal(Profile::Release))?;
    size::report(&portal::build(&setup, Profile::Release)?)
}
