//! The sessions as cards.

use leptos::prelude::*;

use crate::features::sessions::card::view::SessionCard;
use crate::features::sessions::ending::dialog::{DeleteDialog, Question};
use crate::i18n::text;
use crate::state::sessions::use_sessions;

/// All sessions; what needs attention leads.
#[component]
pub(super) fn SessionList() -> impl IntoView {
    let sessions = use_sessions();
    let question = Question::new();
    provide_context(question);
    view! {
        <ul class="stack" aria-label=text(|t| t.sessions_title)>
            <For each=move || sessions.rows.get() key=|row| row.id.clone() let:row>
                <SessionCard row />
            </For>
        </ul>
        <DeleteDialog question />
    }
}
