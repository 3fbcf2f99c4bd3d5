//! What a batch job runs.

use leptos::prelude::*;

use crate::domain::command_line::CommandError;
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::{Language, part_label, use_language};
use crate::ui::dynamic::words;
use crate::ui::field::{Field, FieldIds};

/// The command's field; a launch with a wrong command leads here.
pub(super) const IDS: FieldIds = FieldIds { control: "command", help: "command-help" };

fn sentence(draft: Draft, language: Language) -> String {
    let words = language.remembered();
    match draft.checked_command() {
        Err(CommandError::DoubleQuote) => words.command_quote.to_owned(),
        Err(CommandError::Control) => words.command_control.to_owned(),
        Ok(Some(command)) => match command.meant_for_a_shell() {
            Some(mark) => (words.command_shell)(&mark.to_string()),
            None => words.command_help.to_owned(),
        },
        Ok(None) => words.command_empty.to_owned(),
    }
}

/// One line: the program and its arguments.
#[component]
pub(super) fn CommandStep(draft: Draft) -> impl IntoView {
    let language = use_language();
    let title = part_label(|l| l.remembered().step_command);
    let help = Signal::derive(move || sentence(draft, language.get()));
    let is_wrong = Signal::derive(move || draft.checked_command().is_err());
    view! {
        <Step number=Signal::stored(3) title>
            <Field ids=IDS label=title label_hidden=true help is_wrong>
                <input
                    id=IDS.control
                    name="command"
                    class="mono"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder="python3 /arc/home/…/reduce.py --night 12"
                    aria-describedby=IDS.help
                    aria-invalid=words(move || is_wrong.get().to_string())
                    prop:value=words(move || draft.command.get())
                    on:input=move |event| draft.command.set(event_target_value(&event))
                />
            </Field>
        </Step>
    }
}
