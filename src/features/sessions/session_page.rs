//! The page of one session: its card, and below it its log and its events.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::session_texts::SessionView;
use crate::domain::percent;
use crate::domain::status::Status;
use crate::features::sessions::card::SessionCard;
use crate::features::sessions::delete_dialog::{DeleteDialog, Question};
use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::page::ListProblem;
use crate::features::sessions::session_events::Events;
use crate::features::sessions::session_log::Log;
use crate::i18n::{part_text, text, use_language};
use crate::layout::page_title::PageTitle;
use crate::layout::skeleton::Skeleton;
use crate::routes::{Page, session_of};
use crate::state::sessions::{Row, use_sessions};
use crate::ui::dynamic::{block, words};

const CLASS: &str = scope!("src/features/sessions/session_page.css");

/// The session of the name in the address; with several of that name, the one that the address counts
/// to, or a choice.
#[component]
pub fn SessionPage() -> impl IntoView {
    let language = use_language();
    let sessions = use_sessions();
    let (params, query) = (use_params_map(), use_query_map());
    let name = Memo::new(move |_| params.read().get("name").unwrap_or_default());
    let nth = Memo::new(move |_| query.read().get("nth").and_then(|nth| nth.parse().ok()));
    let title = Signal::derive(move || (language.get().session_page().title)(&name.get()));
    // The ids that the name stands for, oldest first, so that a number keeps its meaning.
    let ids = Memo::new(move |_| {
        let named = |row: &&Row| row.session.read().name == name.get();
        let mut rows: Vec<Row> = sessions.rows.read().iter().filter(named).cloned().collect();
        let start = |row: &Row| row.session.read().started.map_or(f64::INFINITY, |at| at.0);
        rows.sort_by(|a, b| start(a).total_cmp(&start(b)).then_with(|| a.id.cmp(&b.id)));
        rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    });
    let is_read = Memo::new(move |_| sessions.read_at.read().is_some());
    let is_failed = Memo::new(move |_| sessions.problem.read().is_some());
    let content = block(move || {
        let ids = ids.get();
        let nth: Option<usize> = nth.get();
        let chosen = nth.and_then(|nth| ids.get(nth.checked_sub(1)?)).or(match ids.as_slice() {
            [only] => Some(only),
            _ => None,
        });
        let find = |id: &String| {
            let rows = sessions.rows.read_untracked();
            rows.iter().find(|row| row.id == *id).cloned()
        };
        Some(match (chosen.and_then(find), ids.len(), is_read.get(), is_failed.get()) {
            (Some(row), ..) => view! { <OneSession row /> }.into_any(),
            (None, 0, true, _) => view! { <Missing name=name.get() /> }.into_any(),
            (None, 0, false, true) => ().into_any(),
            (None, 0, false, false) => {
                view! { <Skeleton words=|l| l.messages().sessions_loading /> }.into_any()
            }
            (None, count, ..) => view! { <Several name=name.get() count /> }.into_any(),
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
    .into_any()
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
    let view = Memo::new(move |_| match query.read().get("view").as_deref() {
        Some("events") => SessionView::Events,
        Some("logs") => SessionView::Log,
        _ if is_pending => SessionView::Events,
        _ => SessionView::Log,
    });
    let shown = block(move || {
        let (id, row) = (id.clone(), kept.clone());
        Some(match view.get() {
            SessionView::Events => view! { <Events id row /> }.into_any(),
            SessionView::Log => view! { <Log id row /> }.into_any(),
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
        <DeleteDialog question />
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

/// Says that there is no such session, and leads on.
#[component]
fn Missing(name: String) -> impl IntoView {
    let language = use_language();
    view! {
        <div class="card stack">
            <p>
                <b>{words(move || (language.get().session_page().missing)(&name))}</b>
            </p>
            <p class="muted">{part_text(|l| l.session_page().missing_advice)}</p>
            <div class="row">
                <A href=Page::Sessions.path() attr:class="button primary">
                    {text(|t| t.to_sessions)}
                </A>
            </div>
        </div>
    }
}

/// Lets choose among sessions of one name, oldest first.
#[component]
fn Several(name: String, count: usize) -> impl IntoView {
    let language = use_language();
    let path = session_of(&percent::encode(&name), None);
    let link = move |nth: u32| {
        let label = words(move || (language.get().session_page().nth)(nth));
        view! {
            <li>
                <A href=format!("{path}?nth={nth}")>{label}</A>
            </li>
        }
    };
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    view! {
        <div class="card stack">
            <p>{words(move || (language.get().session_page().several)(&name))}</p>
            <ul class="stack">{(1..=count).map(link).collect_view()}</ul>
        </div>
    }
}
