//! The tables, and their migrations by `user_version`.

use std::time::Duration;

use rusqlite::Connection;

use super::StoreError;

/// One script per version, in order; a released one is never changed. Times are seconds since 1970.
const MIGRATIONS: [&str; 1] = [include_str!("schema_1.sql")];

pub(super) fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    if done > MIGRATIONS.len() {
        return Err(StoreError::Newer(version));
    }
    for (script, next) in MIGRATIONS.iter().zip(1_i64..).skip(done) {
        let change = connection.transaction()?;
        change.execute_batch(script)?;
        change.pragma_update(None, "user_version", next)?;
        change.commit()?;
    }
    Ok(())
}
