//! Reading session rows.

use rusqlite::OptionalExtension as _;

use super::{PublicRow, SessionRow, Store, StoreError};

impl Store {
    /// The own user's sessions, desktop-apps included, oldest first.
    pub(crate) async fn sessions(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.select("WHERE userid IS NULL", []).await
    }

    /// What anybody may see of everybody's sessions, oldest first.
    pub(crate) async fn public(&self) -> Result<Vec<PublicRow>, StoreError> {
        self.call(|connection| {
            let sql = format!("SELECT {} FROM sessions ORDER BY number", PublicRow::COLUMNS);
            connection.prepare_cached(&sql)?.query_map([], PublicRow::read)?.collect()
        })
        .await
    }

    /// Everybody's sessions that hold resources.
    pub(crate) async fn placed(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.select("WHERE status IN ('Pending', 'Running')", []).await
    }

    /// What the server that ran before this one had not finished. Seeded sessions have no process that
    /// could be taken over.
    pub(crate) async fn unfinished(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.select("WHERE finished_at IS NULL AND NOT seeded", []).await
    }

    /// The desktop-apps of a desktop.
    pub(crate) async fn apps(&self, desktop: i64) -> Result<Vec<SessionRow>, StoreError> {
        self.select("WHERE desktop = ?1", [desktop]).await
    }

    /// Desktop-apps whose desktop is gone.
    pub(crate) async fn orphans(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.select("WHERE desktop NOT IN (SELECT number FROM sessions)", []).await
    }

    /// The own user's session with this id; never a desktop-app.
    pub(crate) async fn session(&self, id: &str) -> Result<Option<SessionRow>, StoreError> {
        let with = "WHERE id = ?1 AND appid IS NULL AND userid IS NULL";
        Ok(self.select(with, [id.to_owned()]).await?.into_iter().next())
    }

    pub(crate) async fn app(&self, id: &str, app: &str) -> Result<Option<SessionRow>, StoreError> {
        let with = "WHERE id = ?1 AND appid = ?2 AND userid IS NULL";
        Ok(self.select(with, [id.to_owned(), app.to_owned()]).await?.into_iter().next())
    }

    /// When a session expires: nothing if it is gone, `None` in it if it has not been started.
    pub(crate) async fn expiry(&self, number: i64) -> Result<Option<Option<i64>>, StoreError> {
        self.call(move |connection| {
            let sql = "SELECT expires_at FROM sessions WHERE number = ?1";
            connection.query_row(sql, [number], |row| row.get(0)).optional()
        })
        .await
    }

    async fn select<P>(&self, with: &str, values: P) -> Result<Vec<SessionRow>, StoreError>
    where
        P: rusqlite::Params + Send + 'static,
    {
        let sql = format!("SELECT {} FROM sessions {with} ORDER BY number", SessionRow::COLUMNS);
        self.call(move |connection| {
            connection.prepare_cached(&sql)?.query_map(values, SessionRow::read)?.collect()
        })
        .await
    }
}
