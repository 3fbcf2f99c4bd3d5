//! How the log is followed: until when, and how fresh it is.

use leptos::prelude::*;

use crate::i18n::use_language;
use crate::state::clock::use_clock;
use crate::state::session_text::SessionText;
use crate::ui::dynamic::{flag, memo, words};

/// Below this many seconds "ago" would only flicker.
const JUST_NOW: f64 = 2.0;

/// When the log was read, and whether it is read again.
#[component]
pub(super) fn Following(
    /// The log.
    read: SessionText,
    /// Whether its session is over.
    is_over: Memo<bool>,
    /// Whether the user has stopped it.
    paused: RwSignal<bool>,
) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let fresh = move || {
        let p = language.get().session_page();
        let Some(at) = read.read_at.get() else { return String::new() };
        let span = clock.now().since(clock.at(at));
        let ago = match span.0 < JUST_NOW {
            true => p.read_now.to_owned(),
            false => (p.read_ago)(&span.words(language.get().messages())),
        };
        let state = match (is_over.get(), paused.get()) {
            (true, _) => p.log_over,
            (false, true) => p.log_paused,
            (false, false) => p.log_follows,
        };
        [&ago, " ", state].concat()
    };
    let is_known = memo(move || read.read_at.read().is_some());
    view! {
        <div class="row" hidden=flag(move || !is_known.get())>
            <span class="small muted">{words(fresh)}</span>
            <button type="button" class="button compact" on:click=move |_| press(read, is_over, paused)>
                {words(move || {
                    let p = language.get().session_page();
                    match (is_over.get(), paused.get()) {
                        (true, _) => p.read_again,
                        (false, true) => p.log_resume,
                        (false, false) => p.log_pause,
                    }
                    .to_owned()
                })}
            </button>
        </div>
    }
}

fn press(read: SessionText, is_over: Memo<bool>, paused: RwSignal<bool>) {
    if is_over.get_untracked() {
        return read.read();
    }
    paused.update(|paused| *paused = !*paused);
    if !paused.get_untracked() {
        read.read();
    }
}
