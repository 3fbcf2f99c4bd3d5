//! `view=events`: the table that `kubectl get event` prints (contract 2.8).

use axum::http::StatusCode;

use super::error::ApiError;
use super::{Answer, text};
use crate::clock;
use crate::core::Core;
use crate::kind::Status;
use crate::store::{Event, SessionRow};

const HEADER: [&str; 5] = ["TYPE", "REASON", "MESSAGE", "FIRST-TIME", "LAST-TIME"];
/// Between columns, and the least width of a column with its padding.
const PADDING: usize = 3;
const LEAST_WIDTH: usize = 6;

pub(super) async fn events(core: &Core, id: &str, row: Option<&SessionRow>) -> Answer {
    let not_found = || ApiError::NotFound(format!("session {id} not found."));
    let row = row.ok_or_else(not_found)?;
    let events = core.store.events(row.number).await?;
    // Without a pod, as in a queue, there is nothing whose events could be read (contract 1.6).
    if events.is_empty() && row.started_at.is_none() && row.status == Status::Pending {
        return Err(not_found());
    }
    Ok(text(StatusCode::OK, table(&events)))
}

fn table(events: &[Event]) -> String {
    if events.is_empty() {
        return "<none>\n".to_owned();
    }
    let header = HEADER.map(str::to_owned);
    let rows: Vec<[String; 5]> = std::iter::once(header).chain(events.iter().map(cells)).collect();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or_default();
        (longest + PADDING).max(LEAST_WIDTH)
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    let mut table = String::new();
    for row in &rows {
        let padded = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
        table.push_str(padded.collect::<String>().trim_end());
        table.push('\n');
    }
    table
}

fn cells(event: &Event) -> [String; 5] {
    // The scheduler's events carry no such times on a platform, so a client must do without.
    let time =
        if event.reason == "Scheduled" { "<none>".to_owned() } else { clock::full(event.at) };
    // Clients split rows at two spaces and lines at newlines.
    let message = event.message.split_whitespace().collect::<Vec<_>>().join(" ");
    [event.weight.clone(), event.reason.clone(), message, time.clone(), time]
}

#[cfg(test)]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_padded_to_the_longest_value() {
        let event = |weight: &str, reason: &str, message: &str| Event {
            weight: weight.to_owned(),
            reason: reason.to_owned(),
            message: message.to_owned(),
            at: 1_767_607_203,
        };
        let table = table(&[
            event("Normal", "Scheduled", "Assigned it"),
            event("Warning", "Failed", "two  spaces\nand a line"),
        ]);
        let expected = "\
TYPE      REASON      MESSAGE                 FIRST-TIME             LAST-TIME
Normal    Scheduled   Assigned it             <none>                 <none>
Warning   Failed      two spaces and a line   2026-01-05T10:00:03Z   2026-01-05T10:00:03Z
";
        assert_eq!(table, expected);
    }

    #[test]
    fn no_events_is_a_word() {
        assert_eq!(table(&[]), "<none>\n");
    }
}
