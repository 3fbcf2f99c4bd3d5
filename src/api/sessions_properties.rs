//! Rows as servers of several generations write them (contract 2.1, 10) come back as they were.

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, json};

use super::*;
use crate::domain::strategies::{holds, json};

const ORIGIN: &str = "https://ws-uv.canfar.net";
const KEYS: &[&str] = &[
    "id",
    "name",
    "type",
    "image",
    "status",
    "startTime",
    "expiryTime",
    "isFixedResources",
    "requestedRAM",
    "requestedCPUCores",
    "requestedGPUCores",
    "ramInUse",
    "cpuCoresInUse",
    "connectURL",
];
const TEXTS: &[&str] = &[
    "",
    "<none>",
    "k3x9a0bq",
    "Running",
    "notebook",
    "8.59",
    "16G",
    "not-applicable",
    "true",
    "2026-01-05T10:00Z",
    "2026-01-05T10:00:02Z",
    "https://ws-uv.canfar.net/session/notebook/a/",
];

fn read(rows: &Value) -> Option<SessionList> {
    read_list(rows, &[ORIGIN.to_owned()])
}

#[test]
fn any_answer_is_a_list_or_none() {
    let rows = prop_oneof![
        1 => json(KEYS, TEXTS),
        3 => proptest::collection::vec(json(KEYS, TEXTS), 0..6).prop_map(Value::from),
    ];
    holds(rows, |rows| {
        let Some(list) = read(&rows) else { return assert!(!rows.is_array()) };
        let sent = rows.as_array().unwrap();
        let text = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
        let is_told = |row: &&Value| {
            let has = |key| text(row, key).is_some_and(|t| !["", "<none>"].contains(&t.trim()));
            has("id") && has("name") && has("status")
        };
        assert_eq!(list.unreadable as usize, sent.len() - sent.iter().filter(is_told).count());
        let mut ids: Vec<&str> = list.sessions.iter().map(|s| s.id.as_str()).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        for session in &list.sessions {
            let amounts = [session.allocated.memory, session.used.memory];
            assert!(amounts.iter().flatten().all(|amount| amount.0.is_finite()), "{amounts:?}");
        }
    });
}

#[test]
fn each_id_is_listed_once_and_the_first_row_counts() {
    let word = || select(&["a", "b", "c", "", "<none>"]);
    holds(proptest::collection::vec((word(), word(), word()), 0..8), |rows| {
        let row = |(id, name, status): &(&str, &str, &str)| json!({ "id": id, "name": name, "status": status });
        let list = read(&Value::from(rows.iter().map(row).collect::<Vec<_>>())).unwrap();
        let is_word = |word: &str| !word.is_empty() && word != "<none>";
        let mut wanted: Vec<(&str, &str)> = Vec::new();
        for (id, name, status) in &rows {
            let is_new = wanted.iter().all(|(other, _)| other != id);
            if is_word(id) && is_word(name) && is_word(status) && is_new {
                wanted.push((id, name));
            }
        }
        let listed =
            list.sessions.iter().map(|session| (session.id.as_str(), session.name.as_str()));
        assert_eq!(listed.collect::<Vec<_>>(), wanted);
    });
}

/// How a server writes a row.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Dialect {
    /// Up to 0.30: words for nothing, and binary units without their `i`.
    Old,
    /// Texts, and no key for nothing.
    Present,
    /// Numbers where there are numbers.
    Numbers,
}

fn write(
    dialect: Dialect,
    key: &'static str,
    number: Option<f64>,
    is_memory: bool,
) -> Option<(&'static str, Value)> {
    let value = match (dialect, number) {
        (Dialect::Old, None) => json!("<none>"),
        (Dialect::Old, Some(gib)) if is_memory => json!(format!("{gib}G")),
        (_, None) => return None,
        (Dialect::Numbers, Some(gib)) if is_memory => json!(gib * 1.073_741_824),
        (Dialect::Numbers, Some(number)) => json!(number),
        (_, Some(gib)) if is_memory => json!(format!("{:.2}", gib * 1.073_741_824)),
        (_, Some(number)) => json!(number.to_string()),
    };
    Some((key, value))
}

/// Java leaves zero seconds out (contract 2.1).
fn java_time(seconds: i64) -> String {
    let pattern = if seconds % 60 == 0 { "%Y-%m-%dT%H:%MZ" } else { "%Y-%m-%dT%H:%M:%SZ" };
    Timestamp::from_second(seconds).unwrap().strftime(pattern).to_string()
}

#[test]
fn a_row_comes_back_in_every_dialect() {
    let dialect = select(&[Dialect::Old, Dialect::Present, Dialect::Numbers]);
    let start = proptest::option::of(prop_oneof![
        0..4_000_000_000_i64,
        (0..60_000_000_i64).prop_map(|m| m * 60)
    ]);
    let cores = proptest::option::of(select(&[0.5, 1.0, 2.0, 16.0, 0.012]));
    let names = ("[a-z][a-z0-9]{7}", "[a-z0-9-]{1,20}", select(&SessionType::ALL));
    let amounts = (cores, proptest::option::of(1..=1024_u32), any::<bool>());
    holds(
        (dialect, names, start, amounts),
        |(dialect, (id, name, kind), start, (cores, gib, is_fixed))| {
            let url = format!("{ORIGIN}/session/{}/{id}/", kind.wire());
            let memory = gib.map(f64::from);
            let parts = [
                write(dialect, "requestedCPUCores", cores, false),
                write(dialect, "cpuCoresInUse", cores, false),
                write(dialect, "requestedRAM", memory, true),
                write(dialect, "ramInUse", memory, true),
                start.map(|start| ("startTime", json!(java_time(start)))),
                (dialect != Dialect::Old).then_some(("isFixedResources", json!(is_fixed))),
            ];
            let mut row: Map<String, Value> =
                parts.into_iter().flatten().map(|(key, value)| (key.to_owned(), value)).collect();
            for (key, text) in [("id", &id), ("name", &name), ("connectURL", &url)] {
                row.insert(key.to_owned(), json!(text));
            }
            row.insert("type".to_owned(), json!(kind.wire()));
            row.insert("status".to_owned(), json!("Running"));
            let list = read(&json!([row])).unwrap();
            let session = list.sessions.first().unwrap();
            assert_eq!((&session.id, &session.name, session.kind), (&id, &name, Some(kind)));
            assert_eq!(session.started.map(|at| at.0), start.map(|start| start as f64 * 1000.0));
            assert_eq!((session.allocated.cores, session.used.cores), (cores, cores));
            assert_eq!(session.allocated.memory, memory.map(Gibibytes));
            assert!(session.used.memory.is_none_or(|used| (used.0 - memory.unwrap()).abs() < 0.01));
            assert_eq!(session.allocated.is_fixed, (dialect != Dialect::Old).then_some(is_fixed));
            assert_eq!(session.connect.as_ref().map(ConnectUrl::href), Ok(url));
        },
    );
}
