//! The page for an address that leads nowhere.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::text;
use crate::layout::page_title::{PageTitle, title};
use crate::routes::Page;

/// Says that there is no such page, and leads on.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let title = title(|t| t.not_found_title);
    view! {
        <div class="stack">
            <PageTitle text=title />
            <p class="muted">{text(|t| t.not_found_text)}</p>
            <div class="row">
                <A href=Page::Sessions.path() attr:class="button primary">
                    {text(|t| t.to_sessions)}
                </A>
            </div>
        </div>
    }
    .into_any()
}
