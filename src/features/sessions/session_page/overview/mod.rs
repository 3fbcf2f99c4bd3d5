//! What the session is, and where its data lives.

use leptos::prelude::*;

use crate::state::sessions::Row;

/// What the session is, and where its data lives.
#[component]
pub(super) fn Overview(id: String, row: Row) -> impl IntoView {
    let _ = (id, row);
    view! { <p class="muted">"…"</p> }
}
