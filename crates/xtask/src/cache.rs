//! The user's cache of tools, shared by all checkouts.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::step::say;

/// `${XDG_CACHE_HOME:-~/.cache}/skaha-portal`.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    dir: PathBuf,
}

/// One tool's folder in the cache.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    dir: PathBuf,
}

impl Cache {
    /// The user's cache; it need not exist yet.
    ///
    /// # Errors
    /// When the environment names neither a cache nor a home folder.
    pub(crate) fn of_user() -> Result<Self> {
        let set = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|dir| dir.is_absolute());
        let home = || env::home_dir().map(|home| home.join(".cache"));
        let base = set.or_else(home).context(
            "no folder to keep the build tools in: set HOME or XDG_CACHE_HOME, then try again",
        )?;
        Ok(Self { dir: base.join("skaha-portal") })
    }

    /// A cache in `dir`.
    #[cfg(test)]
    pub(crate) fn at(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// The folder of one version of one tool, such as `trunk-0.21.14`.
    pub(crate) fn place(&self, name: &str) -> Place {
        Place { dir: self.dir.join(name) }
    }

    /// Holds the cache against other xtasks until the returned file is dropped.
    ///
    /// # Errors
    /// When the cache cannot be written.
    pub(crate) fn lock(&self) -> Result<File> {
        let cannot =
            || format!("{} cannot be used as the cache of build tools", self.dir.display());
        fs::create_dir_all(&self.dir).with_context(cannot)?;
        let file = File::create(self.dir.join("lock")).with_context(cannot)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                say("another xtask sets up tools; waiting until it is done");
                file.lock().with_context(cannot)?;
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(cannot),
        }
        Ok(file)
    }
}

impl Place {
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether the tool was installed to the end: an interrupted installation has no marker.
    pub(crate) fn is_complete(&self) -> bool {
        self.marker().is_file()
    }

    /// Runs an installation into this folder and marks it complete when it went well.
    ///
    /// # Errors
    /// The installation's own, or when the folder cannot be written.
    pub(crate) fn fill(&self, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let cannot = || format!("{} cannot be written", self.dir.display());
        fs::create_dir_all(&self.dir).with_context(cannot)?;
        fs::remove_file(self.marker()).ok();
        install(&self.dir)?;
        fs::write(self.marker(), "").with_context(cannot)
    }

    fn marker(&self) -> PathBuf {
        self.dir.join("complete")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_installation_is_not_complete() {
        let dir = tempfile::tempdir().unwrap();
        let place = Cache::at(dir.path()).place("tool-1.0");
        assert!(!place.is_complete());

        let interrupted = place.fill(|dir| {
            fs::write(dir.join("half"), "")?;
            anyhow::bail!("interrupted")
        });
        assert!(interrupted.is_err() && !place.is_complete());

        place.fill(|_| Ok(())).unwrap();
        assert!(place.is_complete());
    }

    #[test]
    fn a_second_xtask_waits_for_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::at(dir.path());
        let held = cache.lock().unwrap();
        let lock_file = File::open(dir.path().join("lock")).unwrap();
        assert!(matches!(lock_file.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        // Waits: a program that another test starts just now holds the file, too, until it runs.
        lock_file.lock().unwrap();
    }
}
