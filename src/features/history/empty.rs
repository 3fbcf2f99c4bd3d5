//! A history with nothing to show: what to do.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::features::history::bar::ShowAll;
use crate::features::history::looking::Looking;
use crate::features::history::notebook::Notebook;
use crate::i18n::{part_text, text, use_language};
use crate::routes::Page;
use crate::ui::dynamic::words;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Nothing was seen yet.
#[component]
pub(super) fn Empty(notebook: Notebook) -> impl IntoView {
    let language = use_language();
    let advice = words(move || {
        let w = language.get().history();
        if notebook.is_off.get() { w.empty_off } else { w.empty_advice }.to_owned()
    });
    view! {
        <section class="card stack">
            <h2>{part_text(|l| l.history().empty)}</h2>
            <p>{advice}</p>
            <div class="row">
                <A href=Page::Launch.path() attr:class="button primary">
                    {text(|t| t.launch_a_session)}
                </A>
            </div>
        </section>
    }
}

/// Says that nothing matches, rather than looking as if there were nothing.
#[component]
pub(super) fn Nothing(looking: Looking) -> impl IntoView {
    let language = use_language();
    let advice = words(move || (language.get().history().nothing_advice)(looking.counts.get().1));
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <p>
                <b>{part_text(|l| l.history().nothing)}</b>
                " "
                {advice}
            </p>
            <div class="row">
                <ShowAll looking />
            </div>
        </Notice>
    }
}
