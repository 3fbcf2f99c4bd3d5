//! The session's interface for scripts.

use leptos::prelude::*;

use crate::state::sessions::Row;

/// The session's interface for scripts.
#[component]
pub(super) fn Access(id: String, row: Row) -> impl IntoView {
    let _ = (id, row);
    view! { <p class="muted">"…"</p> }
}
