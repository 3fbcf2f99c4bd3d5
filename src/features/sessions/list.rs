//! The sessions as cards.

use leptos::prelude::*;
use leptos_router::hooks::use_url;

use crate::features::sessions::browse::arranged::Arranged;
use crate::features::sessions::card::view::SessionCard;
use crate::features::sessions::ending::dialog::{DialogWhenAsked, Question};
use crate::features::sessions::pieces::Browse;
use crate::i18n::text;
use crate::layout::skeleton::Skeleton;
use crate::platform::focus;
use crate::state::deleting::use_deleting;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::block;

const CLASS: &str = scope!("src/features/sessions/list.css");

/// All sessions; what needs attention leads. Among many, a toolbar finds one.
#[component]
pub(super) fn SessionList() -> impl IntoView {
    let sessions = use_sessions();
    let question = Question::new();
    provide_context(question);
    let arranged = Arranged::new(sessions.rows, use_url(), use_deleting().has_removal);
    let toolbar = block(move || {
        arranged.has_toolbar.get().then(|| {
            view! {
                <div class="toolbar">
                    <Browse arranged />
                </div>
            }
            .drawn()
        })
    });
    let frame = block(move || {
        let frame = || view! { <Skeleton words=|l| l.messages().sessions_loading /> }.drawn();
        arranged.is_held_back.get().then(frame)
    });
    let cards = move || {
        focus::keep();
        arranged.cards()
    };
    view! {
        <div class=CLASS>
            {toolbar} {frame}
            <ul class="stack" aria-label=text(|t| t.sessions_title)>
                <For each=cards key=|row| row.id.clone() let:row>
                    <SessionCard row />
                </For>
            </ul>
            <DialogWhenAsked question />
        </div>
    }
}
