//! The history's page.

use leptos::prelude::*;

use crate::domain::visible;
use crate::features::history::bar::{Bar, Count};
use crate::features::history::empty::{Empty, Nothing};
use crate::features::history::export::Export;
use crate::features::history::keeping::Keeping;
use crate::features::history::looking::Looking;
use crate::features::history::notebook::Notebook;
use crate::features::history::removed::Removed;
use crate::features::history::table::Table;
use crate::i18n::{Language, part_text, use_language};
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::problem_notice::ProblemNotice;
use crate::layout::skeleton::Skeleton;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

const CLASS: &str = scope!("src/features/history/page.css");

/// How much there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// It is not known yet whose history to show.
    Reading,
    /// Nobody can tell.
    Unknown,
    /// None was seen.
    Empty,
    /// Some were.
    Some,
}

/// The sessions that this browser has seen.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let notebook = Notebook::open();
    let sessions = use_sessions();
    let content = memo(move || match notebook.all.read().as_ref() {
        None if notebook.is_asking.get() => Content::Reading,
        None if sessions.problem.read().is_some() => Content::Unknown,
        None => Content::Reading,
        // None of whom nobody knows says nothing.
        Some(all) if all.is_empty() && !notebook.is_own() => Content::Unknown,
        Some(all) if all.is_empty() => Content::Empty,
        Some(_) => Content::Some,
    });
    let shown = block(move || {
        Some(match content.get() {
            Content::Reading => view! { <Skeleton words=|l| l.history().reading /> }.drawn(),
            Content::Unknown => view! { <Unknown notebook /> }.drawn(),
            Content::Empty => view! { <Empty notebook /> }.drawn(),
            Content::Some => view! {
                <AsLastSeen notebook />
                <Sessions notebook />
            }
            .drawn(),
        })
    });
    let is_own =
        memo(move || notebook.is_own() && matches!(content.get(), Content::Empty | Content::Some));
    let keeping = block(move || is_own.get().then(|| view! { <Keeping notebook /> }.drawn()));
    view! {
        <div class=CLASS>
            <div>
                <PageTitle text=part_title(|l| l.history().title) />
                <p class="muted">{part_text(|l| l.history().lead)}</p>
            </div>
            <Removed notebook />
            {shown}
            {keeping}
        </div>
    }
    .drawn()
}

/// What finds sessions, and those that are found.
#[component]
fn Sessions(notebook: Notebook) -> impl IntoView {
    let looking = Looking::start(notebook);
    let is_empty = memo(move || looking.counts.get().0 == 0);
    let found = block(move || {
        Some(match is_empty.get() {
            true => view! { <Nothing looking /> }.drawn(),
            false => view! {
                <Table looking />
                <Export looking />
            }
            .drawn(),
        })
    });
    view! {
        <div class="found">
            <Bar looking />
            <Count looking />
            {found}
        </div>
    }
}

/// Why nothing can be shown; the portal tries again by itself.
#[component]
fn Unknown(notebook: Notebook) -> impl IntoView {
    trouble(notebook, |language, _| language.history().whose.to_owned())
}

/// Says whose history it is while nobody can tell who is signed in, and that it may be old.
#[component]
fn AsLastSeen(notebook: Notebook) -> impl IntoView {
    let is_last_seen = memo(move || !notebook.is_own());
    block(move || {
        let says = |language: Language, user: &str| (language.history().last_seen)(user);
        is_last_seen.get().then(|| trouble(notebook, says).into_any())
    })
}

/// Why the list cannot be read, and what comes of it.
fn trouble(notebook: Notebook, says: fn(Language, &str) -> String) -> impl IntoView {
    let (sessions, language) = (use_sessions(), use_language());
    let outcome = Signal::derive(move || {
        notebook.whose.track();
        let user = notebook.user().unwrap_or_default();
        says(language.get(), &visible::in_a_line(&user))
    });
    block(move || {
        let problem = sessions.problem.get()?;
        Some(view! { <ProblemNotice problem outcome /> }.into_any())
    })
}
