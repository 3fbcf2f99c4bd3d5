//! The page of one session: its card, and below it its log and its events.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::session_texts::SessionView;
use crate::domain::percent;
use crate::domain::status::Status;
use crate::features::sessions::card::view::SessionCard;
use crate::features::sessions::ending::dialog::{DialogWhenAsked, Question};
use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::page::ListProblem;
use crate::features::sessions::session_page::choice::{Missing, Several};
use crate::features::sessions::session_page::chosen::{Shown, choose};
use crate::features::sessions::session_page::events::Events;
use crate::features::sessions::session_page::log::Log;
use crate::i18n::{part_text, text, use_language};
use crate::layout::page_title::PageTitle;
use crate::layout::skeleton::Skeleton;
use crate::routes::{Page, session_of};
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

const CLASS: &str = scope!("src/features/sessions/session_page/page.css");

/// The session of the name in the address; with several of that name, the one that the address counts
/// to, or a choice.
#[component]
pub fn SessionPage() -> impl IntoView {
    let language = use_language();
    let sessions = use_sessions();
    let params = use_params_map();
    let name = memo(move || params.read().get("name").unwrap_or_default());
    let title = Signal::derive(move || (language.get().session_page().title)(&name.get()));
    let shown = choose(name);
    let content = block(move || {
        let row = |id: &String| {
            let rows = sessions.rows.read_untracked();
            rows.iter().find(|row| row.id == *id).cloned()
        };
        let name = || name.get_untracked();
        Some(match shown.get() {
            Shown::One(id) => row(&id).map(|row| view! { <OneSession row /> }).drawn(),
            Shown::Several(ids) => {
                let rows = ids.iter().filter_map(row).collect();
                let path = session_of(&percent::encode(&name()), None);
                view! { <Several name=name() rows path /> }.drawn()
            }
            Shown::Missing => view! { <Missing name=name() /> }.drawn(),
            Shown::Reading => {
                view! { <Skeleton words=|l| l.messages().sessions_loading /> }.drawn()
            }
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
        </div>
    }
    .drawn()
}

/// The card, and the text that the address names.
#[component]
fn OneSession(row: Row) -> impl IntoView {
    let query = use_query_map();
    let question = Question::new();
    provide_context(question);
    let (id, kept) = (row.id.clone(), row.clone());
    let status = row.fact(|session| session.status.clone());
    let is_pending = untrack(|| status() == Status::Pending);
    let view = memo(move || match query.read().get("view").as_deref() {
        Some("events") => SessionView::Events,
        Some("logs") => SessionView::Log,
        _ if is_pending => SessionView::Events,
        _ => SessionView::Log,
    });
    let shown = block(move || {
        let (id, row) = (id.clone(), kept.clone());
        Some(match view.get() {
            SessionView::Events => view! { <Events id row /> }.drawn(),
            SessionView::Log => view! { <Log id row /> }.drawn(),
        })
    });
    view! {
        <ul class="stack">
            <SessionCard row=row.clone() is_alone=true />
        </ul>
        <section class="card texts">
            <ViewLinks row view />
            {shown}
        </section>
        <DialogWhenAsked question />
    }
}

/// The two texts as places of the page.
#[component]
fn ViewLinks(row: Row, view: Memo<SessionView>) -> impl IntoView {
    let path = percent::encode(&untrack(row.fact(|session| session.name.clone())));
    let nth = use_query_map().with_untracked(|query| query.get("nth"));
    let nth = nth.map(|nth| format!("&nth={}", percent::encode(&nth))).unwrap_or_default();
    let link = move |target: SessionView| {
        let label = text(match target {
            SessionView::Events => |t| t.events,
            SessionView::Log => |t| t.log,
        });
        // Relative to the base address. Not the router's own link, which calls both the current page.
        let address = format!("{}{nth}", session_of(&path, Some(target.wire())));
        view! {
            <a
                href=address.trim_start_matches('/').to_owned()
                data-noscroll=""
                aria-current=words(move || (view.get() == target).to_string())
            >
                {label}
            </a>
        }
    };
    view! {
        <nav class="views" aria-label=part_text(|l| l.session_page().texts)>
            {link(SessionView::Log)} {link(SessionView::Events)}
        </nav>
    }
}
