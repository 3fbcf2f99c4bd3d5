//! Whether the browser notifies of sessions that are ready, have ended or soon will: one wish for all of them.

use leptos::prelude::*;

use crate::i18n::{part_text, use_language};
use crate::state::attention::{Notifying, use_attention};
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo, words};

/// The switch, on the card of what is coming up: only there is the wish to be told understood, and only a
/// press may ask the browser for its permission.
#[component]
pub(super) fn NotifyMe() -> impl IntoView {
    let language = use_language();
    let attention = use_attention();
    let notifying = attention.notifying;
    if notifying.get_untracked() == Notifying::Missing {
        return ().into_any();
    }
    // What the browser answered is said where it was asked, and not on each card.
    let is_pressed = RwSignal::new(false);
    let is_on = memo(move || notifying.get() == Notifying::On);
    let label = words(move || {
        let label = language.get().starting().notify_me;
        if is_on.get() { ["✓ ", label].concat() } else { label.to_owned() }
    });
    let is_refused = memo(move || notifying.get() == Notifying::Refused && is_pressed.get());
    let announcer = use_announcer();
    effect(move || {
        if is_refused.get() {
            announcer.say(language.get_untracked().starting().not_allowed.to_owned());
        }
    });
    let refused = block(move || {
        let sentence =
            || view! { <span class="small muted">{part_text(|l| l.starting().not_allowed)}</span> };
        is_refused.get().then(|| sentence().drawn())
    });
    view! {
        <div class="tell">
            <button
                type="button"
                class="button quiet small"
                aria-pressed=words(move || is_on.get().to_string())
                on:click=move |_| {
                    is_pressed.set(true);
                    attention.switch();
                }
            >
                {label}
            </button>
            {refused}
        </div>
    }
    .into_any()
}
