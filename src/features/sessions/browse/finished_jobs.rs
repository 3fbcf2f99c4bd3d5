//! Finished jobs removed together: the button, and the question before it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::domain::finished_jobs::FinishedJobs;
use crate::domain::session::Session;
use crate::features::sessions::browse::browsing::Browsing;
use crate::features::sessions::browse::removal_news::NEWS;
use crate::i18n::{Language, part_text, use_language};
use crate::platform::{dialog, document};
use crate::state::deleting::{Deleting, use_deleting};
use crate::state::removing::{Job, use_removing};
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::announcer::use_announcer;
use crate::ui::confirm_dialog;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// With fewer, the buttons of the jobs themselves are as short.
const FEWEST: usize = 2;

/// So many names are told; more would not be read.
const NAMES: usize = 5;

/// What is asked: which jobs go, and how many others stay. As it was when it was asked.
#[derive(Clone, Default, PartialEq)]
struct Asked {
    jobs: Vec<Job>,
    failed: usize,
    hidden: usize,
}

/// Removes the finished jobs that are shown, after a question; while there are several, and no others
/// are being removed.
#[component]
pub(super) fn FinishedJobsButton(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let removing = use_removing();
    let node = NodeRef::new();
    let asked = RwSignal::new(Asked::default());
    let (sessions, deleting) = (use_sessions(), use_deleting());
    let found = memo(move || found(browsing, sessions, deleting));
    let is_shown = memo(move || {
        let is_going = removing.progress().is_some_and(|progress| !progress.is_over);
        !is_going && found.read().jobs.len() >= FEWEST
    });
    let ask = move |_| {
        asked.set(found.get_untracked());
        dialog::open(node);
    };
    let button = block(move || {
        is_shown.get().then(|| {
            let label = words(move || (language.get().browse().remove)(found.read().jobs.len()));
            view! {
                <button type="button" class="button" on:click=ask>
                    {label}
                </button>
            }
            .drawn()
        })
    });
    view! {
        {button}
        <Question node asked />
    }
}

/// The finished jobs of the list as it is.
fn found(browsing: Browsing, sessions: SessionsState, deleting: Deleting) -> Asked {
    let list: Vec<_> = sessions.rows.read().iter().map(|row| row.session.get()).collect();
    let view = browsing.view.read();
    let jobs = FinishedJobs::of(
        &list,
        |session| view.shows(session),
        |session| deleting.is_ending(&session.id),
    );
    let going = jobs.go.into_iter().filter_map(|place| list.get(place));
    let job = |session: &Session| Job { id: session.id.clone(), name: session.name.clone() };
    Asked { jobs: going.map(job).collect(), failed: jobs.failed, hidden: jobs.hidden }
}

#[component]
fn Question(node: NodeRef<Dialog>, asked: RwSignal<Asked>) -> impl IntoView {
    let language = use_language();
    let announcer = use_announcer();
    let removing = use_removing();
    let count = move || asked.read().jobs.len();
    let confirm = move |_| {
        let jobs = asked.get_untracked().jobs;
        dialog::close(node);
        announcer.say((language.get_untracked().browse().removing)(0, jobs.len()));
        removing.start(jobs);
        // The button that had the focus is gone.
        document::focus_when_drawn(NEWS.to_owned());
    };
    view! {
        <dialog
            node_ref=node
            class=confirm_dialog::CLASS
            aria-labelledby="removal-title"
            aria-describedby="removal-text"
        >
            <h2 id="removal-title">{words(move || (language.get().browse().remove_title)(count()))}</h2>
            <div id="removal-text">
                <p>{words(move || names(&asked.read().jobs, language.get()))}</p>
                <p>{part_text(|l| l.browse().remove_text)}</p>
                <p>{words(move || staying(&asked.read(), language.get()))}</p>
            </div>
            <div class="answers">
                <button type="button" class="button" autofocus on:click=move |_| dialog::close(node)>
                    {part_text(|l| l.browse().remove_keep)}
                </button>
                <button type="button" class="button danger" on:click=confirm>
                    {words(move || (language.get().browse().remove_confirm)(count()))}
                </button>
            </div>
        </dialog>
    }
}

/// The first of the names, and how many more there are.
fn names(jobs: &[Job], language: Language) -> String {
    let mut names: Vec<&str> = jobs.iter().map(|job| job.name.as_str()).take(NAMES).collect();
    let more = jobs.len().saturating_sub(names.len());
    let and_more = (language.browse().and_more)(more);
    if more > 0 {
        names.push(&and_more);
    }
    names.join(", ")
}

/// What is not removed.
fn staying(asked: &Asked, language: Language) -> String {
    let w = language.browse();
    let failed = (asked.failed > 0).then(|| (w.stay_failed)(asked.failed));
    let hidden = (asked.hidden > 0).then(|| (w.stay_hidden)(asked.hidden));
    let parts = [hidden, failed, Some(w.stay_others.to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}.", w.stays, parts.join(", "))
}
