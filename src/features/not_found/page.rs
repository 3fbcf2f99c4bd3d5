//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::i18n::text;
use crate::layout::page_title::{PageTitle, title};
use crate::layout::to_sessions::ToSessions;
use crate::ui::drawn::IntoDrawn;

/// Says that there is no such page, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let title = title(|t| t.not_found_title);
    view! {
        <div class="stack">
            <PageTitle text=title />
            <p class="muted">{text(|t| t.not_found_text)}</p>
            <ToSessions />
        </div>
    }
    .drawn()
}
