//! Rows of sessions that tests make up by the thousand.

use rusqlite::params;

use super::{Store, StoreError};
use crate::kind::{Kind, Status};

/// A session without a process.
pub(crate) struct SeededSession {
    pub(crate) id: String,
    /// `None` is the sandbox's own user.
    pub(crate) userid: Option<String>,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) image: String,
    pub(crate) status: Status,
    pub(crate) cores: Option<f64>,
    /// GiB.
    pub(crate) ram: Option<f64>,
    pub(crate) created_at: i64,
    pub(crate) started_at: Option<i64>,
    pub(crate) finished_at: Option<i64>,
}

impl Store {
    /// Removes what an earlier server made up: it counts as sessions, and nobody asked this one for it.
    pub(crate) async fn remove_seeds(&self) -> Result<(), StoreError> {
        self.call(|connection| {
            let any: bool = connection.query_row(
                "SELECT EXISTS (SELECT 1 FROM sessions WHERE seeded)",
                [],
                |row| row.get(0),
            )?;
            if any {
                connection.execute("DELETE FROM sessions WHERE seeded", [])?;
            }
            Ok(())
        })
        .await
    }

    /// Ends the made-up sessions whose time is over, as a task of theirs would.
    pub(crate) async fn expire_seeds(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.call(move |connection| {
            connection
                .execute(
                    "UPDATE sessions SET status = 'Failed', finished_at = expires_at
                     WHERE seeded AND finished_at IS NULL AND expires_at <= ?1",
                    [now],
                )
                .map(|_| ())
        })
        .await
    }

    /// Puts these in the place of all that was seeded before: all of them or none.
    pub(crate) async fn seed(&self, sessions: Vec<SeededSession>) -> Result<(), StoreError> {
        self.call(move |connection| {
            let change = connection.transaction()?;
            change.execute("DELETE FROM sessions WHERE seeded", [])?;
            let mut insert = change.prepare(
                "INSERT INTO sessions (id, userid, seeded, name, kind, image, status, folder, cores,
                     ram, created_at, started_at, expires_at, finished_at)
                 VALUES (?1, ?2, 1, ?3, ?4, ?5, ?6, 'seeded-' || ?1, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?;
            for new in sessions {
                let expires_at = new.started_at.map(|at| at.saturating_add(new.kind.lifetime()));
                insert.execute(params![
                    new.id,
                    new.userid,
                    new.name,
                    new.kind,
                    new.image,
                    new.status,
                    new.cores,
                    new.ram,
                    new.created_at,
                    new.started_at,
                    expires_at,
                    new.finished_at
                ])?;
            }
            drop(insert);
            change.commit()
        })
        .await
    }
}
