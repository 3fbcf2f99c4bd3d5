//! What finds sessions among thousands: a text; and how many are shown.

use leptos::prelude::*;

use crate::features::admin::browsing::Browsing;
use crate::i18n::{part_label, part_text, use_language};
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::field::{Field, FieldIds};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/admin/search.css");

/// The search field's `id`.
const SEARCH: &str = "find-text";

/// The search field, and how many sessions are shown.
#[component]
pub(super) fn Search(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let ids = FieldIds { control: SEARCH, help: "find-text-help" };
    let has_way_back = memo(move || {
        browsing.view.read().is_filtered() && !browsing.shown.read().places.is_empty()
    });
    // With nothing to show the way back stands where the sessions would be.
    let back = block(move || has_way_back.get().then(|| view! { <ShowAll browsing /> }.drawn()));
    view! {
        <div class=CLASS role="search" aria-label=part_text(|l| l.admin().toolbar)>
            <Field ids label=part_label(|l| l.admin().search) help=Signal::derive(String::new)>
                <input
                    id=SEARCH
                    type="search"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    prop:value=words(move || browsing.view.read().text.clone())
                    on:input=move |event| browsing.type_text(event_target_value(&event))
                />
            </Field>
            <div class="row dense below">
                <p class="small muted">{words(move || browsing.count(language.get()))}</p>
                {back}
            </div>
        </div>
    }
}

/// Says that nothing matches, rather than looking as if there were nothing.
#[component]
pub(super) fn Nothing(browsing: Browsing) -> impl IntoView {
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <p>
                <b>{part_text(|l| l.admin().nothing)}</b>
                " "
                {part_text(|l| l.admin().nothing_advice)}
            </p>
            <div class="row">
                <ShowAll browsing />
            </div>
        </Notice>
    }
}

/// Leads back to all sessions. It goes with what it takes away, so the focus goes to the search field.
#[component]
fn ShowAll(browsing: Browsing) -> impl IntoView {
    let show = move |_| {
        document::focus(SEARCH);
        browsing.show_all();
    };
    view! {
        <button type="button" class="button" on:click=show>
            {part_text(|l| l.admin().show_all)}
        </button>
    }
}
