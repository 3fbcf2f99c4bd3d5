//! All that a session's program has written.

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::features::sessions::session_page::text_problem::{TextProblem, follow_to_the_end};
use crate::i18n::{Language, part_text, text, use_language};
use crate::platform::document;
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::dynamic::{block, effect, memo, words};

/// Seconds between two readings while the session lives: the API sends the whole log each time.
const PACE: f64 = 10.0;

/// As many of the last lines as a page draws at once without a pause.
const MOST_LINES: usize = 2000;

/// The log's end, read again while the session lives.
#[component]
pub(super) fn Log(id: String, row: Row) -> impl IntoView {
    let language = use_language();
    let log = SessionText::read_once(id, SessionView::Log);
    let status = row.fact(|session| session.status.clone());
    follow_to_the_end(log, PACE, status.clone());
    let note = words(move || {
        let text = log.text.read();
        let count = text.as_deref().unwrap_or_default().lines().count();
        let language = language.get();
        #[expect(clippy::cast_precision_loss, reason = "a number of lines fits in 2^53")]
        let number = |count: usize| language.number(count as f64);
        let end = language.session_page().log_end;
        if count > MOST_LINES { end(&number(MOST_LINES), &number(count)) } else { String::new() }
    });
    let is_empty = memo(move || log.text.read().as_deref().map(|text| text.trim().is_empty()));
    let is_over = memo(move || status().is_over());
    let lines = memo(move || last_lines(log.text.read().as_deref().unwrap_or_default()).to_owned());
    let content = block(move || {
        Some(match (is_empty.get()?, is_over.get()) {
            (true, true) => empty(|l| l.session_page().log_empty_over),
            (true, false) => empty(|l| l.session_page().log_empty),
            (false, _) => view! { <End lines /> }.into_any(),
        })
    });
    view! {
        <TextProblem read=log loading=|l| l.session_page().log_loading />
        <p class="small muted">{note}</p>
        {content}
    }
}

fn empty(words: fn(Language) -> &'static str) -> AnyView {
    view! { <p class="muted">{part_text(words)}</p> }.into_any()
}

/// The lines, scrolled to their end, and again with new ones unless the reader has scrolled away.
#[component]
fn End(lines: Memo<String>) -> impl IntoView {
    const ID: &str = "log";
    let is_at_end = StoredValue::new(true);
    effect(move || {
        lines.track();
        if is_at_end.get_value() {
            document::scroll_to_end(ID);
        }
    });
    view! {
        <div
            id=ID
            class="scroll"
            tabindex="0"
            role="region"
            aria-label=text(|t| t.log)
            on:scroll=move |_| is_at_end.set_value(document::is_at_end(ID))
        >
            <pre>{lines}</pre>
        </div>
    }
}

/// The last [`MOST_LINES`] lines.
fn last_lines(log: &str) -> &str {
    let log = log.trim_end_matches('\n');
    match log.rmatch_indices('\n').nth(MOST_LINES - 1) {
        Some((at, _)) => log.get(at + 1..).unwrap_or(log),
        None => log,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_shows_its_end() {
        assert_eq!(last_lines("a\nb\n"), "a\nb");
        let long: String = (0..MOST_LINES + 5).map(|line| format!("{line}\n")).collect();
        let shown = last_lines(&long);
        assert_eq!(shown.lines().count(), MOST_LINES);
        assert!(shown.starts_with("5\n"), "{}", &shown[..20]);
    }
}
