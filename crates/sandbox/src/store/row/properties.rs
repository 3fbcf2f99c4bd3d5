//! Rows come back, and one that another version or a hand wrote is an error and no panic.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rusqlite::{Connection, ToSql, params};

use super::SessionRow;
use crate::kind::{Kind, Status};
use crate::store::schema;
use crate::strategies::{holds, pieces};

const STATUSES: &[Status] =
    &[Status::Pending, Status::Running, Status::Terminating, Status::Completed, Status::Failed];

fn database() -> Connection {
    let mut connection = Connection::open_in_memory().unwrap();
    schema::prepare(&mut connection).unwrap();
    connection
}

/// Reads back the row with these values, which it leaves in the database to nobody.
fn stored(
    database: &Connection,
    kind: &dyn ToSql,
    status: &dyn ToSql,
    rest: [&dyn ToSql; 5],
) -> rusqlite::Result<SessionRow> {
    let [name, image, cores, port, expires] = rest;
    database.execute("DELETE FROM sessions", [])?;
    database.execute(
        "INSERT INTO sessions (id, name, kind, image, status, folder, cores, port, created_at, expires_at)
         VALUES ('a', ?1, ?2, ?3, ?4, 'f', ?5, ?6, 1, ?7)",
        params![name, kind, image, status, cores, port, expires],
    )?;
    let sql = format!("SELECT {} FROM sessions", SessionRow::COLUMNS);
    database.query_row(&sql, [], SessionRow::read)
}

#[test]
fn a_row_comes_back() {
    let database = database();
    let words = (select(&Kind::ALL), select(STATUSES));
    let text = || pieces(&["a", "'", "é", "\"", "\n", ";"]);
    let numbers = (option::of(0.0..1e9), option::of(any::<u16>()), option::of(any::<i64>()));
    holds(
        (words, text(), text(), numbers),
        |((kind, status), name, image, (cores, port, expires))| {
            let row = stored(&database, &kind, &status, [&name, &image, &cores, &port, &expires])
                .unwrap();
            assert_eq!((row.kind, row.status, row.name, row.image), (kind, status, name, image));
            assert_eq!((row.cores, row.port, row.expires_at), (cores, port, expires));
        },
    );
}

#[test]
fn an_unknown_word_or_number_is_an_error() {
    let database = database();
    let near = ["notebook", "Notebook", "desktop-app", "", "Running", "running", "Failed", "Lost"];
    let word =
        || prop_oneof![4 => select(near.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    let port = || prop_oneof![1..70_000_i64, any::<i64>()];
    holds((word(), word(), port()), |(kind, status, port)| {
        let row = stored(&database, &kind, &status, [&"n", &"i", &1.0, &port, &1]);
        let is_kind = Kind::ALL.iter().any(|known| known.name() == kind);
        let is_status = STATUSES.iter().any(|known| known.name() == status);
        let is_port = u16::try_from(port).is_ok();
        assert_eq!(row.is_ok(), is_kind && is_status && is_port, "{kind:?} {status:?} {port}");
        assert_eq!(Kind::parse(&kind).is_some(), is_kind);
    });
}
