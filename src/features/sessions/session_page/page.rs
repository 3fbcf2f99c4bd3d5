//! The page of one session: its card, and below it its views.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_params_map;

use crate::domain::percent;
use crate::features::sessions::card::view::SessionCard;
use crate::features::sessions::ending::dialog::{DialogWhenAsked, Question};
use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::page::ListProblem;
use crate::features::sessions::session_page::choice::{Missing, Several};
use crate::features::sessions::session_page::chosen::{Next, Shown, choose};
use crate::features::sessions::session_page::support::{About, Support};
use crate::features::sessions::session_page::views::Views;
use crate::i18n::{part_text, use_language};
use crate::layout::page_title::PageTitle;
use crate::layout::skeleton::Skeleton;
use crate::routes::{Page, session_of};
use crate::state::lately;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

const CLASS: &str = scope!("src/features/sessions/session_page/page.css");

/// The session of the name in the address; with several of that name, the one that the address counts
/// to, or a choice.
#[component]
pub fn SessionPage() -> impl IntoView {
    // From here on: the list may be one that cannot be read at all.
    lately::watch();
    let language = use_language();
    let sessions = use_sessions();
    let params = use_params_map();
    let name = memo(move || params.read().get("name").unwrap_or_default());
    let title = Signal::derive(move || (language.get().session_page().title)(&name.get()));
    let shown = choose(name, Next::Another);
    let content = block(move || {
        let row = |id: &String| {
            let rows = sessions.rows.read_untracked();
            rows.iter().find(|row| row.id == *id).cloned()
        };
        let name = || name.get();
        Some(match shown.get() {
            Shown::One(id) => row(&id).map(|row| view! { <OneSession row /> }).drawn(),
            Shown::Several(ids) => {
                let rows = ids.iter().filter_map(row).collect();
                let path = session_of(&percent::encode(&name()), None);
                view! { <Several name=name() rows path /> }.drawn()
            }
            Shown::Missing { is_deleted } => view! { <Missing name=name() is_deleted /> }.drawn(),
            Shown::Reading => {
                view! { <Skeleton words=|l| l.messages().sessions_loading /> }.drawn()
            }
            // The list's own problem stands above.
            Shown::Nothing => ().into_any(),
        })
    });
    view! {
        <div class=CLASS>
            <div>
                <A href=Page::Sessions.path()>"‹ " {part_text(|l| l.session_page().back)}</A>
                <PageTitle text=title />
                <Freshness />
            </div>
            <ListProblem />
            {content}
            <SupportOfAbsent name shown />
        </div>
    }
    .drawn()
}

/// The way to a text for the support where no session is shown. By itself, as what is read and sent must not change
/// under its reader: a list that cannot be read, and one that can be again, change what stands above.
#[component]
fn SupportOfAbsent(name: Memo<String>, shown: Memo<Shown>) -> impl IntoView {
    let absent = memo(move || {
        let is_absent =
            matches!(shown.get(), Shown::Missing { is_deleted: false } | Shown::Nothing);
        is_absent.then(|| name.get())
    });
    block(move || absent.get().map(|name| view! { <Support about=About::Absent(name) /> }.drawn()))
}

/// The card, and below it the views.
#[component]
fn OneSession(row: Row) -> impl IntoView {
    let question = Question::new();
    provide_context(question);
    view! {
        <ul class="stack">
            <SessionCard row=row.clone() is_alone=true />
        </ul>
        <Views row=row.clone() />
        <Support about=About::Listed(row) />
        <DialogWhenAsked question />
    }
}
