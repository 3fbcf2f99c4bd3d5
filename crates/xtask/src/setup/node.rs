//! Node, which must be there, and tools that npm brings.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use super::Tool;
use crate::cache::{Cache, Place};
use crate::versions::first_number;
use crate::{paths, process};

/// Node with npm.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    /// The least major version.
    pub(crate) least: u32,
}

impl Tool for Node {
    fn name(&self) -> String {
        format!("Node {} or later", self.least)
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("looking for it", "a moment")
    }

    fn is_there(&self) -> Result<bool> {
        let what_to_do = format!("install {} with npm, then try again", self.name());
        let said = process::read(process::command("node").arg("--version"))
            .with_context(|| what_to_do.clone())?;
        if first_number(&said).is_none_or(|major| major < self.least) {
            bail!("Node {} is too old: {what_to_do}", said.trim());
        }
        if paths::find_program("npm").is_none() {
            bail!("Node is there without npm: {what_to_do}");
        }
        Ok(true)
    }

    fn install(&self) -> Result<()> {
        Ok(())
    }
}

/// A package of npm with one command that is used.
#[derive(Clone, Debug)]
pub(crate) struct NpmTool {
    pub(crate) package: &'static str,
    pub(crate) version: String,
    pub(crate) program: &'static str,
    pub(crate) cache: Cache,
}

impl NpmTool {
    /// The command: from the cache, or the user's own if that is the same version.
    pub(crate) fn program(&self) -> PathBuf {
        let place = self.place();
        if place.is_complete() {
            return place.dir().join("node_modules/.bin").join(self.program);
        }
        PathBuf::from(self.program)
    }

    fn place(&self) -> Place {
        self.cache.place(&format!("{}-{}", self.package, self.version))
    }

    fn is_users_own(&self) -> bool {
        paths::find_program(self.program)
            .and_then(|file| process::read(process::command(file).arg("--version")).ok())
            // wasm-opt says `wasm-opt version 132 (version_132)`; npm's later numbers are npm's own.
            .is_some_and(|said| {
                said.trim() == self.version
                    || (self.program == "wasm-opt"
                        && first_number(&said) == first_number(&self.version))
            })
    }
}

impl Tool for NpmTool {
    fn name(&self) -> String {
        format!("{} ({} {})", self.program, self.package, self.version)
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("installing from npm", "10 seconds")
    }

    fn is_there(&self) -> Result<bool> {
        Ok(self.place().is_complete() || self.is_users_own())
    }

    fn install(&self) -> Result<()> {
        self.place().fill(|dir| {
            let mut npm = process::command("npm");
            npm.current_dir(dir).args(["install", "--no-audit", "--no-fund", "--loglevel=error"]);
            npm.arg("--prefix").arg(dir).arg(format!("{}@{}", self.package, self.version));
            process::run(&mut npm)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_that_is_too_old_is_named() {
        let error = Node { least: 9_999 }.is_there().unwrap_err();
        assert!(error.to_string().contains("install Node 9999 or later"), "{error:#}");
    }
}
