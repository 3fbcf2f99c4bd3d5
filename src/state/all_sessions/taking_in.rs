//! Reading the rows of an answer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::all_sessions::{AllSessionsReading, all_sessions_text};
use crate::api::reply::Reply;
use crate::domain::all_sessions::{AllSessions, Vocabulary};
use crate::domain::problem::Problem;
use crate::platform::{clock, task};
use crate::state::all_sessions::{AllSessionsReader, Known};
use crate::state::tabs::Heard;

/// Milliseconds of reading a long list after which the page has its turn. Half a frame.
const SLICE: f64 = 8.0;
/// Rows between two looks at the time: a row takes some microseconds.
const ROWS: usize = 200;

impl AllSessionsReader {
    /// Reads the rows, a few at a time.
    pub(super) async fn take_in(
        self,
        reply: &Reply,
        heard: Heard,
        nth: u32,
    ) -> Result<(), Problem> {
        let text = all_sessions_text(reply)?.body;
        let now = self.clock.at(heard.begun);
        // Of a list of megabytes nothing is copied to find out that it is the same.
        let is_same = self.known.try_update_value(|known| {
            !known.text.is_empty() && known.text == text && known.seen.is_same_at(now)
        });
        if is_same != Some(false) {
            self.trend.try_maybe_update(|trend| (false, trend.go_on(now)));
            return Ok(());
        }
        let known =
            self.known.try_with_value(|known| (Arc::clone(&known.words), known.seen.clone()));
        let Some((words, mut seen)) = known else { return Ok(()) };
        let mut words = if words.is_full() { Vocabulary::default() } else { (*words).clone() };
        let mut reading = AllSessionsReading::new(text);
        let mut begun = clock::local_now();
        while reading.go_on(&mut words, ROWS)? {
            if clock::local_now() - begun >= SLICE {
                task::pause().await;
                begun = clock::local_now();
            }
            if self.heard.try_get_value() != Some(nth) {
                return Ok(());
            }
        }
        let (rows, unreadable) = (reading.read, reading.unreadable);
        let words = Arc::new(words);
        let list = AllSessions::new(Arc::clone(&words), &rows, &mut seen, now);
        self.known.try_set_value(Known { text: text.to_owned(), words, seen });
        if self.unreadable.try_get_untracked() != Some(unreadable) {
            self.unreadable.try_set(unreadable);
        }
        self.trend.try_maybe_update(|trend| (trend.note(&list, now), ()));
        let is_news = |known: &Option<Arc<AllSessions>>| known.as_deref() != Some(&list);
        if self.list.try_with_untracked(is_news) == Some(true) {
            self.list.try_set(Some(Arc::new(list)));
        }
        Ok(())
    }
}
