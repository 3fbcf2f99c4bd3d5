//! What finds a session among many: a text, a type, a status; in which order and how they are shown.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::sessions::browse::browsing::Browsing;
use crate::features::sessions::browse::choices::{Filters, Order};
use crate::i18n::{part_label, part_text};
use crate::ui::dynamic::words;
use crate::ui::field::{Field, FieldIds};
use crate::ui::segmented::{Segment, Segmented};

const CLASS: &str = scope!("src/features/sessions/browse/bar.css");

/// The search field's `id`.
pub(super) const SEARCH: &str = "find-text";

/// The controls.
#[component]
pub(super) fn Bar(browsing: Browsing) -> impl IntoView {
    view! {
        <div class=CLASS role="search" aria-label=part_text(|l| l.browse().toolbar)>
            <Search browsing />
            <Filters browsing />
            <Order browsing />
            <Layout browsing />
        </div>
    }
}

#[component]
fn Search(browsing: Browsing) -> impl IntoView {
    let ids = FieldIds { control: SEARCH, help: "find-text-help" };
    let help = Signal::derive(String::new);
    view! {
        <div class="search">
            <Field ids label=part_label(|l| l.browse().text) help>
                <input
                    id=SEARCH
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=words(move || browsing.view.read().text.clone())
                    on:input=move |event| browsing.type_text(event_target_value(&event))
                />
            </Field>
        </div>
    }
}

#[component]
fn Layout(browsing: Browsing) -> impl IntoView {
    let segments = vec![
        Segment { value: "cards", label: part_label(|l| l.browse().cards) },
        Segment { value: "table", label: part_label(|l| l.browse().table) },
    ];
    let taken = move || if browsing.view.read().is_table { "table" } else { "cards" };
    view! {
        <Segmented
            name="find-view"
            legend=part_label(|l| l.browse().layout)
            segments
            taken=Arc::new(taken)
            on_take=Callback::new(move |value| {
                browsing.change(|view| view.is_table = value == "table");
            })
        />
    }
}
