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
    pub(super) const COLUMNS: &'static str = "number, id, appid, desktop, userid, name, kind, \
        image, status, folder, cores, ram, port, interface, probe, started_at, expires_at";

    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get("number")?,
            id: row.get("id")?,
            app: App::read(row)?,
            userid: row.get("userid")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            image: row.get("image")?,
            status: row.get("status")?,
            folder: row.get("folder")?,
            cores: row.get("cores")?,
            ram: row.get("ram")?,
            port: row.get("port")?,
            interface: row.get("interface")?,
            probe: row.get("probe")?,
            started_at: row.get("started_at")?,
            expires_at: row.get("expires_at")?,
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

impl App {
    fn read(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let (id, desktop) = (row.get::<_, Option<String>>("appid")?, row.get("desktop")?);
        Ok(id.zip(desktop).map(|(id, desktop)| Self { id, desktop }))
    }
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
