//! The tables, and their migrations by `user_version`.

use std::time::Duration;

use rusqlite::Connection;

use super::StoreError;

/// One script per version, in order; a released one is never changed. Times are seconds since 1970.
const MIGRATIONS: [&str; 2] = [include_str!("schema_1.sql"), include_str!("schema_2.sql")];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_first_format_keeps_its_sessions_and_events() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", true).unwrap();
        connection.execute_batch(MIGRATIONS[0]).unwrap();
        connection
            .execute_batch(
                "PRAGMA user_version = 1;
                 INSERT INTO sessions (id, name, kind, image, status, folder, created_at)
                     VALUES ('a', 'n', 'notebook', 'i', 'Running', 'f', 1);
                 INSERT INTO events (session, weight, reason, message, at)
                     VALUES (1, 'Normal', 'Started', 'm', 2);",
            )
            .unwrap();
        prepare(&mut connection).unwrap();
        prepare(&mut connection).unwrap();
        let sql = "SELECT count(*), max(sessions.seeded), count(sessions.userid) FROM sessions
                   JOIN events ON events.session = sessions.number AND events.reason = 'Started'";
        let found = connection
            .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .unwrap();
        assert_eq!(found, (1, 0, 0), "one session with its event, not seeded, of the own user");
        connection.execute("DELETE FROM sessions", []).unwrap();
        let left: i64 =
            connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "events still go with their session");
    }
}
