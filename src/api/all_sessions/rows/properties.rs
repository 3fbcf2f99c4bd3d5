//! The fast reader reads what the careful one reads.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::strategies::{holds, json, pieces};

const TEXTS: &[&str] =
    &["ada", "Running", "notebook", "<none>", " ", "\"", "\\", "é\u{202e}", "\u{7}"];

fn rows(text: &str) -> Result<Vec<Row<'_>>, Broken> {
    Rows::new(text).collect()
}

/// By way of a tree of values.
fn careful(text: &str) -> Option<Vec<Row<'static>>> {
    let list: Value = serde_json::from_str(text).ok()?;
    let row = |value: &Value| match Fields::of(value) {
        Some(fields) => {
            Row::Session(KEYS.map(|key| fields.text(key).map(|text| Cow::Owned(text.to_owned()))))
        }
        None => Row::Odd,
    };
    Some(list.as_array()?.iter().map(row).collect())
}

#[test]
fn a_platforms_list() {
    let text = "[\n  {\n    \"userid\": \"ada\",\n    \"type\": \"notebook\",\n    \"status\": \"Pending\"\n  },\n  {}\n]";
    let said = |text: &'static str| Some(Cow::Borrowed(text));
    let ada = Row::Session([said("ada"), said("notebook"), said("Pending"), None]);
    assert_eq!(rows(text), Ok(vec![ada, Row::Session(Texts::default())]));
    assert_eq!(rows(" [ ] "), Ok(vec![]));
}

#[test]
fn any_list_is_read_as_the_careful_way_reads_it() {
    let row = json(&KEYS, TEXTS);
    holds((vec(row, 0..6), any::<bool>()), |(list, is_pretty)| {
        let list = json!(list);
        let text = if is_pretty {
            serde_json::to_string_pretty(&list)
        } else {
            serde_json::to_string(&list)
        };
        let text = text.unwrap();
        assert_eq!(rows(&text).ok(), careful(&text), "{text}");
        // What breaks off is no shorter list.
        let mut cut = text;
        cut.pop();
        assert_eq!(rows(&cut), Err(Broken));
    });
}

#[test]
fn any_text_is_read_as_the_careful_way_reads_it() {
    let text = pieces(&[
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"userid\"",
        "\"a\"",
        "\"",
        "\\",
        " ",
        "1",
        "null",
        "[]",
        "{}",
        "\u{1}",
        "é",
    ]);
    holds(text, |text| assert_eq!(rows(&text).ok(), careful(&text), "{text}"));
}
