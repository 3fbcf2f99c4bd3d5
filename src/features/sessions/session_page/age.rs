//! How old events or log are.

use leptos::prelude::*;

use crate::i18n::{Language, part_text, use_language};
use crate::state::clock::{Clock, use_clock};
use crate::state::session_text::SessionText;
use crate::ui::dynamic::{flag, memo, words};

/// Below this many seconds "ago" would only flicker.
const JUST_NOW: f64 = 2.0;

/// When a text was read; empty before the first time. Follows the clock.
pub(super) fn age(read: SessionText, clock: Clock, language: Language) -> String {
    let p = language.session_page();
    let Some(at) = read.read_at.get() else { return String::new() };
    let span = clock.now().since(clock.at(at));
    match span.0 < JUST_NOW {
        true => p.read_now.to_owned(),
        false => (p.read_ago)(&span.words(language.messages())),
    }
}

/// When a text was read, whether the platform still has it, and a button that reads it again.
#[component]
pub(super) fn Age(
    /// The text.
    read: SessionText,
    /// Says that the platform has it no more.
    gone: fn(Language) -> &'static str,
) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let told = move || {
        let language = language.get();
        let gone = if read.is_gone.get() { [" ", gone(language)].concat() } else { String::new() };
        age(read, clock, language) + &gone
    };
    let is_known = memo(move || read.read_at.read().is_some());
    view! {
        <div class="row" hidden=flag(move || !is_known.get())>
            <span class="small muted">{words(told)}</span>
            <button type="button" class="button compact" on:click=move |_| read.read()>
                {part_text(|l| l.session_page().read_again)}
            </button>
        </div>
    }
}
