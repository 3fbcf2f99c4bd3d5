//! Adding and changing session rows. Each change names the statuses it may come from, so that a
//! late "Running" cannot undo a "Terminating".

use rusqlite::{Connection, ErrorCode, params};

use super::{App, SessionRow, Store, StoreError, Weight, events};
use crate::kind::{Kind, Status};

/// What a launch stores first.
pub(crate) struct NewSession {
    pub(crate) id: String,
    pub(crate) app: Option<App>,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) image: String,
    pub(crate) folder: String,
    pub(crate) cores: Option<f64>,
    pub(crate) ram: Option<f64>,
}

/// What became of [`Store::add`].
pub(crate) enum Added {
    Session(Box<SessionRow>),
    /// The user has as many active interactive sessions as allowed.
    LimitReached,
    /// The desktop of a desktop-app is not there any more.
    NoDesktop,
    /// Another session has this id.
    IdTaken,
}

/// How the interface is to be reached; known before the program is started.
pub(crate) struct Process {
    pub(crate) port: Option<u16>,
    pub(crate) interface: Option<String>,
    pub(crate) probe: Option<String>,
}

/// Active interactive sessions, the ones that count against the limit (contract 1.3).
const ACTIVE: &str = "SELECT count(*) FROM sessions
    WHERE userid IS NULL AND kind NOT IN ('headless', 'desktop-app') AND status IN ('Pending', 'Running')";

impl Store {
    /// Adds a Pending session, unless an interactive one would pass `limit`.
    pub(crate) async fn add(&self, new: NewSession, limit: i64) -> Result<Added, StoreError> {
        let now = self.clock.now();
        self.call(move |connection| {
            let change = connection.transaction()?;
            if new.kind.is_interactive() && count(&change)? >= limit {
                return Ok(Added::LimitReached);
            }
            let (appid, desktop) = new.app.map(|app| (app.id, app.desktop)).unzip();
            if let Some(desktop) = desktop
                && !has_desktop(&change, desktop)?
            {
                return Ok(Added::NoDesktop);
            }
            let added = change.execute(
                "INSERT INTO sessions (id, appid, desktop, name, kind, image, status, folder, cores,
                     ram, created_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    new.id, appid, desktop, new.name, new.kind, new.image, Status::Pending,
                    new.folder, new.cores, new.ram, now
                ],
            );
            match added {
                Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
                    return Ok(Added::IdTaken);
                }
                added => added?,
            };
            let row = by_number(&change, change.last_insert_rowid())?;
            change.commit()?;
            Ok(Added::Session(Box::new(row)))
        })
        .await
    }

    pub(crate) async fn active(&self) -> Result<i64, StoreError> {
        self.call(|connection| count(connection)).await
    }

    /// Before the start, so that a server that crashes in between leaves what its successor needs. A
    /// session that was deleted meanwhile is an error: nothing may start that no row tells of.
    pub(crate) async fn prepared(&self, number: i64, process: Process) -> Result<(), StoreError> {
        let changed = self
            .call(move |connection| {
                connection.execute(
                    "UPDATE sessions SET port = ?2, interface = ?3, probe = ?4 WHERE number = ?1",
                    (number, process.port, process.interface, process.probe),
                )
            })
            .await?;
        if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// Records the start of the program: from here the session has a start and an expiry time.
    pub(crate) async fn started(&self, number: i64, lifetime: i64) -> Result<(), StoreError> {
        self.change(
            "UPDATE sessions SET started_at = ?2, expires_at = ?2 + ?3 WHERE number = ?1",
            (number, self.clock.now(), lifetime),
        )
        .await
    }

    pub(crate) async fn running(&self, number: i64) -> Result<(), StoreError> {
        self.change(
            "UPDATE sessions SET status = 'Running' WHERE number = ?1 AND status = 'Pending'",
            [number],
        )
        .await
    }

    pub(crate) async fn terminating(&self, number: i64) -> Result<(), StoreError> {
        self.change(
            "UPDATE sessions SET status = 'Terminating'
             WHERE number = ?1 AND status IN ('Pending', 'Running')",
            [number],
        )
        .await
    }

    /// Records an end with the Warning event that says why: both or neither.
    pub(crate) async fn finished(
        &self,
        number: i64,
        status: Status,
        warning: Option<(&'static str, String)>,
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.call(move |connection| {
            let change = connection.transaction()?;
            if let Some((reason, message)) = warning {
                events::insert(&change, number, Weight::Warning, reason, &message, now)?;
            }
            change.execute(
                "UPDATE sessions SET status = ?2, finished_at = ?3
                 WHERE number = ?1 AND finished_at IS NULL",
                (number, status, now),
            )?;
            change.commit()
        })
        .await
    }

    pub(crate) async fn expires(&self, number: i64, at: i64) -> Result<(), StoreError> {
        self.change("UPDATE sessions SET expires_at = ?2 WHERE number = ?1", (number, at)).await
    }

    pub(crate) async fn delete(&self, number: i64) -> Result<(), StoreError> {
        self.change("DELETE FROM sessions WHERE number = ?1", [number]).await
    }

    /// Removes the rows of one kind of session that finished longer than `linger` seconds ago and
    /// gives back their folders.
    pub(crate) async fn purge(
        &self,
        interactive: bool,
        linger: i64,
    ) -> Result<Vec<String>, StoreError> {
        let now = self.clock.now();
        self.call(move |connection| {
            connection
                .prepare(
                    "DELETE FROM sessions
                     WHERE (kind NOT IN ('headless', 'desktop-app')) = ?1 AND finished_at <= ?2
                     RETURNING folder",
                )?
                .query_map((interactive, now - linger), |row| row.get(0))?
                .collect()
        })
        .await
    }

    async fn change<P>(&self, sql: &'static str, values: P) -> Result<(), StoreError>
    where
        P: rusqlite::Params + Send + 'static,
    {
        self.call(move |connection| connection.execute(sql, values).map(|_| ())).await
    }
}

fn count(connection: &Connection) -> rusqlite::Result<i64> {
    connection.query_row(ACTIVE, [], |row| row.get(0))
}

/// Whether a desktop still runs.
fn has_desktop(connection: &Connection, number: i64) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sessions
        WHERE number = ?1 AND kind = 'desktop' AND status = 'Running')";
    connection.query_row(sql, [number], |row| row.get(0))
}

fn by_number(connection: &Connection, number: i64) -> rusqlite::Result<SessionRow> {
    let sql = format!("SELECT {} FROM sessions WHERE number = ?1", SessionRow::COLUMNS);
    connection.query_row(&sql, [number], SessionRow::read)
}
