//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::i18n::part_text;
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::to_sessions::ToSessions;
use crate::ui::drawn::IntoDrawn;

/// Says that there is no such page, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let title = part_title(|l| l.types().not_found_title);
    view! {
        <div class="stack">
            <PageTitle text=title />
            <p class="muted">{part_text(|l| l.types().not_found_text)}</p>
            <ToSessions />
        </div>
    }
    .drawn()
}
