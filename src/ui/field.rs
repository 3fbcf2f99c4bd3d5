//! A form field with its label, help and error, tied together for screen readers.

use leptos::prelude::*;

use crate::ui::drawn::Contents;

const CLASS: &str = scope!("src/ui/field.css");

/// What a control needs to be tied to its field.
#[derive(Clone, Copy)]
pub struct FieldIds {
    /// The control's `id`.
    pub control: &'static str,
    /// The control's `aria-describedby`.
    pub help: &'static str,
}

/// A labelled field around one control.
#[component]
pub fn Field(
    /// Ids, unique on the page.
    ids: FieldIds,
    /// Its label; shown to screen readers only when a heading says the same.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Hides the label from sight.
    #[prop(optional)]
    label_hidden: bool,
    /// What helps to fill it, or what is wrong with it.
    #[prop(into)]
    help: Signal<String>,
    /// Whether `help` says what is wrong.
    #[prop(into, optional)]
    is_wrong: Signal<bool>,
    /// The control.
    children: Contents,
) -> impl IntoView {
    view! {
        <div class=CLASS class:wrong=is_wrong>
            <label for=ids.control class:visually-hidden=label_hidden>
                {label}
            </label>
            {children.draw()}
            <p id=ids.help class="help" aria-live="polite">
                {help}
            </p>
        </div>
    }
}
