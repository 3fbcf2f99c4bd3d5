//! A table of events, written as Kubernetes' tools write it (contract 2.8), is read back.

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::parse_events;
use crate::domain::stages::{Progress, Stage};
use crate::domain::strategies::{holds, pieces, words};
use crate::domain::trouble;

/// A row: warning, reason, lines of the message, times in seconds.
type Row = (bool, String, Vec<String>, [Option<i64>; 2]);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let line =
        prop_oneof![4 => words(), 1 => vec(words(), 2..4).prop_map(|parts| parts.join("  "))];
    let message = prop_oneof![5 => vec(line.clone(), 1), 1 => vec(line, 2..4), 1 => Just(vec![])];
    let time = option::of(0..4_000_000_000_i64);
    vec((any::<bool>(), "[A-Z][A-Za-z]{0,12}", message, [time.clone(), time]), 0..8)
}

fn cells(row: &Row) -> [String; 5] {
    let (is_warning, reason, message, times) = row;
    let time = |seconds: &Option<i64>| {
        let time = |seconds| Timestamp::from_second(seconds).unwrap().to_string();
        seconds.map_or("<none>".to_owned(), time)
    };
    let weight = if *is_warning { "Warning" } else { "Normal" };
    let [first, last] = times.each_ref().map(time);
    [weight.to_owned(), reason.clone(), message.join("\n"), first, last]
}

fn table(rows: &[Row]) -> String {
    let header = ["TYPE", "REASON", "MESSAGE", "FIRST-TIME", "LAST-TIME"].map(str::to_owned);
    let rows: Vec<[String; 5]> = std::iter::once(header).chain(rows.iter().map(cells)).collect();
    let widest = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap();
    let line = |row: &[String; 5]| {
        let padded = |column: usize| format!("{:1$}", row[column], (widest(column) + 3).max(6));
        (0..5).map(padded).collect::<String>().trim_end().to_owned()
    };
    rows.iter().map(|row| line(row) + "\n").collect()
}

#[test]
fn a_written_table_is_read_back() {
    holds(rows(), |rows| {
        let events = parse_events(&table(&rows));
        assert_eq!(events.len(), rows.len());
        for (event, (is_warning, reason, message, [first, last])) in events.iter().zip(&rows) {
            let millis = |seconds: &Option<i64>| seconds.map(|seconds| seconds as f64 * 1000.0);
            assert_eq!((event.is_warning, &event.reason), (*is_warning, reason));
            assert_eq!(event.message, message.join("\n"));
            assert_eq!(event.first.map(|moment| moment.0), millis(first));
            assert_eq!(event.last.map(|moment| moment.0), millis(last));
        }
    });
}

#[test]
fn any_text_gives_rows_that_were_there() {
    const PARTS: &[&str] = &[
        "Normal",
        "Warning",
        "  ",
        "   ",
        " ",
        "\n",
        "Pulling",
        "Failed",
        "<none>",
        "<unknown>",
        "2026-01-05T10:00:03Z",
        "error",
        "\r\n",
        "\t",
    ];
    holds(pieces(PARTS), |text| {
        let events = parse_events(&text);
        let begins = |line: &&str| line.starts_with("Normal  ") || line.starts_with("Warning  ");
        assert!(events.len() <= text.lines().filter(begins).count());
        for event in &events {
            assert!(text.contains(&event.reason) && !event.reason.contains("  "));
            assert!(event.message.lines().all(|line| text.contains(line)));
        }
        let progress = Progress::of(&events);
        assert!(!events.is_empty() || progress.now == Stage::Place);
    });
}

#[test]
fn the_last_warning_behind_the_last_step_decides() {
    let reason = select(&["Scheduled", "Pulling", "Pulled", "Started", "Failed", "BackOff"]);
    holds(vec((any::<bool>(), reason), 0..9), |rows| {
        let row = |(is_warning, reason): &(bool, &str)| {
            (*is_warning, (*reason).to_owned(), vec![], [None, None])
        };
        let events = parse_events(&table(&rows.iter().map(row).collect::<Vec<_>>()));
        // The last of a kind that the portal knows, else the last.
        let (mut known, mut any) = (None, None);
        for (place, (is_warning, reason)) in rows.iter().enumerate() {
            if *is_warning {
                any = Some(place);
                known = if ["Failed", "BackOff"].contains(reason) { any } else { known };
            } else if ["Scheduled", "Pulled", "Started"].contains(reason) {
                (known, any) = (None, None);
            }
        }
        let wanted = known.or(any);
        let decisive = trouble::decisive(&events).map(std::ptr::from_ref);
        assert_eq!(decisive, wanted.map(|place| std::ptr::from_ref(&events[place])), "{rows:?}");
    });
}
