//! The folder of rows and sessions, and the lock that keeps a second server out of it.

use std::{
    fs::{DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Read as _, Seek as _, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use thiserror::Error;

/// Why the data folder cannot be used.
#[derive(Debug, Error)]
pub enum DataFolderError {
    /// Neither XDG_DATA_HOME nor HOME is set.
    #[error(
        "no home folder is known (neither XDG_DATA_HOME nor HOME is set). Name one: --data DIR"
    )]
    NoHome,
    /// Another server has it.
    #[error(
        "the data folder {dir} is in use: {by}. To run another one beside it, give it a folder of \
         its own with --data"
    )]
    InUse {
        /// The folder.
        dir: PathBuf,
        /// Where the other one answers.
        by: String,
    },
    /// The system says no.
    #[error("cannot use the data folder {0}: {1}. Name another one with --data")]
    Io(PathBuf, #[source] io::Error),
}

/// A data folder that no other server uses as long as this value lives.
#[derive(Debug)]
pub struct DataFolder {
    path: PathBuf,
    lock: File,
}

impl DataFolder {
    /// `$XDG_DATA_HOME/skaha-portal`, else `~/.local/share/skaha-portal`.
    ///
    /// # Errors
    /// [`DataFolderError::NoHome`].
    pub fn default_path() -> Result<PathBuf, DataFolderError> {
        // The XDG specification: a path that is not absolute is to be ignored.
        let absolute = |name| std::env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
        absolute("XDG_DATA_HOME")
            .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
            .map(|base| base.join("skaha-portal"))
            .ok_or(DataFolderError::NoHome)
    }

    /// Creates the folder (0700) if need be and takes its lock.
    ///
    /// # Errors
    /// [`DataFolderError::InUse`] while another server has it; it says where that one answers.
    pub fn open(path: &Path) -> Result<Self, DataFolderError> {
        let failed = |error| DataFolderError::Io(path.to_owned(), error);
        DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(failed)?;
        warn_if_open_to_others(path).map_err(failed)?;
        let mut lock = open_lock(&path.join("lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(in_use(path, &mut lock)),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let mut folder = Self { path: path.to_owned(), lock };
        // A server that was killed has left its address.
        folder.write("").map_err(failed)?;
        Ok(folder)
    }

    /// Tells whoever starts a second server where this one answers.
    ///
    /// # Errors
    /// When the lock file cannot be written.
    pub fn answers_at(&mut self, address: &str) -> Result<(), DataFolderError> {
        self.write(address).map_err(|error| DataFolderError::Io(self.path.clone(), error))
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.lock.set_len(0)?;
        self.lock.rewind()?;
        self.lock.write_all(text.as_bytes())
    }
}

impl Drop for DataFolder {
    fn drop(&mut self) {
        if let Err(error) = self.write("") {
            tracing::warn!(%error, "cannot clear the lock file of the data folder");
        }
    }
}

fn open_lock(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)
}

fn in_use(path: &Path, lock: &mut File) -> DataFolderError {
    let mut address = String::new();
    let read = lock.read_to_string(&mut address);
    let by = match address.trim() {
        address if read.is_ok() && !address.is_empty() => {
            format!("skaha-portal answers at {address}")
        }
        _ => "another skaha-portal is just starting or ending".to_owned(),
    };
    DataFolderError::InUse { dir: path.to_owned(), by }
}

/// The folder is the user's own choice, so its mode is not changed behind their back.
fn warn_if_open_to_others(path: &Path) -> io::Result<()> {
    let mode = path.metadata()?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        tracing::warn!(
            folder = %path.display(),
            mode = format!("{mode:o}"),
            "other users of this machine may look into the data folder; close it with chmod 700"
        );
    }
    Ok(())
}
