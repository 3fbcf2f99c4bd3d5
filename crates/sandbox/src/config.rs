//! What the sandbox is told at the start, and the folders that follow from it.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use crate::dialect::Dialect;
use crate::error::StartError;

/// Everything a [`crate::Sandbox`] needs to know.
#[derive(Clone, Debug)]
pub struct SandboxConfig {
    /// Rows, files and private session folders. Created with mode 0700 when it is missing.
    pub data_dir: PathBuf,
    /// Name of the single user: `x-vo-authenticated`, and the home folder `/arc/home/<user>`.
    pub user: String,
    /// Scheme, host and port of the interfaces, such as `http://localhost:8080`: the prefix of every
    /// connect URL, and the only Origin that may open a WebSocket.
    pub interface_origin: String,
    /// Searched for the catalogue's programs before `PATH`, and put first on the sessions' `PATH`.
    pub program_dirs: Vec<PathBuf>,
    /// The catalogue of images (TOML, format: README); `None` is the built-in one.
    pub catalogue: Option<PathBuf>,
    /// An executable whose `supervise DIR` subcommand calls [`crate::supervise`].
    pub supervisor: PathBuf,
    /// Active interactive sessions that the user may have; the platform's chart has 5 (contract 3).
    pub max_interactive_sessions: u32,
    /// The release of Skaha that is imitated.
    pub dialect: Dialect,
    /// Whether `/sandbox/control` can make it misbehave, for tests.
    pub test_controls: bool,
}

/// The folders below the data folder.
#[derive(Debug)]
pub(crate) struct Folders {
    pub(crate) data: PathBuf,
    /// What a session sees as `/`: it contains `arc/home/<user>`, because connect URLs open that path.
    pub(crate) root: PathBuf,
    /// Not there before the first launch (contract 5).
    pub(crate) home: PathBuf,
    /// One private folder per session, under a random name that is not the session's id.
    pub(crate) sessions: PathBuf,
}

impl Folders {
    pub(crate) fn create(config: &SandboxConfig) -> Result<Self, StartError> {
        let fail = |path: &Path, source| StartError::Folder { path: path.to_owned(), source };
        private_folder(&config.data_dir).map_err(|e| fail(&config.data_dir, e))?;
        // Programs run in other folders, so every path they are given must be absolute.
        let data = config.data_dir.canonicalize().map_err(|e| fail(&config.data_dir, e))?;
        let root = data.join("files");
        let home = root.join("arc/home").join(&config.user);
        let sessions = data.join("sessions");
        for path in [&root, &sessions] {
            private_folder(path).map_err(|e| fail(path, e))?;
        }
        Ok(Self { data, root, home, sessions })
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.data.join("sandbox.sqlite3")
    }

    /// Takes the data folder for this process: two sandboxes on one folder would both adopt its sessions.
    pub(crate) fn lock(&self) -> Result<File, StartError> {
        let path = self.data.join("sandbox.lock");
        let file = private_file(&path)
            .map_err(|source| StartError::Folder { path: path.clone(), source })?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StartError::InUse(self.data.clone())),
            Err(TryLockError::Error(source)) => Err(StartError::Folder { path, source }),
        }
    }
}

/// Creates a folder that only this user can enter; its parents too.
pub(crate) fn private_folder(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)
}

/// Opens (and creates, readable by this user only) a file without truncating it.
pub(crate) fn private_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().create(true).append(true).read(true).mode(0o600).open(path)
}
