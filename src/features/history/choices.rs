//! Which sessions are shown, and in which order, each as a native list: the same on a phone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::history::{Column, OfOutcome, Sort};
use crate::domain::session_list_view::OfType;
use crate::features::history::looking::Looking;
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::ui::dynamic::words;
use crate::ui::field::FieldIds;
use crate::ui::select_field::{SelectField, SelectOption};

/// A choice for all, whose value is empty, and for each of the others.
fn options<T: Copy>(
    all: &str,
    others: &[T],
    word: fn(T) -> &'static str,
    label: impl Fn(T) -> &'static str,
) -> Vec<SelectOption> {
    let all = SelectOption { value: String::new(), label: all.to_owned() };
    let other =
        |one: &T| SelectOption { value: word(*one).to_owned(), label: label(*one).to_owned() };
    std::iter::once(all).chain(others.iter().map(other)).collect()
}

/// Of which type, and with which outcome.
#[component]
pub(super) fn Filters(looking: Looking) -> impl IntoView {
    let language = use_language();
    let kinds = move || {
        let (t, w) = (language.get().messages(), language.get().history());
        options(w.any_kind, &OfType::ALL, OfType::word, |kind| match kind {
            OfType::Known(kind) => kind.label(t),
            OfType::Other => w.other_kind,
        })
    };
    let outcomes = move || {
        let language = language.get();
        let any = language.history().any_outcome;
        options(any, &OfOutcome::ALL, OfOutcome::word, |outcome| outcome_label(outcome, language))
    };
    let kind = move || looking.view.read().kind.map_or("", OfType::word).to_owned();
    let outcome = move || looking.view.read().outcome.map_or("", OfOutcome::word).to_owned();
    let take_kind = move |word: String| {
        looking.change(|view| view.kind = OfType::from_word(&word));
    };
    let take_outcome = move |word: String| {
        looking.change(|view| view.outcome = OfOutcome::from_word(&word));
    };
    view! {
        <SelectField
            ids=FieldIds { control: "history-type", help: "history-type-help" }
            label=part_label(|l| l.history().kind)
            options=Arc::new(kinds)
            taken=Arc::new(kind)
            on_take=Callback::new(take_kind)
        />
        <SelectField
            ids=FieldIds { control: "history-outcome", help: "history-outcome-help" }
            label=part_label(|l| l.history().outcome)
            options=Arc::new(outcomes)
            taken=Arc::new(outcome)
            on_take=Callback::new(take_outcome)
        />
    }
}

fn outcome_label(outcome: OfOutcome, language: Language) -> &'static str {
    let (t, w) = (language.messages(), language.history());
    match outcome {
        OfOutcome::Live => w.live,
        OfOutcome::Finished => t.status_completed,
        OfOutcome::Failed => t.status_failed,
        OfOutcome::Expired => t.status_expired,
        OfOutcome::Deleted => w.deleted,
        OfOutcome::Gone => w.gone,
    }
}

/// What a column is called, at its head and in the choice of the order.
pub(super) fn column_label(column: Column, language: Language) -> &'static str {
    let w = language.history();
    match column {
        Column::Ended => w.ended,
        Column::Name => w.session,
        Column::Type => w.kind,
        Column::Image => w.image,
        Column::Started => w.started,
        Column::Duration => w.duration,
        Column::Outcome => w.outcome,
    }
}

/// In which order.
#[component]
pub(super) fn Order(looking: Looking) -> impl IntoView {
    let language = use_language();
    let columns = move || {
        let language = language.get();
        let option = |column: Column| SelectOption {
            value: column.word().to_owned(),
            label: column_label(column, language).to_owned(),
        };
        Column::ALL.map(option).to_vec()
    };
    let take = move |word: String| {
        let column = Column::from_word(&word).unwrap_or_default();
        looking.change(|view| view.sort = Sort { column, is_reversed: false });
    };
    let reverse = move |_| {
        looking.change(|view| view.sort.is_reversed = !view.sort.is_reversed);
    };
    let sign = words(move || if looking.sort().is_ascending() { "↑" } else { "↓" }.to_owned());
    view! {
        <div class="order">
            <SelectField
                ids=FieldIds { control: "history-sort", help: "history-sort-help" }
                label=part_label(|l| l.history().sort)
                options=Arc::new(columns)
                taken=Arc::new(move || looking.sort().column.word().to_owned())
                on_take=Callback::new(take)
            />
            <button
                type="button"
                class="button"
                aria-label=part_text(|l| l.history().reverse)
                title=part_text(|l| l.history().reverse)
                aria-pressed=words(move || looking.sort().is_reversed.to_string())
                on:click=reverse
            >
                <span aria-hidden="true">{sign}</span>
            </button>
        </div>
    }
}
