//! One choice of thousands: a text field that filters a list below it, by the ARIA pattern of an editable
//! combobox. The focus stays in the field; what is typed there and not taken counts for nothing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::listbox;
use crate::ui::combobox_keys::Combo;
use crate::ui::combobox_list::Popup;
use crate::ui::dynamic::words;
use crate::ui::field::{Field, FieldIds};

const CLASS: &str = scope!("src/ui/combobox.css");

/// One of the choices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComboOption {
    /// Names it to the program.
    pub value: String,
    /// Names it to the user.
    pub label: String,
    /// More about it; may be empty.
    pub detail: String,
    /// A word that sets it apart; may be empty.
    pub badge: String,
}

/// Choices that have something in common.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComboSection {
    /// What they have in common.
    pub heading: String,
    /// The choices, in order.
    pub options: Vec<ComboOption>,
}

/// What is listed for a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComboList {
    /// The choices.
    pub sections: Vec<ComboSection>,
    /// How many they are, for screen readers: said when it changes.
    pub summary: String,
    /// What is to be known before choosing; may be empty.
    pub note: String,
    /// What is not listed, and how to find it; may be empty.
    pub more: String,
}

/// Lists what a query asks for.
pub type Listing = Arc<dyn Fn(&str) -> ComboList + Send + Sync>;

/// The choice that is taken.
#[derive(Clone, Copy)]
pub struct Taken {
    /// Names it to the program; empty when there is none.
    pub value: Signal<String>,
    /// What the field shows while nobody types.
    pub label: Signal<String>,
}

/// A text field with a list of choices.
#[component]
pub fn Combobox(
    /// Ids, unique on the page.
    ids: FieldIds,
    /// What is being chosen.
    label: Signal<&'static str>,
    /// Hides the label from sight.
    #[prop(optional)]
    label_hidden: bool,
    /// What helps to choose; may be empty.
    help: Signal<String>,
    /// Whether `help` says what is wrong.
    #[prop(optional, into)]
    is_wrong: Signal<bool>,
    /// How many choices there are, shown in the field.
    count: Signal<String>,
    /// What the button that opens the list does.
    open_label: Signal<String>,
    /// Lists what a query asks for.
    listing: Listing,
    /// The choice that is taken.
    taken: Taken,
    /// Called with the value that the user takes.
    on_take: Callback<String>,
) -> impl IntoView {
    let combo = Combo::new(ids, listing, taken, on_take);
    view! {
        <Field ids label label_hidden help is_wrong>
            <div class=CLASS>
                <div class="control">
                    <ComboInput combo is_wrong />
                    <button
                        type="button"
                        class="toggle"
                        tabindex="-1"
                        aria-label=open_label
                        aria-controls=combo.list_id()
                        aria-expanded=words(move || combo.is_open.get().to_string())
                        // The focus, and with it the list, would go at the button's press.
                        on:mousedown=move |event| event.prevent_default()
                        on:click=move |_| combo.toggle()
                    >
                        <span class="count" aria-hidden="true">{count}</span>
                        <span aria-hidden="true">"▾"</span>
                    </button>
                </div>
                <Popup combo label />
                <p class="visually-hidden" aria-live="polite">
                    {words(move || combo.summary.get())}
                </p>
            </div>
        </Field>
    }
}

/// The field that is typed in.
#[component]
fn ComboInput(combo: Combo, is_wrong: Signal<bool>) -> impl IntoView {
    let ids = combo.ids;
    // A click puts the caret into the text that the focus has selected.
    let is_fresh = StoredValue::new(false);
    let focused = move |_| {
        is_fresh.set_value(true);
        listbox::select_text(ids.control);
    };
    let clicked = move |_| {
        if is_fresh.get_value() {
            listbox::select_text(ids.control);
        }
        is_fresh.set_value(false);
        combo.open();
    };
    view! {
        <input
            id=ids.control
            role="combobox"
            aria-invalid=words(move || is_wrong.get().to_string())
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            aria-controls=combo.list_id()
            aria-describedby=ids.help
            aria-expanded=words(move || combo.is_open.get().to_string())
            aria-activedescendant=words(move || combo.active_id())
            prop:value=words(move || combo.text())
            on:input=move |event| combo.type_text(event_target_value(&event))
            on:keydown=move |event| {
                is_fresh.set_value(false);
                if combo.press(&event.key(), event.alt_key()) {
                    event.prevent_default();
                }
            }
            on:focus=focused
            on:click=clicked
            on:blur=move |_| combo.close()
        />
    }
}
