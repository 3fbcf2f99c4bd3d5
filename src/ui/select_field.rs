//! One choice of many, as the browser's own list.

use leptos::prelude::*;

use crate::ui::dynamic::{Reading, block, flag, memo, words};
use crate::ui::field::{Field, FieldIds};

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// Names it to the program.
    pub value: String,
    /// Names it to the user.
    pub label: String,
}

/// A labelled list of which one is taken.
#[component]
pub fn SelectField(
    /// Ids, unique on the page; the control's is its name in the form as well.
    ids: FieldIds,
    /// What is being chosen.
    label: Signal<&'static str>,
    /// Hides the label from sight.
    #[prop(optional)]
    label_hidden: bool,
    /// What helps to choose; may be empty.
    #[prop(optional, into)]
    help: Signal<String>,
    /// Whether `help` says what is wrong.
    #[prop(optional, into)]
    is_wrong: Signal<bool>,
    /// The choices, in order.
    options: Reading<Vec<SelectOption>>,
    /// The value that is taken.
    taken: Reading<String>,
    /// Called with the value that the user takes.
    on_take: Callback<String>,
) -> impl IntoView {
    // Worked out once and not by each option: a platform has thousands of images.
    let taken = memo(move || taken());
    let option = move |SelectOption { value, label }: SelectOption| {
        let own = value.clone();
        view! {
            <option value=value prop:selected=flag(move || *taken.read() == own)>
                {label}
            </option>
        }
    };
    view! {
        <Field ids label label_hidden help is_wrong>
            <select
                id=ids.control
                name=ids.control
                aria-describedby=ids.help
                aria-invalid=words(move || is_wrong.get().to_string())
                on:change=move |event| on_take.run(event_target_value(&event))
            >
                {block(move || Some(options().into_iter().map(&option).collect_view().into_any()))}
            </select>
        </Field>
    }
}
