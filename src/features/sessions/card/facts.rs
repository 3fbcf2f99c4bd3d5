//! What a running session uses, and how long it still runs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::sessions::card::amounts::{Amounts, amounts};
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::cell::{TimeLeft, TimeNotesWhenNeeded};
use crate::i18n::{Language, label, use_language};
use crate::state::sessions::Row;
use crate::ui::dynamic::{Reading, words};
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/features/sessions/card/facts.css");

/// Use against what there is, and the time left.
#[component]
pub(in crate::features::sessions) fn Facts(row: Row) -> impl IntoView {
    let [cores, memory] = amounts(&row);
    let timed = Timed::new(row);
    view! {
        <dl class=CLASS>
            <Usage label=label(|t| t.cpu) amounts=cores write=Language::cores />
            <Usage label=label(|t| t.memory) amounts=memory write=Language::gibibytes />
            <TimeLeft of=timed.clone() />
        </dl>
        <TimeNotesWhenNeeded of=timed />
    }
}

/// One resource: used, of how much.
#[component]
fn Usage(
    label: Signal<&'static str>,
    amounts: Reading<Amounts>,
    write: fn(Language, f64) -> String,
) -> impl IntoView {
    let language = use_language();
    let shared = amounts.clone();
    let share = move || shared().share();
    let amount = words(move || {
        let language = language.get();
        let amount = amounts().words(language, write);
        amount.unwrap_or_else(|| language.messages().unknown.to_owned())
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{amount} <Meter share=Arc::new(share) /></dd>
        </div>
    }
}
