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
                let expires_at = new.started_at.map(|at| at + new.kind.lifetime());
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
