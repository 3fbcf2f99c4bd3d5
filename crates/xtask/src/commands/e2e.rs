//! `cargo xtask e2e`: the portal, the server and real sessions in a real browser.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::counts::Counts;
use crate::portal::{self, Profile};
use crate::report::Plan;
use crate::setup::{Browser, Setup};
use crate::{paths, process, server};

/// As a step of `cargo xtask test`.
pub(crate) const PLAN: Plan = Plan {
    name: "end-to-end tests",
    usual: "10 minutes",
    if_failed: "cargo xtask e2e [part of a file name or title]",
};

/// What Playwright says when a selection is empty.
const NOTHING_FOUND: &str = "No tests found";

/// Sets up what is missing and runs the tests that `filter` matches, or all.
///
/// # Errors
/// When something cannot be set up or built, a test fails, or nothing matches.
pub(crate) fn command(filter: Option<&str>) -> Result<()> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_e2e())?;
    let selected = filter.map(selection).transpose()?.unwrap_or_default();
    let (_, verdict) = run(&setup, &selected)?;
    verdict
}

/// Builds what is missing and runs the tests that Playwright's arguments `selected` select.
pub(crate) fn run(setup: &Setup, selected: &[String]) -> Result<(Counts, Result<()>)> {
    process::run_tests(playwright_for(setup)?.args(selected))
}

/// Playwright, told where portal, server, programs and browser are; builds what is missing of them.
pub(crate) fn playwright_for(setup: &Setup) -> Result<Command> {
    let portal_dir = portal::build(setup, Profile::Release)?;
    let server = server::build()?;
    let browser = Browser.find()?.context("Chromium went away")?;
    let mut playwright = playwright();
    playwright.env("SKAHA_PORTAL_BIN", server).env("SKAHA_PORTAL_DIST", portal_dir);
    playwright.env("SKAHA_PORTAL_PROGRAMS", setup.python().programs());
    playwright.env("SKAHA_PORTAL_CANFAR", setup.client().programs().join("canfar"));
    playwright.env("CHROMIUM", browser.chromium);
    Ok(playwright)
}

/// Arguments that select by file name, or by title where no file has such a name.
fn selection(filter: &str) -> Result<Vec<String>> {
    let by_file = vec![filter.to_owned()];
    let by_title = vec!["--grep".to_owned(), filter.to_owned()];
    let selects = |way: &[String]| match process::read(playwright().arg("--list").args(way)) {
        Ok(_) => Ok(true),
        Err(error) if format!("{error:#}").contains(NOTHING_FOUND) => Ok(false),
        Err(error) => Err(error),
    };
    if selects(&by_file)? {
        Ok(by_file)
    } else if selects(&by_title)? {
        Ok(by_title)
    } else {
        bail!("no end-to-end test has {filter:?} in its file name or title")
    }
}

fn playwright() -> Command {
    let mut node = process::command("node");
    node.current_dir(paths::e2e()).args(["node_modules/@playwright/test/cli.js", "test"]);
    node
}
