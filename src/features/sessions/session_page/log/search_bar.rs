//! The field that searches the log.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::features::sessions::session_page::log::search::{Found, Search};
use crate::i18n::{part_text, use_language};
use crate::ui::dynamic::{flag, words};

const CLASS: &str = scope!("src/features/sessions/session_page/log/search_bar.css");

/// The field, how many were found, and the way from one to the next.
#[component]
pub(super) fn SearchBar(search: Search) -> impl IntoView {
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            search.entered(&event_target_value(&event), event.shift_key());
        }
    };
    let step = move |is_back: bool,
                     sign: &'static str,
                     label: fn(crate::i18n::Language) -> &'static str| {
        view! {
            <button
                type="button"
                class="button compact"
                aria-label=part_text(label)
                aria-disabled=words(move || (search.found.get().count == 0).to_string())
                on:click=move |_| search.step(is_back)
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class=CLASS role="search" aria-label=part_text(|l| l.session_page().log_search)>
            <input
                type="search"
                aria-label=part_text(|l| l.session_page().log_search)
                placeholder=part_text(|l| l.session_page().log_search)
                autocomplete="off"
                spellcheck="false"
                on:input=move |event| search.typed(event_target_value(&event))
                on:keydown=on_key
            />
            {step(true, "↑", |l| l.session_page().log_previous)}
            {step(false, "↓", |l| l.session_page().log_next)}
            <Outcome search />
        </div>
    }
}

/// Which of how many. Said to screen readers once all is known, with the line: on screen that is marked.
#[component]
fn Outcome(search: Search) -> impl IntoView {
    let language = use_language();
    let is_searching = move || search.needle.read().is_some() && !search.found.get().is_all;
    let outcome = move || {
        let p = language.get().session_page();
        let Found { count, is_all, position } = search.found.get();
        #[expect(clippy::cast_precision_loss, reason = "a number of finds fits in 2^53")]
        let number = |count: usize| language.get().number(count as f64);
        match (is_all, count) {
            (false, _) => String::new(),
            (true, 0) => p.log_no_match.to_owned(),
            (true, _) => match position {
                Some(position) => (p.log_match)(&number(position), &number(count)),
                None => (p.log_matches)(&number(count), count),
            },
        }
    };
    let said = move || {
        let Some((line, text)) = search.current_line() else { return String::new() };
        #[expect(clippy::cast_precision_loss, reason = "a number of lines fits in 2^53")]
        let number = language.get().number(line as f64);
        (language.get().session_page().log_match_line)(&number, &text)
    };
    view! {
        <span class="small muted" hidden=flag(move || !is_searching())>
            {part_text(|l| l.session_page().log_searching)}
        </span>
        <span class="small muted" role="status">
            {words(outcome)}
            <span class="visually-hidden">{words(said)}</span>
        </span>
    }
}
