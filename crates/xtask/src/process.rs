//! Starting other programs.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::counts::Counts;
use crate::step::say;

/// How a test says that this machine lacks what it needs.
const LEFT_OUT: &str = "left out: ";

/// A program to start, without what `cargo run` left in the environment for this one: seen by a
/// cargo below, it could be taken for that cargo's own and cause rebuilds.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        let of_this_crate = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
        if name == "RUSTC_BOOTSTRAP" || of_this_crate.iter().any(|start| name.starts_with(start)) {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo in the repository's root, with the settings of its `.cargo/config.toml`.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments).current_dir(crate::paths::root());
    cargo
}

/// Runs to the end with our own output.
///
/// # Errors
/// When it cannot be started or does not end well.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status})", shown(command));
    }
    Ok(())
}

/// Runs to the end and gives what it printed on its standard output.
///
/// # Errors
/// When it cannot be started or does not end well; its standard error is part of the message.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        bail!("`{}` failed ({}): {said}", shown(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a test runner to the end, shows what it prints and counts the tests it reports.
///
/// # Errors
/// When it cannot be started or its output cannot be read; a failed test is in the counts.
pub(crate) fn run_tests(command: &mut Command) -> Result<(Counts, Result<()>)> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    let mut counts = Counts::default();
    let mut left_out = BTreeSet::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let mut line = line.context("the output of the tests cannot be read")?;
            let text = String::from_utf8_lossy(&line);
            counts.add_line(&text);
            left_out.extend(text.strip_prefix(LEFT_OUT).map(|why| why.trim().to_owned()));
            line.push(b'\n');
            std::io::stdout().write_all(&line)?;
        }
    }
    // A test that cannot do its work here passes, and must not be taken for one that did.
    for why in left_out {
        say(&format!("{LEFT_OUT}{why}"));
    }
    let status = child.wait()?;
    let verdict = if status.success() {
        Ok(())
    } else {
        Err(anyhow::anyhow!("`{}` failed ({status})", shown(command)))
    };
    Ok((counts, verdict))
}

/// Program and arguments as one would type them.
fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started", shown(command))
}
