//! Which session the page waits for.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::domain::percent;
use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::page::ListProblem;
use crate::features::sessions::session_page::choice::{Missing, Several};
use crate::features::sessions::session_page::chosen::{Next, Shown, choose};
use crate::features::sessions::waiting::view::Wait;
use crate::i18n::use_language;
use crate::layout::page_title::PageTitle;
use crate::layout::skeleton::Skeleton;
use crate::routes::open_when_ready;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

/// Waits for the session of the name in the address; with several of that name, for the one that the address
/// counts to, or lets choose.
#[component]
pub fn WaitingPage() -> impl IntoView {
    let language = use_language();
    let sessions = use_sessions();
    let params = use_params_map();
    let name = memo(move || params.read().get("name").unwrap_or_default());
    let title = Signal::derive(move || (language.get().waiting().title)(&name.get()));
    // Another of the name may be launched meanwhile, and nobody has asked this tab to open that one.
    let shown = choose(name, Next::None);
    let content = block(move || {
        let name = name.get_untracked();
        let rows = untrack(|| sessions.named(&name));
        Some(match shown.get() {
            Shown::One(id) => {
                let row: Option<Row> = rows.into_iter().find(|row| row.id == id);
                row.map(|row| view! { <Wait row /> }).drawn()
            }
            Shown::Several(_) => {
                let path = open_when_ready(&percent::encode(&name), None);
                view! { <Several name rows path /> }.drawn()
            }
            Shown::Missing { is_deleted } => view! { <Missing name is_deleted /> }.drawn(),
            Shown::Reading => {
                view! { <Skeleton words=|l| l.messages().sessions_loading /> }.drawn()
            }
            Shown::Nothing => ().into_any(),
        })
    });
    view! {
        <div class="stack">
            <div>
                <PageTitle text=title />
                <Freshness />
            </div>
            <ListProblem />
            {content}
        </div>
    }
    .drawn()
}
