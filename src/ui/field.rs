//! A form field with its label, help and error, tied together for screen readers.

use leptos::prelude::*;

use crate::ui::drawn::Contents;
use crate::ui::dynamic::words;

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
    // Only what is wrong is announced: help that changes with each key would talk over what is typed. The
    // place of what is announced is there before it.
    let said = move |is_announced: bool| {
        words(move || if is_wrong.get() == is_announced { help.get() } else { String::new() })
    };
    view! {
        <div class=CLASS class:wrong=is_wrong>
            <label for=ids.control class:visually-hidden=label_hidden>
                {label}
            </label>
            {children.draw()}
            <p id=ids.help class="help">
                <span>{said(false)}</span>
                <span aria-live="polite">{said(true)}</span>
            </p>
        </div>
    }
}
