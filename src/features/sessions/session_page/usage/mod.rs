//! What the session uses, over the time watched.

use leptos::prelude::*;

use crate::state::sessions::Row;

/// What the session uses, over the time watched.
#[component]
pub(super) fn Usage(id: String, row: Row) -> impl IntoView {
    let _ = (id, row);
    view! { <p class="muted">"…"</p> }
}
