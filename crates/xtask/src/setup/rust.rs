//! Parts of the Rust toolchain that a bare rustup does not install.

use std::path::Path;

use anyhow::{Result, bail};

use super::Tool;
use crate::{paths, process};

const TARGET: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WasmTarget;

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust target {TARGET}")
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("downloading", "10 seconds")
    }

    fn is_there(&self) -> Result<bool> {
        let mut rustc = process::command("rustc");
        rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(paths::root());
        Ok(Path::new(process::read(&mut rustc)?.trim()).is_dir())
    }

    fn install(&self) -> Result<()> {
        rustup(&["target", "add", TARGET])
    }
}

/// rustfmt and clippy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RustComponents;

impl Tool for RustComponents {
    fn name(&self) -> String {
        "rustfmt and clippy".to_owned()
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("downloading", "10 seconds")
    }

    fn is_there(&self) -> Result<bool> {
        let answers = |tool| process::read(&mut process::cargo(&[tool, "--version"])).is_ok();
        Ok(answers("fmt") && answers("clippy"))
    }

    fn install(&self) -> Result<()> {
        rustup(&["component", "add", "rustfmt", "clippy"])
    }
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if paths::find_program("rustup").is_none() {
        bail!(
            "this Rust is not from rustup, so it cannot be completed from here: install what is \
             missing with your system's packages, or rustup (https://rustup.rs), then try again"
        );
    }
    process::run(process::command("rustup").args(arguments).current_dir(paths::root()))
}
