//! What is to be expected of a start, in a sentence.

use leptos::prelude::*;

use crate::domain::event::Event;
use crate::domain::session_type::SessionType;
use crate::domain::stages::{Progress, Stage};
use crate::domain::trouble::Trouble;
use crate::i18n::use_language;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::block;

/// How long it may take, by how long it has taken.
#[component]
pub(super) fn Expectation(
    kind: Option<SessionType>,
    is_late: Memo<bool>,
    events: Memo<Vec<Event>>,
    trouble: Memo<Option<(Trouble, String)>>,
) -> impl IntoView {
    let language = use_language();
    block(move || {
        let s = language.get().starting();
        let is_queued = Progress::of(&events.read()).now == Stage::Place;
        let line = match kind {
            // Jobs may wait for long, and nobody sits in front of them.
            Some(SessionType::Headless) if is_queued => s.batch_waits,
            _ if is_late.get() => s.longer,
            // Whatever is usual, this start is not.
            _ if trouble.read().is_some() => return None,
            _ => s.usual,
        };
        Some(view! { <p class="small muted">{line}</p> }.drawn())
    })
}
