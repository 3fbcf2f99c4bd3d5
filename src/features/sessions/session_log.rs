//! All that a session's program has written.

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::features::sessions::text_problem::TextProblem;
use crate::i18n::{part_text, text, use_language};
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::dynamic::{block, words};

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
    log.follow(PACE, move || !status().is_over());
    let note = words(move || {
        let text = log.text.read();
        let count = text.as_deref().unwrap_or_default().lines().count();
        let language = language.get();
        #[expect(clippy::cast_precision_loss, reason = "a number of lines fits in 2^53")]
        let number = |count: usize| language.number(count as f64);
        let end = language.session_page().log_end;
        if count > MOST_LINES { end(&number(MOST_LINES), &number(count)) } else { String::new() }
    });
    let is_known = Memo::new(move |_| log.text.read().as_deref().map(str::is_empty));
    let shown =
        words(move || last_lines(log.text.read().as_deref().unwrap_or_default()).to_owned());
    let shown = StoredValue::new_local(shown);
    let content = block(move || {
        Some(match is_known.get()? {
            true => view! { <p class="muted">{part_text(|l| l.session_page().log_empty)}</p> }
                .into_any(),
            false => view! {
                <div class="scroll" tabindex="0" role="region" aria-label=text(|t| t.log)>
                    <pre>{move || shown.with_value(|shown| shown())}</pre>
                </div>
            }
            .into_any(),
        })
    });
    view! {
        <TextProblem read=log loading=|l| l.session_page().log_loading />
        <p class="small muted">{note}</p>
        {content}
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
