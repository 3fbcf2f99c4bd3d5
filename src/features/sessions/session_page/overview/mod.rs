//! What the session is, and where its data lives.

mod data;
mod facts;
pub(super) mod resources;

use leptos::prelude::*;

use crate::features::sessions::session_page::overview::data::Data;
use crate::features::sessions::session_page::overview::facts::Facts;
use crate::state::sessions::Row;

const CLASS: &str = scope!("src/features/sessions/session_page/overview/overview.css");

/// What the session is, and where its data lives.
#[component]
pub(super) fn Overview(row: Row) -> impl IntoView {
    view! {
        <div class=CLASS>
            <Facts row />
            <Data />
        </div>
    }
}
