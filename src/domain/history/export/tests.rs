//! Files that spreadsheets and programs read, checked by readers of others.

use std::iter;

use serde_json::Value;

use super::*;
use crate::domain::history::History;
use crate::domain::history::strategies::{histories, past_sessions, texts};
use crate::domain::strategies::holds;

/// Reads RFC 4180 as its grammar has it.
fn csv_rows(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let csv = csv.strip_prefix(BYTE_ORDER_MARK).expect("Excel needs it");
    let mut letters = csv.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        let row = rows.last_mut().unwrap();
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(String::new()),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'), "lines end on CRLF");
                rows.push(vec![String::new()]);
            }
            '\n' if !is_quoted => panic!("a bare line feed outside of quotes"),
            letter => row.last_mut().unwrap().push(letter),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]), "the last line ends, too");
    rows
}

#[test]
fn any_history_is_a_table_of_as_many_columns_in_each_row() {
    holds(histories(), |history| {
        let rows = csv_rows(&to_csv(&history.0));
        assert_eq!(rows.len(), history.0.len() + 1);
        assert!(rows.iter().all(|row| row.len() == COLUMNS.len()));
        for (row, past) in rows.iter().skip(1).zip(&history.0) {
            assert_eq!(row[0].replace('\'', ""), past.name.replace('\'', ""));
        }
    });
}

#[test]
fn no_cell_is_a_formula() {
    holds(past_sessions(), |past| {
        for cell in csv_rows(&to_csv(iter::once(&past))).concat() {
            // As where a semicolon parts the cells, too.
            for part in cell.split([';', '\r', '\n']) {
                let first =
                    part.trim_start_matches(['\0', '\u{202e}', '"']).trim_start().chars().next();
                assert!(first.is_none_or(|first| !"=+-@".contains(first)), "{cell:?}");
            }
            assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
        }
    });
    assert_eq!(quoted("=1+1"), "'=1+1");
    assert_eq!(quoted("-2"), "'-2");
    assert_eq!(quoted("\t=1"), "'\t=1");
    assert_eq!(quoted("x;=1;\u{feff} @a"), "x;'=1;'\u{feff} @a");
    assert_eq!(quoted("＝1"), "'＝1");
    assert_eq!(quoted("a;b-c"), "a;b-c");
    assert_eq!(quoted("a,\"b\""), "\"a,\"\"b\"\"\"");
    assert_eq!(quoted("2026-01-05T10:00:02Z"), "2026-01-05T10:00:02Z");
}

#[test]
fn json_is_read_by_any_reader() {
    holds((histories(), texts()), |(history, user)| {
        let json = to_json(&history.0, ("https://canfar.example/", &user), Moment(0.0));
        let read: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["user"], Value::from(user.as_str()));
        assert_eq!(read["exported"], "1970-01-01T00:00:00Z");
        let sessions = read["sessions"].as_array().unwrap();
        assert_eq!(sessions.len(), history.0.len());
        for (told, past) in sessions.iter().zip(&history.0) {
            assert_eq!(told["name"].as_str().unwrap_or_default(), past.name);
            assert_eq!(told["outcome"], past.outcome.word());
            assert_eq!(told["cores"].as_u64(), past.settings.cores.map(u64::from));
            let words = masking::mask(&past.words, &[]);
            assert_eq!(told["platform_said"].as_str().unwrap_or_default(), words);
        }
    });
}

#[test]
fn a_session_as_it_stands_in_both() {
    let line = "d=7&o=finished&f=1767607100000&s=1767607202000&a=1767610790000&b=1767610802000&n=galaxy\t\
                v=1&type=headless&image=r.io%2Fa%3A1&cores=2&memory=8&command=run.sh%20-x";
    let history = History::decode(line);
    let csv = to_csv(&history.0);
    let row = csv.lines().nth(1).unwrap();
    assert_eq!(
        row,
        "galaxy,headless,r.io/a:1,fixed,2,8,,run.sh -x,2026-01-05T09:58:20Z,2026-01-05T10:00:02Z,\
         2026-01-05T10:59:50Z,2026-01-05T11:00:02Z,3600,finished,,,\
         v=1&type=headless&image=r.io%2Fa%3A1&cores=2&memory=8&command=run.sh%20-x"
    );
    let json = to_json(&history.0, ("s", "u"), Moment(0.0));
    assert!(
        json.contains(r#""ran_seconds": 3600, "outcome": "finished", "reason": null"#),
        "{json}"
    );
}

#[test]
fn no_login_that_the_platform_told_is_in_a_file() {
    let line = "d=7&o=failed&f=1000&b=2000&n=a&w=pull%20https%3A%2F%2Fme%3Ahunter2%40r.io%2Fa\tv=1&type=notebook";
    let history = History::decode(line);
    for file in [to_csv(&history.0), to_json(&history.0, ("s", "u"), Moment(0.0))] {
        assert!(file.contains("pull https://"), "{file}");
        assert!(!file.contains("hunter2"), "{file}");
    }
}

#[test]
fn no_secret_of_a_command_is_in_a_file() {
    let command = "TOKEN=swordfish1 run.sh --password hunter2 --night 9 https://me:letmein@node7/a";
    let settings = [
        "d=7&o=finished&f=1000&b=2000&n=a\tv=1&type=headless&command=",
        &crate::domain::percent::encode(command),
    ];
    let history = History::decode(&settings.concat());
    assert_eq!(history.0[0].settings.command.as_deref(), Some(command), "kept to launch it again");
    for file in [to_csv(&history.0), to_json(&history.0, ("s", "u"), Moment(0.0))] {
        assert!(
            file.contains("TOKEN=••• run.sh --password ••• --night 9 https://•••@node7/a"),
            "{file}"
        );
        assert!(file.contains("&command=TOKEN%3D%E2%80%A2"), "{file}");
        for secret in ["swordfish1", "hunter2", "letmein"] {
            assert!(!file.contains(secret), "{secret}: {file}");
        }
    }
}
