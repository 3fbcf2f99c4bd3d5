//! Rows as servers of several generations write them (contract 2.1, 10) come back as they were.

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, json};

use super::*;
use crate::domain::strategies::{holds, json, pieces, words};

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

#[test]
fn a_launch_is_sent_as_the_form_was_filled_in() {
    let amount = || 1..1025_u32;
    let allocation = prop_oneof![
        Just(None),
        Just(Some(Allocation::Flexible)),
        (amount(), amount())
            .prop_map(|(cores, memory_gib)| Some(Allocation::Fixed { cores, memory_gib })),
    ];
    let name = "[a-zA-Z0-9]{1,12}";
    let image = pieces(&["r.io", "/", "é", "&", "=", ":1"]);
    let kind = select(&SessionType::ALL);
    holds((kind, image, name, allocation, 0..3_u32), |(kind, image, name, allocation, gpus)| {
        let name = SessionName::parse(&name).unwrap();
        let request = LaunchRequest { kind, image: ImageId(image), name, allocation, gpus };
        let sent = form(&request);
        let get = |key: &str| {
            let values: Vec<&String> =
                sent.iter().filter(|(k, _)| *k == key).map(|(_, v)| v).collect();
            assert!(values.len() <= 1, "{key}");
            values.first().map(|value| (*value).clone())
        };
        assert_eq!(get("type").as_deref().and_then(SessionType::from_wire), Some(kind));
        assert_eq!(
            (get("image"), get("name")),
            (Some(request.image.0.clone()), Some(request.name.as_str().to_owned()))
        );
        // Flexible is neither, and zero GPUs are refused (contract 3, 1.3).
        let number = |key: &str| get(key).map(|text| text.parse::<u32>().unwrap());
        let amounts = match allocation {
            Some(Allocation::Fixed { cores, memory_gib }) => (Some(cores), Some(memory_gib)),
            _ => (None, None),
        };
        assert_eq!((number("cores"), number("ram")), amounts);
        assert_eq!(number("gpus"), (gpus > 0).then_some(gpus));
    });
}

#[test]
fn a_problem_is_told_without_the_id() {
    holds((words(), "[a-z][a-z0-9]{7}", words()), |(before, id, after)| {
        let mut problem = Problem::new(ProblemKind::Rejected);
        problem.server_words = format!("{before}{id} {id}{after}");
        let told = masked(problem, &id).server_words;
        assert!(!told.contains(&id), "{told}");
        assert_eq!(told.replace("•••", &id), format!("{before}{id} {id}{after}"));
    });
}
