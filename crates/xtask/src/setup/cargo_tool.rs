//! Build tools that are built from their published source.

use std::path::PathBuf;

use anyhow::Result;

use super::Tool;
use crate::cache::{Cache, Place};
use crate::{paths, process};

/// Environment that belongs to building this project and would leak into building a tool.
const OF_THIS_PROJECT: [&str; 4] =
    ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_BUILD_DIR", "CARGO_BUILD_TARGET"];

/// A package with commands, at one exact version.
#[derive(Clone, Debug)]
pub(crate) struct CargoTool {
    pub(crate) package: &'static str,
    pub(crate) version: String,
    /// The commands that are used; each must answer `--version` with this version.
    pub(crate) programs: &'static [&'static str],
    /// Features of the package to build with.
    pub(crate) features: &'static str,
    /// Whether the package holds a lockfile to build by.
    pub(crate) locked: bool,
    /// How long building it takes.
    pub(crate) usual: &'static str,
    pub(crate) cache: Cache,
}

impl CargoTool {
    /// The command `name`: our own build of it, or the user's if that is the same version.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        match self.cached_dir() {
            Some(dir) => dir.join(name),
            None => PathBuf::from(name),
        }
    }

    /// The folder of the commands, when they are our own build.
    pub(crate) fn cached_dir(&self) -> Option<PathBuf> {
        let place = self.place();
        place.is_complete().then(|| place.dir().join("bin"))
    }

    fn place(&self) -> Place {
        self.cache.place(&format!("{}-{}", self.package, self.version))
    }

    fn is_users_own(&self) -> bool {
        self.programs.iter().all(|program| {
            paths::find_program(program).is_some_and(|file| {
                process::read(process::command(file).arg("--version"))
                    .is_ok_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
            })
        })
    }
}

impl Tool for CargoTool {
    fn name(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    fn work(&self) -> (&'static str, &'static str) {
        ("building from source", self.usual)
    }

    fn is_there(&self) -> Result<bool> {
        Ok(self.cached_dir().is_some() || self.is_users_own())
    }

    fn install(&self) -> Result<()> {
        self.place().fill(|dir| {
            let mut cargo = process::command("cargo");
            // Not in the repository: its .cargo/config.toml is about this project only.
            cargo.current_dir(self.cache.dir());
            OF_THIS_PROJECT.iter().for_each(|name| {
                cargo.env_remove(name);
            });
            // Without optimisation it is built in a quarter of the time and is quick enough.
            cargo.args(["install", "--debug", "--features", self.features]);
            cargo.args(["--version", &self.version, "--root"]);
            cargo.arg(dir).arg(self.package);
            if self.locked {
                cargo.arg("--locked");
            }
            process::run(&mut cargo)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn tool(cache: &Path, programs: &'static [&'static str]) -> CargoTool {
        CargoTool {
            package: "some-tool",
            version: "1.2.3".to_owned(),
            programs,
            features: "",
            locked: false,
            usual: "a moment",
            cache: Cache::at(cache),
        }
    }

    #[test]
    fn an_own_complete_build_is_used() {
        let dir = tempfile::tempdir().unwrap();
        let tool = tool(dir.path(), &["no-such-program-anywhere"]);
        assert!(!tool.is_there().unwrap());
        tool.place().fill(|_| Ok(())).unwrap();
        assert!(tool.is_there().unwrap());
        assert_eq!(tool.program("x"), dir.path().join("some-tool-1.2.3/bin/x"));
    }

    #[test]
    fn a_program_of_another_version_is_not_taken() {
        let dir = tempfile::tempdir().unwrap();
        assert!(!tool(dir.path(), &["cargo"]).is_there().unwrap());
    }
}
