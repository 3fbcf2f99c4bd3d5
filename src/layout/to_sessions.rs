//! The way back to the list, as a page's one button.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::text;
use crate::routes::Page;

/// Leads to the user's sessions.
#[component]
pub fn ToSessions() -> impl IntoView {
    view! {
        <div class="row">
            <A href=Page::Sessions.path() attr:class="button primary">
                {text(|t| t.to_sessions)}
            </A>
        </div>
    }
}
