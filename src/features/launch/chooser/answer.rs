//! The answer with its reasons, and the button that uses it.

use leptos::prelude::*;

use crate::features::launch::chooser::disclosure::Disclosure;
use crate::features::launch::chooser::fill::fill;
use crate::features::launch::chooser::panel::Chooser;
use crate::features::launch::chooser::reasons::{reasons, sentence};
use crate::features::launch::name_step;
use crate::i18n::{part_text, use_language, use_messages};
use crate::platform::document;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

/// What to launch and why, as far as it was answered.
#[component]
pub(super) fn Answer(chooser: Chooser, disclosure: Disclosure) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let answer = block(move || {
        Some(match chooser.advice.get() {
            None => view! { <p class="muted">{part_text(|l| l.chooser().answer_first)}</p> }.drawn(),
            Some(Err(nothing)) => {
                let kind = nothing.missing.label(t.get());
                view! { <p class="sentence">{(language.get().chooser().nothing)(kind)}</p> }.drawn()
            }
            Some(Ok(advice)) => view! {
                <p class="sentence">{sentence(&advice, language.get())}</p>
                <p class="visually-hidden">{part_text(|l| l.chooser().because)}</p>
                <ul>{reasons(&advice, language.get()).map(|why| view! { <li>{why}</li> }).collect_view()}</ul>
            }
            .drawn(),
        })
    });
    let has_advice = memo(move || matches!(chooser.advice.get(), Some(Ok(_))));
    let button =
        block(move || has_advice.get().then(|| view! { <UseThis chooser disclosure /> }.drawn()));
    view! {
        <div class="answer">
            <div role="status">{answer}</div>
            {button}
        </div>
    }
}

/// Fills the form in and leads to its next step.
#[component]
fn UseThis(chooser: Chooser, disclosure: Disclosure) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let use_this = move |_| {
        let Some(Ok(advice)) = chooser.advice.get_untracked() else { return };
        let language = language.get_untracked();
        let filled_in = (language.chooser().filled_in)(&sentence(&advice, language));
        fill(chooser.draft, advice);
        disclosure.close();
        document::focus(name_step::IDS.control);
        announcer.say(filled_in);
    };
    view! {
        <button type="button" class="button use" on:click=use_this>
            {part_text(|l| l.chooser().use_this)}
        </button>
    }
}
