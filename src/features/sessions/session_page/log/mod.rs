//! All that a session's program has written.

mod copying;
mod following;
mod line;
mod screen;
mod search;
mod search_bar;
mod store;
mod tools;
mod viewport;

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::log_tail::{LeftOut, MOST_BYTES};
use crate::features::sessions::session_page::log::following::Following;
use crate::features::sessions::session_page::log::screen::{LogScreen, LogView};
use crate::features::sessions::session_page::log::search_bar::SearchBar;
use crate::features::sessions::session_page::log::store::LogStore;
use crate::features::sessions::session_page::log::tools::Tools;
use crate::features::sessions::session_page::text_problem::{TextProblem, follow_to_the_end};
use crate::i18n::{Language, part_text, use_language};
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

const CLASS: &str = scope!("src/features/sessions/session_page/log/log.css");

/// Seconds between two readings while the session lives: the API sends the whole log each time.
const PACE: f64 = 10.0;

/// What the page has to show of the log.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    Nothing,
    EmptyYet,
    EmptyAfterAll,
    Coming,
    Lines,
}

/// The log, read again while the session lives.
#[component]
pub(super) fn Log(id: String, row: Row) -> impl IntoView {
    let read = SessionText::read_once(id, SessionView::Log);
    let status = row.fact(|session| session.status.clone());
    let paused = RwSignal::new(false);
    follow_to_the_end(read, PACE, status.clone(), move || !paused.get());
    let is_over = memo(move || status().is_over());
    let store = LogStore::of(read);
    let is_empty = memo(move || read.text.read().as_deref().map(|text| text.trim().is_empty()));
    // Not more than what decides: what is drawn anew forgets what was looked for.
    let shown = memo(move || match (is_empty.get(), is_over.get()) {
        (None, _) => Shown::Nothing,
        (Some(true), true) => Shown::EmptyAfterAll,
        (Some(true), false) => Shown::EmptyYet,
        // A long one takes its time.
        (Some(false), _) if store.version.read().is_none() => Shown::Coming,
        (Some(false), _) => Shown::Lines,
    });
    let content = block(move || match shown.get() {
        Shown::Nothing => None,
        Shown::EmptyAfterAll => Some(note(|l| l.session_page().log_empty_over)),
        Shown::EmptyYet => Some(note(|l| l.session_page().log_empty)),
        Shown::Coming => Some(note(|l| l.session_page().log_loading)),
        Shown::Lines => Some(view! { <Written store row=row.clone() /> }.drawn()),
    });
    view! {
        <div class=CLASS>
            <TextProblem read loading=|l| l.session_page().log_loading />
            <Following read is_over paused />
            {content}
        </div>
    }
}

/// What is shown of how many lines, and what the download has.
fn kept(
    language: Language,
    first: usize,
    end: usize,
    left_out: LeftOut,
    number: impl Fn(u64) -> String,
) -> String {
    let lines = |count: usize| number(count as u64);
    let p = language.session_page();
    let shown = match first {
        0 => (p.log_lines)(&lines(end), end),
        _ => (p.log_kept)(&lines(end.saturating_sub(first)), &lines(end)),
    };
    match (left_out.bytes >> 20, first) {
        (0, 0) => shown,
        (0, _) => [&shown, " ", p.log_all_in_download].concat(),
        (missing, _) => {
            let most = number(MOST_BYTES as u64 >> 20);
            [&shown, " ", &(p.log_missing)(&most, &number(missing))].concat()
        }
    }
}

fn note(words: fn(Language) -> &'static str) -> AnyView {
    view! { <p class="muted">{part_text(words)}</p> }.into_any()
}

/// What was written, and what can be done with it.
#[component]
fn Written(store: LogStore, row: Row) -> impl IntoView {
    let language = use_language();
    let view = LogView::of(store);
    let kept = move || {
        store.version.track();
        let first = view.viewport.rows.read().first();
        let end = store.with(|_, lines| lines.end()).unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "a number of lines or of MiB fits in 2^53")]
        let number = |count: u64| language.get().number(count as f64);
        kept(language.get(), first, end, store.left_out(), number)
    };
    view! {
        <div class="bar">
            <SearchBar search=view.search />
            <Tools view row />
        </div>
        <LogScreen view />
        <p class="small muted">{words(kept)}</p>
    }
}

#[cfg(test)]
mod tests;
