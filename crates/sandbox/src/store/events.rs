//! What happened to a session, in the words that `view=events` shows.

use rusqlite::{Connection, params};

use super::{Store, StoreError};

/// Seconds for which Kubernetes keeps an event (contract 2.8).
const KEPT: i64 = 3_600;

/// Kubernetes' two event types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Normal,
    Warning,
}

impl Weight {
    fn name(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Warning => "Warning",
        }
    }
}

/// One stored event.
pub(crate) struct Event {
    pub(crate) weight: String,
    pub(crate) reason: String,
    pub(crate) message: String,
    pub(crate) at: i64,
}

impl Store {
    /// Adds an event, unless the session is gone.
    pub(crate) async fn add_event(
        &self,
        session: i64,
        weight: Weight,
        reason: &'static str,
        message: String,
    ) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.call(move |connection| insert(connection, session, weight, reason, &message, now))
            .await
    }

    /// A session's events of the last hour, oldest first.
    pub(crate) async fn events(&self, session: i64) -> Result<Vec<Event>, StoreError> {
        let oldest = self.clock.now().saturating_sub(KEPT);
        self.call(move |connection| {
            connection
                .prepare_cached(
                    "SELECT weight, reason, message, at FROM events
                     WHERE session = ?1 AND at > ?2 ORDER BY number",
                )?
                .query_map([session, oldest], |row| {
                    Ok(Event {
                        weight: row.get(0)?,
                        reason: row.get(1)?,
                        message: row.get(2)?,
                        at: row.get(3)?,
                    })
                })?
                .collect()
        })
        .await
    }

    /// Removes what is not shown any more.
    pub(crate) async fn remove_old_events(&self) -> Result<(), StoreError> {
        let oldest = self.clock.now().saturating_sub(KEPT);
        self.call(move |connection| {
            connection.execute("DELETE FROM events WHERE at <= ?1", [oldest]).map(|_| ())
        })
        .await
    }
}

pub(super) fn insert(
    connection: &Connection,
    session: i64,
    weight: Weight,
    reason: &str,
    message: &str,
    now: i64,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT INTO events (session, weight, reason, message, at)
             SELECT number, ?2, ?3, ?4, ?5 FROM sessions WHERE number = ?1",
            params![session, weight.name(), reason, message, now],
        )
        .map(|_| ())
}
