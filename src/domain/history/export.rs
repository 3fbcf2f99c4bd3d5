//! The history as a file: for spreadsheets and for programs. Neither holds more than the page shows: no ids,
//! no links to interfaces; and less where a command has a secret, which the page keeps for launching it again.

use crate::domain::history::{PastSession, reason};
use crate::domain::iso_time::iso;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::support_bundle::masking;
use crate::domain::time::{Moment, Span};
use crate::domain::visible;

/// What each session is told by, in both files.
const COLUMNS: [&str; 17] = [
    "name",
    "type",
    "image",
    "mode",
    "cores",
    "memory_gib",
    "gpus",
    "command",
    "first_seen",
    "started",
    "ended_after",
    "ended_by",
    "ran_seconds",
    "outcome",
    "reason",
    "platform_said",
    "settings",
];

/// A field of a file.
enum Field {
    Text(String),
    Number(u32),
    Unknown,
}

fn fields(past: &PastSession) -> [Field; COLUMNS.len()] {
    let text = |text: &str| match text {
        "" => Field::Unknown,
        text => Field::Text(text.to_owned()),
    };
    let number = |number: Option<u32>| number.map_or(Field::Unknown, Field::Number);
    let time = |moment: Option<Moment>| text(&moment.map(iso).unwrap_or_default());
    // Files go to others: a password that a command was given must not.
    let command = past.settings.command.as_deref().map(|command| masking::mask(command, &[]));
    let settings = LaunchSettings { command, ..past.settings.clone() };
    [
        text(&past.name),
        text(past.kind().map_or("", |kind| kind.wire())),
        text(past.image()),
        text(settings.is_fixed.map_or("", |fixed| if fixed { "fixed" } else { "flexible" })),
        number(settings.cores),
        number(settings.memory_gib),
        number(settings.gpus),
        text(settings.command.as_deref().unwrap_or_default()),
        time(Some(past.first_seen)),
        time(past.started),
        time(past.end.and_then(|end| end.after)),
        time(past.end.map(|end| end.by)),
        number(past.duration().map(seconds)),
        text(past.outcome.word()),
        text(past.reason.map_or("", reason::word)),
        // The platform may have named another session, or an address with a login.
        text(&masking::mask(&past.words, &[])),
        text(&settings.to_query()),
    ]
}

fn seconds(span: Span) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "never negative, and a float cast saturates"
    )]
    let whole = span.0.round() as u32;
    whole
}

/// Without it Excel takes the text for Windows-1252.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// For spreadsheets: RFC 4180, UTF-8, times in UTC.
#[must_use]
pub fn to_csv<'a>(sessions: impl IntoIterator<Item = &'a PastSession>) -> String {
    let mut csv = [BYTE_ORDER_MARK, &COLUMNS.join(","), "\r\n"].concat();
    for past in sessions {
        for (place, field) in fields(past).into_iter().enumerate() {
            if place > 0 {
                csv.push(',');
            }
            match field {
                Field::Text(text) => csv.push_str(&quoted(&text)),
                Field::Number(number) => csv.push_str(&number.to_string()),
                Field::Unknown => {}
            }
        }
        csv.push_str("\r\n");
    }
    csv
}

/// What begins a formula in one spreadsheet or another (OWASP, "CSV injection"), also in their full widths.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text that no spreadsheet runs: with an apostrophe in front when it looks like a formula, and in quotes
/// when it has to be.
fn quoted(text: &str) -> String {
    let text = guarded(text);
    let needs_quotes = text.contains([',', '"', '\r', '\n']) || text.trim() != text;
    if needs_quotes { ["\"", &text.replace('"', "\"\""), "\""].concat() } else { text }
}

/// With an apostrophe in front of what looks like a formula: at the beginning, and where spreadsheets of other
/// languages begin a cell, which split at semicolons and then take the quotes for text.
fn guarded(text: &str) -> String {
    let is_skipped = |c: char| c.is_whitespace() || c == '"' || visible::sign(c).is_some();
    let mut guarded = String::with_capacity(text.len());
    if text.starts_with(['\t', '\r', '\n']) {
        guarded.push('\'');
    }
    for part in text.split_inclusive([';', '\r', '\n']) {
        let is_formula = part.trim_start_matches(is_skipped).starts_with(FORMULA);
        if is_formula && !guarded.ends_with('\'') {
            guarded.push('\'');
        }
        guarded.push_str(part);
    }
    guarded
}

/// For programs: JSON, times in UTC, `null` for what is unknown. `of` is whose history it is.
#[must_use]
pub fn to_json<'a>(
    sessions: impl IntoIterator<Item = &'a PastSession>,
    (site, user): (&str, &str),
    now: Moment,
) -> String {
    let mut json = String::from("{\n  \"format\": \"skaha-portal history\",\n  \"version\": 1,\n");
    for (key, value) in
        [("exported", iso(now)), ("site", site.to_owned()), ("user", user.to_owned())]
    {
        json.push_str(&["  \"", key, "\": ", &string(&value), ",\n"].concat());
    }
    json.push_str("  \"sessions\": [");
    for (place, past) in sessions.into_iter().enumerate() {
        json.push_str(if place > 0 { ",\n    {" } else { "\n    {" });
        for (nth, (column, field)) in COLUMNS.iter().zip(fields(past)).enumerate() {
            let value = match field {
                Field::Text(text) => string(&text),
                Field::Number(number) => number.to_string(),
                Field::Unknown => "null".to_owned(),
            };
            let comma = if nth > 0 { ", " } else { "" };
            json.push_str(&[comma, "\"", column, "\": ", &value].concat());
        }
        json.push('}');
    }
    json + "\n  ]\n}\n"
}

/// A text of JSON (RFC 8259, 7).
fn string(text: &str) -> String {
    let mut json = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            letter if letter < ' ' => json.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => json.push(letter),
        }
    }
    json + "\""
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
