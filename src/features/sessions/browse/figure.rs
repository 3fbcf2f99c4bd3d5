//! A use of a resource in a cell: the figure without its unit, which stands at the column's head, and a bar.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::sessions::card::amounts::Amounts;
use crate::i18n::{Language, use_language};
use crate::ui::dynamic::{Reading, words};
use crate::ui::meter::Meter;

/// What is used, of how much.
#[component]
pub(super) fn Figure(amounts: Reading<Amounts>) -> impl IntoView {
    let language = use_language();
    let shared = amounts.clone();
    let share = move || shared().share();
    let amount = words(move || {
        let language = language.get();
        let amount = amounts().words(language, Language::number);
        amount.unwrap_or_else(|| language.browse().none.to_owned())
    });
    view! {
        {amount}
        <Meter share=Arc::new(share) />
    }
}
