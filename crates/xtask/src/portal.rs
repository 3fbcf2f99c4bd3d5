//! Building the portal with trunk.

use std::env;
use std::fmt;
use std::fs::{self, File, TryLockError};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::setup::Setup;
use crate::stamp::Stamp;
use crate::step::step;
use crate::{paths, process};

/// How the portal is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and fast, named by content, compressed.
    Release,
    /// Built quickly.
    Debug,
}

impl Profile {
    /// Where the build goes. The two live side by side, so that neither replaces the other.
    pub(crate) fn dist(self) -> PathBuf {
        paths::root().join(match self {
            Self::Release => "dist",
            Self::Debug => "target/dev-dist",
        })
    }

    fn usual(self) -> &'static str {
        match self {
            Self::Release => "3 minutes the first time, then 40 seconds",
            Self::Debug => "2 minutes the first time, then 15 seconds",
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Release => "release",
            Self::Debug => "debug",
        })
    }
}

/// Builds the portal, unless its build is that of its sources already.
///
/// # Errors
/// Trunk's, whose messages are on the terminal by then.
pub(crate) fn build(setup: &Setup, profile: Profile) -> Result<PathBuf> {
    let _held = one_at_a_time()?;
    let dist = profile.dist();
    let stamp = Stamp::new(paths::root(), &paths::notes(), &dist, profile)?;
    if !stamp.is_current()? {
        step("portal", &format!("{profile} build with trunk"), profile.usual(), || {
            process::run(&mut trunk(setup, "build", profile)?)?;
            stamp.write()
        })?;
    }
    Ok(dist)
}

/// Held for the whole of a build: two at once in one checkout would mix their files in `dist/`, and
/// the stamp would call the mixture current.
fn one_at_a_time() -> Result<File> {
    let notes = paths::notes();
    let path = notes.join("build.lock");
    let cannot = || format!("{} cannot be locked", path.display());
    fs::create_dir_all(&notes).with_context(cannot)?;
    let file = File::create(&path).with_context(cannot)?;
    if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
        println!("portal: waiting for another build in this checkout");
        file.lock().with_context(cannot)?;
    }
    Ok(file)
}

/// A trunk command on the portal, with our tools before the user's.
pub(crate) fn trunk(setup: &Setup, subcommand: &str, profile: Profile) -> Result<Command> {
    let dist = profile.dist();
    fs::create_dir_all(&dist).with_context(|| format!("{} cannot be made", dist.display()))?;
    let mut trunk = process::command(setup.trunk().program("trunk"));
    trunk.current_dir(paths::root()).arg(subcommand).arg("--dist").arg(dist);
    if profile == Profile::Release {
        trunk.args(["--release", "--features", "parts"]);
        // What the parts are cut by: docs/adr/0006-parts.md.
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C link-arg=--emit-relocs");
    }
    trunk.env("PATH", paths::path_with(&setup.program_dirs()));
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        // trunk takes "true" only, where the convention is any value.
        trunk.env("NO_COLOR", "true");
    }
    Ok(trunk)
}
