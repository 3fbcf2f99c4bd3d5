//! Which sessions are shown, and in which order, each as a native list: the same on a phone.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::session_list_view::{Column, OfStatus, OfType, Sort};
use crate::features::sessions::browse::browsing::Browsing;
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::ui::dynamic::words;
use crate::ui::field::FieldIds;
use crate::ui::select_field::{SelectField, SelectOption};

/// A choice for the usual, whose value is empty, and for each of the others.
fn options<T: Copy>(
    usual: &str,
    others: &[T],
    word: fn(T) -> &'static str,
    label: impl Fn(T) -> String,
) -> Vec<SelectOption> {
    let usual = SelectOption { value: String::new(), label: usual.to_owned() };
    let other = |one: &T| SelectOption { value: word(*one).to_owned(), label: label(*one) };
    std::iter::once(usual).chain(others.iter().map(other)).collect()
}

/// Of which type and where they stand.
#[component]
pub(super) fn Filters(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let kinds = move || {
        let (t, w) = (language.get().messages(), language.get().browse());
        options(w.any_kind, &OfType::ALL, OfType::word, |kind| {
            let label = match kind {
                OfType::Known(kind) => kind.label(t),
                OfType::Other => w.other_kind,
            };
            label.to_owned()
        })
    };
    let statuses = move || {
        let language = language.get();
        let w = language.browse();
        options(w.any_status, &OfStatus::ALL, OfStatus::word, |status| {
            status_label(status, language).to_owned()
        })
    };
    let kind = move || browsing.view.read().kind.map_or("", OfType::word).to_owned();
    let status = move || browsing.view.read().status.map_or("", OfStatus::word).to_owned();
    let take_kind = move |word: String| {
        browsing.change(|view| view.kind = OfType::from_word(&word));
    };
    let take_status = move |word: String| {
        browsing.change(|view| view.status = OfStatus::from_word(&word));
    };
    view! {
        <SelectField
            ids=FieldIds { control: "find-type", help: "find-type-help" }
            label=part_label(|l| l.browse().kind)
            options=Arc::new(kinds)
            taken=Arc::new(kind)
            on_take=Callback::new(take_kind)
        />
        <SelectField
            ids=FieldIds { control: "find-status", help: "find-status-help" }
            label=part_label(|l| l.browse().status)
            options=Arc::new(statuses)
            taken=Arc::new(status)
            on_take=Callback::new(take_status)
        />
    }
}

fn status_label(status: OfStatus, language: Language) -> &'static str {
    let (t, w) = (language.messages(), language.browse());
    match status {
        OfStatus::Active => w.active,
        OfStatus::Pending => t.status_pending,
        OfStatus::Running => t.status_running,
        OfStatus::Terminating => t.status_terminating,
        OfStatus::Completed => t.status_completed,
        OfStatus::Failed => t.status_failed,
        OfStatus::Other => w.other_status,
    }
}

/// What a column is called, at its head and in the choice of the order.
pub(super) fn column_label(column: Column, language: Language) -> &'static str {
    let w = language.browse();
    match column {
        Column::Status => w.status,
        Column::Name => w.name,
        Column::Type => w.kind,
        Column::Image => w.image,
        Column::Cores => w.cores,
        Column::Memory => w.memory,
        Column::Ends => w.ends,
        Column::Started => w.started,
    }
}

/// In which order.
#[component]
pub(super) fn Order(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let columns = move || {
        let language = language.get();
        let option = |column: Column| SelectOption {
            value: column.word().to_owned(),
            label: match column {
                Column::Status => language.browse().attention,
                column => column_label(column, language),
            }
            .to_owned(),
        };
        Column::ALL.map(option).to_vec()
    };
    let take = move |word: String| {
        let column = Column::from_word(&word).unwrap_or_default();
        browsing.change(|view| view.sort = Sort { column, is_reversed: false });
    };
    let reverse = move |_| {
        browsing.change(|view| view.sort.is_reversed = !view.sort.is_reversed);
    };
    view! {
        <div class="order">
            <SelectField
                ids=FieldIds { control: "find-sort", help: "find-sort-help" }
                label=part_label(|l| l.browse().sort)
                options=Arc::new(columns)
                taken=Arc::new(move || browsing.sort().column.word().to_owned())
                on_take=Callback::new(take)
            />
            <button
                type="button"
                class="button"
                aria-label=part_text(|l| l.browse().reverse)
                title=part_text(|l| l.browse().reverse)
                aria-pressed=words(move || browsing.sort().is_reversed.to_string())
                on:click=reverse
            >
                <span aria-hidden="true">
                    {words(move || if browsing.sort().is_ascending() { "↑" } else { "↓" }.to_owned())}
                </span>
            </button>
        </div>
    }
}
