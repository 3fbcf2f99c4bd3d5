//! The rows of all sessions and their events, in SQLite.
//!
//! One connection lives on one thread, so there is one writer and no lock to wait for.

mod events;
mod reading;
mod row;
mod schema;
mod seeds;
mod sessions;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;

use rusqlite::Connection;
use tokio::sync::oneshot;

pub(crate) use self::events::{Event, Weight};
pub(crate) use self::row::{App, PublicRow, SessionRow};
pub(crate) use self::seeds::SeededSession;
pub(crate) use self::sessions::{Added, NewSession, Process};

use crate::clock::Clock;
use crate::config::private_file;

/// Why the database did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite's own words.
    #[error("{0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The file cannot be opened, or its thread not started.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// A newer version wrote the file.
    #[error("its format is version {0}, which a newer skaha-portal wrote; use that one")]
    Newer(i64),
    /// The row was deleted meanwhile.
    #[error("it was deleted")]
    Gone,
    /// The database thread gave no answer.
    #[error("the database did not answer")]
    Closed,
}

type Job = Box<dyn FnOnce(&mut Connection) + Send>;

/// A handle on the database thread, which ends with its last handle.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    jobs: mpsc::Sender<Job>,
    clock: Clock,
}

impl Store {
    /// Opens or creates the file and brings it to the present format. Blocks: for the start only.
    pub(crate) fn open(path: &Path, clock: Clock) -> Result<Self, StoreError> {
        // SQLite would create it readable by all, and it holds ids; -wal and -shm inherit the mode.
        private_file(path)?;
        let mut connection = Connection::open(path)?;
        schema::prepare(&mut connection)?;
        let (jobs, queue) = mpsc::channel::<Job>();
        std::thread::Builder::new().name("sandbox-store".to_owned()).spawn(move || {
            for job in queue {
                // One job that cannot be done must not close the database to all others; what it began
                // is undone with its transaction.
                let done = catch_unwind(AssertUnwindSafe(|| job(&mut connection)));
                if done.is_err() {
                    tracing::error!("a job of the session database broke off");
                }
            }
        })?;
        Ok(Self { jobs, clock })
    }

    /// Runs `work` on the database thread. It completes even if the caller stops waiting.
    async fn call<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    {
        let (answer, waiting) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Nobody waits any more: the work was done all the same.
            answer.send(work(connection)).ok();
        });
        // Neither error says more than that the thread is gone.
        self.jobs.send(job).ok().ok_or(StoreError::Closed)?;
        Ok(waiting.await.ok().ok_or(StoreError::Closed)??)
    }
}
