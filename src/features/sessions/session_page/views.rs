//! The views of one session as tabs, which are places of the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::sessions::session_page::access::Access;
use crate::features::sessions::session_page::events::Events;
use crate::features::sessions::session_page::log::Log;
use crate::features::sessions::session_page::overview::Overview;
use crate::features::sessions::session_page::place::{Place, VIEW};
use crate::features::sessions::session_page::usage::Usage;
use crate::features::sessions::session_page::view::View;
use crate::i18n::{label, part_label};
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{Reading, block, memo, words};
use crate::ui::tabs::{Tab, TabList};

/// The panel's `id`.
const PANEL: &str = "session-view";

/// The tabs, and the view that is taken: what the address names, else what tells most about the session as it
/// was when its page was opened, so that nothing changes under the reader.
#[component]
pub(super) fn Views(row: Row) -> impl IntoView {
    let place = Place::provide();
    let fallback =
        row.session.with_untracked(|session| View::telling_most(&session.status, session.kind));
    let view =
        memo(move || place.get(VIEW).and_then(|word| View::from_word(&word)).unwrap_or(fallback));
    let shown = block(move || {
        let (id, row) = (row.id.clone(), row.clone());
        Some(match view.get() {
            View::Overview => view! { <Overview row /> }.drawn(),
            View::Usage => view! { <Usage row /> }.drawn(),
            View::Events => view! { <Events id row /> }.drawn(),
            View::Log => view! { <Log id row /> }.drawn(),
            View::Access => view! { <Access row /> }.drawn(),
        })
    });
    let take = move |id| {
        if let Some(view) = View::ALL.into_iter().find(|view| view.tab() == id) {
            place.go_to_view(view.word());
        }
    };
    view! {
        <section class="card texts">
            <TabList
                label=part_label(|l| l.session_page().views)
                panel=PANEL
                tabs=View::ALL.map(|view| tab(view, place)).to_vec()
                taken=Arc::new(move || view.get().tab())
                on_take=Callback::new(take)
            />
            <div
                class="view"
                id=PANEL
                role="tabpanel"
                aria-labelledby=words(move || view.get().tab().to_owned())
            >
                {shown}
            </div>
        </section>
    }
}

fn tab(view: View, place: Place) -> Tab {
    let label = match view {
        View::Overview => part_label(|l| l.session_page().overview),
        View::Usage => part_label(|l| l.session_page().usage),
        View::Events => label(|t| t.events),
        View::Log => label(|t| t.log),
        View::Access => part_label(|l| l.session_page().access),
    };
    let href: Reading<String> = Arc::new(move || place.of_view(view.word()));
    Tab { id: view.tab(), label, href: Some(href) }
}
