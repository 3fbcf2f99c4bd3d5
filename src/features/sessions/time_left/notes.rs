//! What is said below a card's facts: the warning before the end, what became of an extension, and why
//! there can be none.

use leptos::prelude::*;

use crate::domain::time_left::Obstacle;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::outcome::Outcome;
use crate::features::sessions::time_left::warned::Warned;
use crate::i18n::{Language, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};

/// The notes.
#[component]
pub(in crate::features::sessions) fn Notes(of: Timed) -> impl IntoView {
    let language = use_language();
    let obstacle = of.obstacle();
    let asks_why = of.asks_why;
    let why = block(move || {
        let obstacle = obstacle.get().filter(|of| asks_why.get() || *of == Obstacle::Pending)?;
        let sentence = words(move || reason(obstacle, language.get()).to_owned());
        Some(view! { <p class="small muted">{sentence}</p> }.drawn())
    });
    view! {
        <div class="stack">
            <Warned of=of.clone() />
            <Outcome row=of.row />
            {why}
        </div>
    }
}

/// Why there can be no extension.
pub(in crate::features::sessions) fn reason(
    obstacle: Obstacle,
    language: Language,
) -> &'static str {
    let t = language.time_left();
    match obstacle {
        Obstacle::Pending => t.obstacle_pending,
        Obstacle::Over => t.obstacle_over,
        Obstacle::NotRunning => t.obstacle_status,
        Obstacle::Unknown => t.obstacle_unknown,
        Obstacle::Longer => t.obstacle_longer,
    }
}
