//! Why a sandbox cannot start: each says what to do about it.

use std::io;
use std::path::PathBuf;

use crate::catalogue::CatalogueError;
use crate::store::StoreError;

/// Why [`crate::Sandbox::start`] failed.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A folder or file of the data folder cannot be made or opened.
    #[error("cannot use {}: {source}; choose a folder you can write to", path.display())]
    Folder {
        /// What could not be used.
        path: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
    /// Another sandbox holds the data folder.
    #[error("another sandbox works in {}; stop it, or choose another data folder", .0.display())]
    InUse(PathBuf),
    /// The user's name cannot be a folder name and a header value.
    #[error("user name {0:?} cannot be used; use letters, digits, '.', '_' and '-' only")]
    User(String),
    /// The interface origin is not of the form `http://host:port`.
    #[error(
        "interface origin {0:?} cannot be used; give scheme, host and port, as in http://localhost:8080"
    )]
    Origin(String),
    /// The catalogue of images cannot be read or makes no sense.
    #[error("{0}")]
    Catalogue(#[from] CatalogueError),
    /// The database of sessions cannot be opened.
    #[error("the session database cannot be used: {0}; if the file is damaged, move it away")]
    Store(#[from] StoreError),
    /// This process's own identity cannot be read.
    #[error("cannot read this process's groups: {0}")]
    Account(io::Error),
    /// The machine's cores, memory and processes cannot be read.
    #[error("cannot read this machine's resources: {0}; is /proc mounted?")]
    Machine(sysinfo::Error),
}
