//! The page of one session: its card, and below it its log and its events.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::api::session_texts::SessionView;
use crate::domain::percent;
use crate::domain::status::Status;
use crate::features::sessions::card::view::SessionCard;
use crate::features::sessions::ending::dialog::{DeleteDialog, Question};
use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::page::ListProblem;
use crate::features::sessions::session_page::choice::{Missing, Several};
use crate::features::sessions::session_page::events::Events;
use crate::features::sessions::session_page::log::Log;
use crate::i18n::{part_text, text, use_language};
use crate::layout::page_title::PageTitle;
use crate::layout::skeleton::Skeleton;
use crate::routes::{Page, session_of};
use crate::state::launching::use_launching;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

const CLASS: &str = scope!("src/features/sessions/session_page/page.css");

/// What the page has to show.
#[derive(Clone, PartialEq)]
enum Shown {
    /// One session, by its id.
    One(String),
    /// Several of the name, oldest first.
    Several(Vec<String>),
    /// None of the name.
    Missing,
    /// Not known yet.
    Reading,
    /// Not to be known: the list's own problem stands above.
    Nothing,
}

/// The session of the name in the address; with several of that name, the one that the address counts
/// to, or a choice.
#[component]
pub fn SessionPage() -> impl IntoView {
    let language = use_language();
    let sessions = use_sessions();
    let launching = use_launching();
    let (params, query) = (use_params_map(), use_query_map());
    let name = memo(move || params.read().get("name").unwrap_or_default());
    let nth = memo(move || query.read().get("nth").and_then(|nth| nth.parse().ok()));
    let title = Signal::derive(move || (language.get().session_page().title)(&name.get()));
    let shown = Memo::new(move |before: Option<&Shown>| {
        let ids = ids_of(&name.get(), &sessions.rows.read());
        // Whom the page has shown it goes on showing: when others of the name go, numbers shift.
        if let Some(Shown::One(id)) = before
            && nth.get().is_some()
        {
            return if ids.contains(id) { Shown::One(id.clone()) } else { Shown::Missing };
        }
        match (nth.get(), ids.as_slice()) {
            (None, [only]) => Shown::One(only.clone()),
            (None, [_, ..]) => Shown::Several(ids),
            (Some(nth), [_, ..]) => {
                let chosen = usize::checked_sub(nth, 1).and_then(|at| ids.get(at));
                chosen.map_or(Shown::Missing, |id| Shown::One(id.clone()))
            }
            (_, []) if sessions.problem.read().is_some() => Shown::Nothing,
            (_, []) if sessions.read_at.read().is_none() || launching.is_awaiting() => {
                Shown::Reading
            }
            (_, []) => Shown::Missing,
        }
    });
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
                view! { <Several name=name() rows /> }.drawn()
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

/// The sessions of a name, oldest first.
fn ids_of(name: &str, rows: &[Row]) -> Vec<String> {
    let named = |row: &&Row| row.session.read().name == name;
    let mut rows: Vec<&Row> = rows.iter().filter(named).collect();
    let start = |row: &Row| row.session.read().started.map_or(f64::INFINITY, |at| at.0);
    rows.sort_by(|a, b| start(a).total_cmp(&start(b)).then_with(|| a.id.cmp(&b.id)));
    rows.into_iter().map(|row| row.id.clone()).collect()
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
