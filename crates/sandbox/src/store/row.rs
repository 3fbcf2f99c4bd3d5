//! A session as it is stored.

use rusqlite::Row;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::kind::{Kind, Status};

/// Everything needed to list, adopt and explain a session.
#[derive(Clone)]
pub(crate) struct SessionRow {
    /// What logs may carry instead of the id.
    pub(crate) number: i64,
    /// A desktop-app has its desktop's.
    pub(crate) id: String,
    pub(crate) app: Option<App>,
    /// `None` is the sandbox's own user.
    pub(crate) userid: Option<String>,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) image: String,
    pub(crate) status: Status,
    /// Name of the private folder below `sessions/`.
    pub(crate) folder: String,
    /// Requested cores.
    pub(crate) cores: Option<f64>,
    /// Requested memory, GiB; `None` is a flexible session.
    pub(crate) ram: Option<f64>,
    pub(crate) port: Option<u16>,
    pub(crate) interface: Option<String>,
    /// The readiness probe, as JSON.
    pub(crate) probe: Option<String>,
    pub(crate) started_at: Option<i64>,
    pub(crate) expires_at: Option<i64>,
}

impl SessionRow {
    /// In the order of [`SessionRow::read`].
    pub(super) const COLUMNS: &'static str = "number, id, appid, desktop, userid, name, kind, \
        image, status, folder, cores, ram, port, interface, probe, started_at, expires_at";

    /// By position: looking a column up by its name costs more than reading it.
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let app = row.get::<_, Option<String>>(2)?.zip(row.get(3)?);
        Ok(Self {
            number: row.get(0)?,
            id: row.get(1)?,
            app: app.map(|(id, desktop)| App { id, desktop }),
            userid: row.get(4)?,
            name: row.get(5)?,
            kind: row.get(6)?,
            image: row.get(7)?,
            status: row.get(8)?,
            folder: row.get(9)?,
            cores: row.get(10)?,
            ram: row.get(11)?,
            port: row.get(12)?,
            interface: row.get(13)?,
            probe: row.get(14)?,
            started_at: row.get(15)?,
            expires_at: row.get(16)?,
        })
    }
}

impl SessionRow {
    pub(crate) fn public(&self) -> PublicRow {
        let Self { userid, kind, status, started_at, .. } = self;
        PublicRow { userid: userid.clone(), kind: *kind, status: *status, started_at: *started_at }
    }
}

/// What others may see of a session (contract 2.3).
pub(crate) struct PublicRow {
    /// `None` is the sandbox's own user.
    pub(crate) userid: Option<String>,
    pub(crate) kind: Kind,
    pub(crate) status: Status,
    pub(crate) started_at: Option<i64>,
}

impl PublicRow {
    pub(super) const COLUMNS: &'static str = "userid, kind, status, started_at";

    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            userid: row.get(0)?,
            kind: row.get(1)?,
            status: row.get(2)?,
            started_at: row.get(3)?,
        })
    }
}

/// What a desktop-app has besides.
#[derive(Clone)]
pub(crate) struct App {
    /// Its own id, three characters (contract 2.1).
    pub(crate) id: String,
    /// The number of the desktop that shows it.
    pub(crate) desktop: i64,
}

/// A word that this version does not know: another version wrote it, or a hand did.
fn unknown(word: &str) -> FromSqlError {
    FromSqlError::Other(format!("unknown word {word:?}").into())
}

impl FromSql for Kind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        Self::parse(word).ok_or_else(|| unknown(word))
    }
}

impl ToSql for Kind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

impl FromSql for Status {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let word = value.as_str()?;
        Self::parse(word).ok_or_else(|| unknown(word))
    }
}

impl ToSql for Status {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.name().into())
    }
}

#[cfg(test)]
mod properties;
