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
use crate::i18n::{part_text, use_language};
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
            Content::Unknown => return None,
            Content::Empty => view! { <Empty notebook /> }.drawn(),
            Content::Some => view! { <Sessions notebook /> }.drawn(),
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
            <Trouble notebook content />
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

/// Why the list cannot be read, and what comes of it, unless the history is that of the user who is signed in: also
/// while it is still asked whose it is, which may take half a minute. The portal tries again by itself.
#[component]
fn Trouble(notebook: Notebook, content: Memo<Content>) -> impl IntoView {
    let (sessions, language) = (use_sessions(), use_language());
    let outcome = Signal::derive(move || {
        let words = language.get().history();
        notebook.whose.track();
        match notebook.user() {
            Some(user) if content.get() == Content::Some => {
                (words.last_seen)(&visible::in_a_line(&user))
            }
            _ => words.whose.to_owned(),
        }
    });
    let is_own = memo(move || notebook.is_own());
    block(move || {
        let problem = sessions.problem.get().filter(|_| !is_own.get())?;
        Some(view! { <ProblemNotice problem outcome /> }.into_any())
    })
}
