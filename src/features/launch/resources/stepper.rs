//! One amount out of those on offer: a list for the far ones, two buttons for the near ones.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::resources::{Direction, next};
use crate::i18n::{Language, part_text, use_language};
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{Reading, flag, memo, words as follow};
use crate::ui::field::{Field, FieldIds};

/// How one resource is spoken of.
#[derive(Clone, Copy)]
pub(super) struct StepperWords {
    /// The button that takes the next smaller amount.
    pub(super) less: fn(Language) -> &'static str,
    /// The button that takes the next larger one.
    pub(super) more: fn(Language) -> &'static str,
    /// An amount with its unit.
    pub(super) amount: fn(u32, Language) -> String,
}

/// An amount. Of a single one on offer there is nothing to choose, so it is a text.
#[component]
pub(super) fn Stepper(
    /// Ids, unique on the page.
    ids: FieldIds,
    /// What is being chosen.
    label: Signal<&'static str>,
    words: StepperWords,
    /// Why the platform refused the amount; mostly empty.
    help: Signal<String>,
    /// Whether it did.
    is_wrong: Signal<bool>,
    /// The amounts on offer, ascending.
    options: Vec<u32>,
    amount: Reading<Option<u32>>,
    on_take: Callback<u32>,
) -> impl IntoView {
    if let [only] = options.as_slice() {
        return view! { <OnlyAmount label words amount=*only /> }.drawn();
    }
    let amount = memo(move || amount());
    let options = StoredValue::new(options);
    let step = move |direction, sign| {
        let target = move || options.with_value(|all| next(all, amount.get()?, direction));
        view! { <StepButton direction sign words target=Arc::new(target) on_take /> }
    };
    let option = move |value: u32| {
        let language = use_language();
        let text = follow(move || match value {
            0 => (words.amount)(0, language.get()),
            _ => value.to_string(),
        });
        view! {
            <option value=value prop:selected=flag(move || amount.get() == Some(value))>
                {text}
            </option>
        }
    };
    let take = move |event| {
        if let Ok(amount) = event_target_value(&event).parse() {
            on_take.run(amount);
        }
    };
    view! {
        <Field ids label help is_wrong>
            <div class="stepper">
                {step(Direction::Less, "−")}
                <select
                    id=ids.control
                    name=ids.control
                    aria-describedby=ids.help
                    aria-invalid=follow(move || is_wrong.get().to_string())
                    on:change=take
                >
                    {options.get_value().into_iter().map(option).collect_view()}
                </select> {step(Direction::More, "+")}
            </div>
        </Field>
    }
    .drawn()
}

/// Takes the next amount on offer and says which.
#[component]
fn StepButton(
    direction: Direction,
    sign: &'static str,
    words: StepperWords,
    /// The amount that it would take; `None` at the end.
    target: Reading<Option<u32>>,
    on_take: Callback<u32>,
) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let name = match direction {
        Direction::Less => words.less,
        Direction::More => words.more,
    };
    let is_end = target.clone();
    let press = move |_| {
        if let Some(target) = untrack(|| target()) {
            on_take.run(target);
            announcer.say((words.amount)(target, language.get_untracked()));
        }
    };
    // Not `disabled`: whoever pressed it would lose the focus at the end of the list.
    view! {
        <button
            type="button"
            class="button"
            aria-label=part_text(name)
            aria-disabled=follow(move || is_end().is_none().to_string())
            on:click=press
        >
            {sign}
        </button>
    }
}

#[component]
fn OnlyAmount(label: Signal<&'static str>, words: StepperWords, amount: u32) -> impl IntoView {
    let language = use_language();
    view! {
        <div class="only">
            <b>{label}</b>
            <span>{follow(move || (words.amount)(amount, language.get()))}</span>
            <span class="small muted">{part_text(|l| l.resources().only_amount)}</span>
        </div>
    }
}
