//! What to call it.

use leptos::prelude::*;

use crate::domain::session_name::{NameError, SessionName};
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::{Language, part_label, use_language};
use crate::ui::dynamic::words;
use crate::ui::field::{Field, FieldIds};

/// The name's field; a launch with a wrong name leads here.
pub(super) const IDS: FieldIds = FieldIds { control: "name", help: "name-help" };

fn sentence(error: NameError, language: Language) -> String {
    let words = language.launch();
    match error {
        NameError::Empty => words.name_empty.to_owned(),
        NameError::Character(odd) => (words.name_character)(&odd.to_string()),
        NameError::OuterHyphen => words.name_outer_hyphen.to_owned(),
        NameError::TooLong => words.name_too_long.to_owned(),
    }
}

/// The name, checked as it is typed.
#[component]
pub(super) fn NameStep(draft: Draft) -> impl IntoView {
    let language = use_language();
    let title = part_label(|l| l.launch().step_name);
    let help = move || match draft.checked_name().err() {
        Some(error) => sentence(error, language.get()),
        None if draft.is_name_taken() => language.get().launch().name_taken.to_owned(),
        None => language.get().launch().name_help.to_owned(),
    };
    let is_wrong = Signal::derive(move || draft.checked_name().is_err());
    let number = Signal::derive(move || draft.last_step());
    view! {
        <Step number title>
            <Field ids=IDS label=title label_hidden=true help=Signal::derive(help) is_wrong>
                <input
                    id=IDS.control
                    name="name"
                    autocomplete="off"
                    spellcheck="false"
                    maxlength=(SessionName::MAX_LENGTH * 2).to_string()
                    aria-describedby=IDS.help
                    aria-invalid=words(move || is_wrong.get().to_string())
                    prop:value=words(move || draft.name())
                    on:input=move |event| draft.typed_name.set(Some(event_target_value(&event)))
                />
            </Field>
        </Step>
    }
}
