//! What is said below a card's facts: the warning before the end, what became of an extension, and why
//! there can be none.

use leptos::prelude::*;

use crate::domain::time_left::Obstacle;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::outcome::Outcome;
use crate::features::sessions::time_left::warned::Warned;
use crate::i18n::{Language, part_text, use_language};
use crate::state::extending::use_extending;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// The notes, while there is anything to note.
#[component]
pub(in crate::features::sessions) fn TimeNotes(of: Timed) -> impl IntoView {
    let extending = use_extending();
    let (warning, obstacle) = (of.warning(), of.obstacle());
    let id = of.row.id.clone();
    let is_needed = memo(move || {
        warning.get().is_some()
            || extending.step(&id).is_some_and(|step| !step.is_under_way())
            || (of.asks_why.get() && obstacle.get().is_some())
    });
    block(move || is_needed.get().then(|| view! { <Notes of=of.clone() /> }.drawn()))
}

#[component]
pub(in crate::features::sessions) fn Notes(of: Timed) -> impl IntoView {
    let language = use_language();
    let obstacle = of.obstacle();
    let asks_why = of.asks_why;
    let why = block(move || {
        let obstacle = obstacle.get().filter(|_| asks_why.get())?;
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

/// On the page of a session that is not up yet: its time is not told there, so neither is the button.
#[component]
pub(in crate::features::sessions) fn NotYet() -> impl IntoView {
    view! { <p class="small muted">{part_text(|l| l.time_left().obstacle_pending)}</p> }
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
