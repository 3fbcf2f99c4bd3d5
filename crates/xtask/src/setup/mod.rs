//! Sets up what a command needs and the machine does not have.

mod browser;
mod cargo_tool;
mod desktop;
mod needs;
mod node;
mod playwright;
mod python;
mod rust;
mod system;

use std::path::PathBuf;

use anyhow::{Result, bail};

pub(crate) use browser::Browser;
pub(crate) use cargo_tool::CargoTool;
pub(crate) use desktop::Desktop;
pub(crate) use node::{Node, NpmTool};
pub(crate) use playwright::Playwright;
pub(crate) use python::PythonEnv;
pub(crate) use rust::{RustComponents, WasmTarget};

use crate::cache::Cache;
use crate::finish::Programs;
use crate::step::{say, step};
use crate::versions::Versions;

/// Something a command needs.
pub(crate) trait Tool {
    /// Name and version as people know it: `trunk 0.21.14`.
    fn name(&self) -> String;
    /// What setting it up does and how long that usually takes.
    fn work(&self) -> (&'static str, &'static str);
    /// Whether it is there, ready for use. An error is one that setting up cannot mend.
    fn is_there(&self) -> Result<bool>;
    /// Sets it up.
    fn install(&self) -> Result<()>;
}

/// The tools of this project.
#[derive(Debug)]
pub(crate) struct Setup {
    cache: Cache,
    versions: Versions,
}

impl Setup {
    /// # Errors
    /// When no cache folder can be named.
    pub(crate) fn new() -> Result<Self> {
        Ok(Self { cache: Cache::of_user()?, versions: Versions::load()? })
    }

    pub(crate) fn trunk(&self) -> CargoTool {
        CargoTool {
            package: "trunk",
            version: self.versions.tools.trunk.clone(),
            programs: &["trunk"],
            features: "",
            locked: true,
            usual: "3 minutes",
            cache: self.cache.clone(),
        }
    }

    pub(crate) fn wasm_bindgen(&self) -> CargoTool {
        CargoTool {
            package: "wasm-bindgen-cli",
            version: self.versions.tools.wasm_bindgen_cli.clone(),
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            features: "",
            // The package holds no lockfile.
            locked: false,
            usual: "2 minutes",
            cache: self.cache.clone(),
        }
    }

    pub(crate) fn wasm_split(&self) -> CargoTool {
        CargoTool {
            package: "wasm_split_cli_support",
            version: self.versions.tools.wasm_split_cli_support.clone(),
            programs: &["wasm-split-cli"],
            features: "build-binary",
            locked: true,
            usual: "1 minute",
            cache: self.cache.clone(),
        }
    }

    pub(crate) fn binaryen(&self) -> NpmTool {
        self.npm_tool("binaryen", &self.versions.tools.binaryen, "wasm-opt")
    }

    pub(crate) fn esbuild(&self) -> NpmTool {
        self.npm_tool("esbuild", &self.versions.tools.esbuild, "esbuild")
    }

    fn npm_tool(&self, package: &'static str, version: &str, program: &'static str) -> NpmTool {
        NpmTool { package, version: version.to_owned(), program, cache: self.cache.clone() }
    }

    pub(crate) fn node(&self) -> Node {
        Node { least: self.versions.needs.node }
    }

    pub(crate) fn python(&self) -> PythonEnv {
        PythonEnv::of_sessions(&self.cache, &self.versions)
    }

    pub(crate) fn client(&self) -> PythonEnv {
        PythonEnv::of_client(&self.cache, &self.versions)
    }

    /// The commands of [`Self::for_finish`].
    pub(crate) fn programs(&self) -> Programs {
        Programs {
            wasm_split: self.wasm_split().program("wasm-split-cli"),
            wasm_bindgen: self.wasm_bindgen().program("wasm-bindgen"),
            wasm_opt: self.binaryen().program(),
            esbuild: self.esbuild().program(),
        }
    }

    /// Sets up the desktop where this program may, and otherwise says how to: everything else works
    /// without it.
    ///
    /// # Errors
    /// When it cannot be found out whether it is there.
    pub(crate) fn offer_desktop(&self) -> Result<()> {
        if Desktop.is_there()? {
            return Ok(());
        }
        if !system::is_ours() {
            say(&format!("no desktop sessions; this adds them: {}", Desktop::by_hand()));
        } else if let Err(error) = self.ensure(&[Box::new(Desktop)]) {
            say(&format!("no desktop sessions, going on without them: {error:#}"));
        }
        Ok(())
    }

    /// Folders that hold the build tools, for the `PATH` of trunk.
    pub(crate) fn program_dirs(&self) -> Vec<PathBuf> {
        self.wasm_bindgen().cached_dir().into_iter().collect()
    }

    /// Sets up those of `tools` that are missing, in order.
    ///
    /// # Errors
    /// When one cannot be set up, with what to do about it.
    pub(crate) fn ensure(&self, tools: &[Box<dyn Tool>]) -> Result<()> {
        if all_there(tools)? {
            say("tools: all there");
            return Ok(());
        }
        let _held = self.cache.lock()?;
        for tool in tools {
            // Asked again: another xtask may have set it up while this one waited.
            if tool.is_there()? {
                continue;
            }
            let (doing, usual) = tool.work();
            step(&tool.name(), doing, usual, || {
                tool.install()?;
                if !tool.is_there()? {
                    bail!("set up without an error, and still it is not there");
                }
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn all_there(tools: &[Box<dyn Tool>]) -> Result<bool> {
    for tool in tools {
        if !tool.is_there()? {
            return Ok(false);
        }
    }
    Ok(true)
}
