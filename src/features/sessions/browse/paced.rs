//! Long lists drawn a few at a time: a card takes some milliseconds, and a task of more than 50 can be felt.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::task;
use crate::state::sessions::Row;
use crate::ui::dynamic::{Reading, effect};

/// What is drawn of a list.
#[derive(Clone, PartialEq)]
struct Drawn {
    rows: Vec<Row>,
    is_all: bool,
}

impl Drawn {
    /// Of what is wanted that which is drawn already, and `step` more from the top.
    fn next(wanted: &[Row], drawn: &[Row], step: usize) -> Self {
        let known: BTreeSet<&str> = drawn.iter().map(|row| row.id.as_str()).collect();
        let mut room = step;
        let is_drawn = |row: &&Row| {
            known.contains(row.id.as_str()) || {
                let has_room = room > 0;
                room = room.saturating_sub(1);
                has_room
            }
        };
        let rows: Vec<Row> = wanted.iter().filter(is_drawn).cloned().collect();
        Self { is_all: rows.len() == wanted.len(), rows }
    }
}

/// The rows to draw at each time until all that is wanted is drawn, `step` new ones with each task. What is
/// drawn stays drawn, so that another order only moves it.
pub(super) fn paced(wanted: Memo<Vec<Row>>, drawn: Vec<Row>, step: usize) -> Reading<Vec<Row>> {
    let turn = RwSignal::new(0_u32);
    let shown = Memo::new(move |before: Option<&Drawn>| {
        turn.track();
        let drawn = before.map_or(drawn.as_slice(), |before| before.rows.as_slice());
        Drawn::next(&wanted.read(), drawn, step)
    });
    effect(move || {
        if !shown.read().is_all {
            task::run(async move {
                task::pause().await;
                turn.try_update(|turn| *turn = turn.wrapping_add(1));
            });
        }
    });
    Arc::new(move || shown.with(|drawn| drawn.rows.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::tests::session;
    use crate::domain::session_type::SessionType;
    use crate::domain::status::Status;
    use crate::domain::time::Moment;

    fn rows(ids: &str) -> Vec<Row> {
        let running = |id: char| session(&id.to_string(), SessionType::Notebook, Status::Running);
        let row = |id: char| Row::new(running(id), Moment(0.0));
        ids.chars().map(row).collect()
    }

    fn next(wanted: &str, drawn: &str) -> (String, bool) {
        let Drawn { rows, is_all } = Drawn::next(&rows(wanted), &rows(drawn), 2);
        (rows.into_iter().map(|row| row.id).collect(), is_all)
    }

    #[test]
    fn what_is_drawn_stays_and_the_rest_comes_from_the_top() {
        assert_eq!(next("abcdef", ""), ("ab".to_owned(), false));
        assert_eq!(next("abcdef", "ab"), ("abcd".to_owned(), false));
        assert_eq!(next("abcdef", "abcd"), ("abcdef".to_owned(), true));
        // Another order only moves, a filter only takes away, and without it the rest comes back.
        assert_eq!(next("fedcba", "abcdef"), ("fedcba".to_owned(), true));
        assert_eq!(next("e", "abcdef"), ("e".to_owned(), true));
        assert_eq!(next("abcdef", "e"), ("abe".to_owned(), false));
        assert_eq!(next("", "abc"), (String::new(), true));
    }
}
