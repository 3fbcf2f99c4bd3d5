//! Long lists drawn a few at a time: a card takes some milliseconds, and a task of more than 50 can be felt.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::task;
use crate::ui::dynamic::{Reading, effect};

/// What is drawn of a list.
#[derive(Clone, PartialEq)]
struct Drawn<T> {
    rows: Vec<T>,
    is_all: bool,
}

impl<T: Clone> Drawn<T> {
    /// Of what is wanted that which is drawn already, and `step` more from the top.
    fn next<K: Ord>(wanted: &[T], drawn: &[T], step: usize, key: fn(&T) -> K) -> Self {
        let known: BTreeSet<K> = drawn.iter().map(key).collect();
        let mut room = step;
        let is_drawn = |row: &&T| {
            known.contains(&key(row)) || {
                let has_room = room > 0;
                room = room.saturating_sub(1);
                has_room
            }
        };
        let rows: Vec<T> = wanted.iter().filter(is_drawn).cloned().collect();
        Self { is_all: rows.len() == wanted.len(), rows }
    }
}

/// The rows to draw at each time until all that is wanted is drawn, `step` new ones with each task. What is
/// drawn stays drawn, known by its `key`, so that another order only moves it.
pub fn paced<T: Clone + PartialEq + Send + Sync + 'static, K: Ord + 'static>(
    wanted: Memo<Vec<T>>,
    drawn: Vec<T>,
    step: usize,
    key: fn(&T) -> K,
) -> Reading<Vec<T>> {
    let turn = RwSignal::new(0_u32);
    let shown = Memo::new(move |before: Option<&Drawn<T>>| {
        turn.track();
        let drawn = before.map_or(drawn.as_slice(), |before| before.rows.as_slice());
        Drawn::next(&wanted.read(), drawn, step, key)
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

    fn next(wanted: &str, drawn: &str) -> (String, bool) {
        let rows = |ids: &str| ids.chars().collect::<Vec<char>>();
        let Drawn { rows, is_all } = Drawn::next(&rows(wanted), &rows(drawn), 2, |id| *id);
        (rows.into_iter().collect(), is_all)
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
