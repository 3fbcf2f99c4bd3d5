//! One resource: its chart, and the same in words.

use leptos::prelude::*;

use crate::domain::usage_history::Resource;
use crate::domain::usage_history::chart::Chart;
use crate::features::sessions::card::amounts::Amounts;
use crate::features::sessions::session_page::usage::drawing::Drawing;
use crate::features::sessions::session_page::usage::sentence::sentence;
use crate::i18n::{Language, part_text, use_language};
use crate::state::usage_history::Kept;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{Reading, block, memo, words};

/// A resource of a session that is watched.
#[derive(Clone)]
pub(super) struct Measured {
    /// What was read.
    pub(super) history: Kept,
    /// Which of the two.
    pub(super) resource: Resource,
    /// What is used now, and of how much.
    pub(super) amounts: Reading<Amounts>,
    /// Writes an amount.
    pub(super) write: fn(Language, f64) -> String,
    /// Whether the session runs, so that there is a now.
    pub(super) is_live: Memo<bool>,
}

/// The chart, with its text alternative as its caption, which everybody may read.
#[component]
pub(super) fn ResourceUsage(title: Signal<&'static str>, of: Measured) -> impl IntoView {
    let language = use_language();
    let Measured { history, resource, amounts, write, .. } = of.clone();
    let most = amounts.clone();
    let most = memo(move || most().most());
    let chart = memo(move || Chart::of(&history.read(), resource, most.get()));
    let has_line = memo(move || chart.read().is_some());
    let is_below_edge =
        memo(move || chart.read().as_ref().is_some_and(|chart| chart.most.is_some_and(|y| y > 0)));
    let drawing = block(move || has_line.get().then(|| view! { <Drawing chart write /> }.drawn()));
    let told = words(move || sentence(&of, language.get()));
    let dashed = block(move || {
        is_below_edge
            .get()
            .then(|| view! { <p>{part_text(|l| l.session_usage().dashed)}</p> }.drawn())
    });
    view! {
        <figure>
            <h3>{title}</h3>
            {drawing}
            <figcaption>
                <p>{told}</p>
                {dashed}
            </figcaption>
        </figure>
    }
}
