//! What the platform tells about a session on its way up and at its end: `view=events`, a table
//! for people (contract 2.8).

use crate::domain::time::Moment;

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Whether the platform takes it for a trouble (`Warning`).
    pub is_warning: bool,
    /// The platform's word for what happened, e.g. `Pulled`.
    pub reason: String,
    /// What happened, in the platform's words; may have several lines.
    pub message: String,
    /// When it happened first; the scheduler's rows have no times.
    pub first: Option<Moment>,
    /// When it happened last.
    pub last: Option<Moment>,
}

/// Reads the table, in its order. Lines that are no row continue the message before them: a
/// message may hold line breaks, and its times then stand on its last line. What is no table at
/// all, such as an error text of the platform's own tools, gives nothing.
#[must_use]
pub fn parse_events(table: &str) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    for line in table.lines() {
        if let Some(event) = begin(line) {
            events.push(event);
        } else if let Some(open) = events.last_mut() {
            let (text, times) = split_times(line);
            open.message.push('\n');
            open.message.push_str(text);
            (open.first, open.last) = times.unwrap_or((open.first, open.last));
        }
    }
    events
}

/// The row that a line begins, if it begins one.
fn begin(line: &str) -> Option<Event> {
    let (weight, rest) = line.split_once("  ")?;
    let is_warning = match weight {
        "Normal" => false,
        "Warning" => true,
        _ => return None,
    };
    let (reason, rest) = rest.trim_start().split_once("  ")?;
    let (message, times) = split_times(rest);
    let (first, last) = times.unwrap_or_default();
    Some(Event { is_warning, reason: reason.to_owned(), message: message.to_owned(), first, last })
}

/// First and last time.
type Times = (Option<Moment>, Option<Moment>);

/// Takes the two times off the end of a line; `None` when it does not end on two.
fn split_times(line: &str) -> (&str, Option<Times>) {
    let line = line.trim();
    let split = || {
        let (rest, last) = line.rsplit_once("  ")?;
        // An empty message leaves the first time alone on the line.
        let rest = rest.trim_end();
        let (message, first) = rest.rsplit_once("  ").unwrap_or(("", rest));
        Some((message.trim_end(), (time(first.trim())?, time(last)?)))
    };
    split().map_or((line, None), |(message, times)| (message, Some(times)))
}

/// A time, or one of the words for none; `None` for anything else.
fn time(text: &str) -> Option<Option<Moment>> {
    if matches!(text, "<none>" | "<nil>" | "<unknown>") {
        return Some(None);
    }
    Moment::parse(text).map(Some)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) const TABLE: &str = "\
TYPE      REASON      MESSAGE                                                      FIRST-TIME             LAST-TIME
Normal    Scheduled   Successfully assigned skaha-workload/x to n1                  <none>                 <none>
Normal    Pulling     Pulling image \"images.canfar.net/skaha/astroml:latest\"       2026-01-05T10:00:03Z   2026-01-05T10:00:03Z
Warning   Failed      Error: ImagePullBackOff                                      2026-01-05T10:00:09Z   2026-01-05T10:00:20Z
";

    #[test]
    fn the_table_of_contract_2_8() {
        let events = parse_events(TABLE);
        let reasons: Vec<&str> = events.iter().map(|event| event.reason.as_str()).collect();
        assert_eq!(reasons, ["Scheduled", "Pulling", "Failed"]);
        assert_eq!(events[0].first, None);
        assert_eq!(events[0].message, "Successfully assigned skaha-workload/x to n1");
        assert!(events[2].is_warning);
        assert_eq!(events[2].message, "Error: ImagePullBackOff");
        assert_eq!(events[2].last, Moment::parse("2026-01-05T10:00:20Z"));
    }

    #[test]
    fn messages_keep_their_line_breaks_and_double_spaces() {
        let table = "\
Warning   Failed   failed to pull:
  rpc  error   2026-01-05T10:00:09Z   2026-01-05T10:00:20Z
Normal    Pulled   two  spaces   <none>   <none>";
        let events = parse_events(table);
        assert_eq!(events[0].message, "failed to pull:\nrpc  error");
        assert_eq!(events[0].first, Moment::parse("2026-01-05T10:00:09Z"));
        assert_eq!(events[1].message, "two  spaces");
    }

    #[test]
    fn what_is_no_table_gives_nothing() {
        for text in ["", "<none>\n", "error: the server could not find it", "  \n\n"] {
            assert_eq!(parse_events(text), [], "{text}");
        }
    }
}
