//! What finds a session in the history: a text, a type, an outcome; in which order.

use leptos::prelude::*;

use crate::features::history::choices::{Filters, Order};
use crate::features::history::looking::Looking;
use crate::i18n::{part_label, part_text, use_language};
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::field::{Field, FieldIds};

const CLASS: &str = scope!("src/features/history/bar.css");

/// The search field's `id`.
pub(super) const SEARCH: &str = "history-text";

/// The controls.
#[component]
pub(super) fn Bar(looking: Looking) -> impl IntoView {
    let ids = FieldIds { control: SEARCH, help: "history-text-help" };
    let help = Signal::derive(String::new);
    view! {
        <div class=CLASS role="search" aria-label=part_text(|l| l.history().toolbar)>
            <div class="search">
                <Field ids label=part_label(|l| l.history().text) help>
                    <input
                        id=SEARCH
                        type="search"
                        autocomplete="off"
                        spellcheck="false"
                        prop:value=words(move || looking.view.read().text.clone())
                        on:input=move |event| looking.type_text(event_target_value(&event))
                    />
                </Field>
            </div>
            <Filters looking />
            <Order looking />
        </div>
    }
}

/// How many sessions are shown, and the way back to all of them.
#[component]
pub(super) fn Count(looking: Looking) -> impl IntoView {
    let language = use_language();
    let is_filtered = memo(move || looking.view.read().is_filtered());
    let count = words(move || {
        let w = language.get().history();
        let (shown, all) = looking.counts.get();
        if is_filtered.get() { (w.count)(shown, all) } else { (w.all)(all) }
    });
    // With nothing to show the way back stands where the sessions would be.
    let has_way_back = memo(move || is_filtered.get() && looking.counts.get().0 > 0);
    let back = block(move || has_way_back.get().then(|| view! { <ShowAll looking /> }.drawn()));
    view! {
        <div class="row dense">
            <p class="small muted">{count}</p>
            {back}
        </div>
    }
}

/// Leads back to all sessions. It goes with what it takes away, so the focus goes to the search field.
#[component]
pub(super) fn ShowAll(looking: Looking) -> impl IntoView {
    let show = move |_| {
        document::focus(SEARCH);
        looking.show_all();
    };
    view! {
        <button type="button" class="button" on:click=show>
            {part_text(|l| l.history().show_all)}
        </button>
    }
}
