//! `cargo xtask check`: what can be said within seconds.

use std::process::ExitCode;

use anyhow::Result;

use crate::process;
use crate::report::{Plan, Report};
use crate::setup::Setup;

const FMT: Plan = Plan { name: "fmt", usual: "1 s", if_failed: "cargo fmt --all" };

const CLIPPY: Plan = Plan {
    name: "clippy",
    usual: "5 s (3 minutes the first time)",
    if_failed: "cargo clippy --workspace --all-targets",
};

const CLIPPY_WASM: Plan = Plan {
    name: "clippy for the browser",
    usual: "5 s (1 minute the first time)",
    if_failed: "cargo clippy -p portal --tests --target wasm32-unknown-unknown --features parts",
};

const NATIVE: Plan = Plan {
    name: "native tests",
    usual: "30 s, with real sessions 2 minutes (3 minutes more the first time)",
    if_failed: "cargo test --workspace",
};

/// Format, lints and native tests.
///
/// # Errors
/// When something cannot be set up. The first step that fails is in the exit code.
pub(crate) fn command() -> Result<ExitCode> {
    let setup = Setup::new()?;
    setup.ensure(&setup.for_checks())?;
    let mut report = Report::default();
    // Each step has told its own failure.
    lints(&mut report).and_then(|()| native_tests(&mut report, None)).ok();
    Ok(report.conclude())
}

/// Format and lints, native and for the browser.
pub(crate) fn lints(report: &mut Report) -> Result<()> {
    report.command(FMT, process::cargo(&["fmt", "--all", "--check"]))?;
    let strict = ["--", "-D", "warnings"];
    let mut native = process::cargo(&["clippy", "--workspace", "--all-targets"]);
    native.args(strict);
    report.command(CLIPPY, native)?;
    // With parts, as the release build has them; the native lints see the program without.
    let target = ["--target", "wasm32-unknown-unknown", "--features", "parts"];
    let mut wasm = process::cargo(&["clippy", "--package", "portal", "--lib", "--bins", "--tests"]);
    wasm.args(target).args(strict);
    report.command(CLIPPY_WASM, wasm)
}

/// All tests that need no browser; those of real sessions and of the official client run when `setup`
/// has set these up.
pub(crate) fn native_tests(report: &mut Report, setup: Option<&Setup>) -> Result<()> {
    let mut cargo = process::cargo(&["test", "--workspace", "--no-fail-fast"]);
    if let Some(setup) = setup {
        cargo.env("SKAHA_PORTAL_PROGRAMS", setup.python().programs());
        cargo.env("SKAHA_PORTAL_CANFAR", setup.client().programs().join("canfar"));
    }
    report.tests(NATIVE, || process::run_tests(&mut cargo))
}
