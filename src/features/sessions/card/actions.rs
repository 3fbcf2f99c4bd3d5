//! What can be done with a session.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::launch_settings::LaunchSettings;
use crate::domain::percent;
use crate::domain::status::Status;
use crate::features::sessions::card::open::Open;
use crate::features::sessions::ending::dialog::{Asked, Question};
use crate::features::sessions::ending::kind::Ending;
use crate::i18n::use_messages;
use crate::routes::{launch_again, session_of};
use crate::state::deleting::use_deleting;
use crate::state::sessions::Row;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// Open, now or when it is ready; its log or events; and its end.
#[component]
pub(in crate::features::sessions) fn Actions(
    row: Row,
    status: Memo<Status>,
    is_alone: bool,
) -> impl IntoView {
    let name = untrack(row.fact(|session| session.name.clone()));
    let again = again_links(row.clone(), name, status, is_alone);
    let texts = (!is_alone).then(|| {
        view! { <TextLink name=untrack(row.fact(|session| session.name.clone())) status /> }
    });
    view! {
        <div class="actions row">
            <Open row=row.clone() status /> {texts} {again} <EndButton row status />
        </div>
    }
}

/// Leads to the text that tells most: while a session comes up its events, then its log.
#[component]
fn TextLink(name: String, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let path = percent::encode(&name);
    let is_coming = memo(move || status.get() == Status::Pending);
    block(move || {
        let t = t.get();
        let (view, text, label) = match is_coming.get() {
            true => ("events", t.events, t.events_of),
            false => ("log", t.log, t.log_of),
        };
        let label = label(&name);
        let link = view! {
            <A
                href=session_of(&path, Some(view))
                attr:class="button quiet"
                attr:aria-label=label
            >
                {text}
            </A>
        };
        Some(link.into_any())
    })
}

/// Leads into the form with what the session was launched with. On a card only once the session is over,
/// so that the list stays calm; on its own page always, and there with the other focus, too.
fn again_links(
    row: Row,
    name: String,
    status: Memo<Status>,
    is_alone: bool,
) -> impl Fn() -> AnyView + Send + 'static {
    let t = use_messages();
    let path = percent::encode(&name);
    let is_over = memo(move || matches!(status.get(), Status::Completed | Status::Failed));
    block(move || {
        if !is_alone && !is_over.get() {
            return None;
        }
        let t = t.get();
        let settings = untrack(row.fact(LaunchSettings::of_session)).to_query();
        let link = |is_edited: bool, text: &'static str, label: fn(&str) -> String| {
            view! {
                <A
                    href=launch_again(&path, &settings, is_edited)
                    attr:class="button quiet"
                    attr:aria-label=label(&name)
                >
                    {text}
                </A>
            }
        };
        let edit = is_alone.then(|| link(true, t.edit_and_launch, t.edit_and_launch_label));
        Some(view! { {link(false, t.launch_again, t.launch_again_label)} {edit} }.drawn())
    })
}

/// Cancels, deletes or removes, after a question.
#[component]
fn EndButton(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let question = use_context::<Question>();
    let name = untrack(row.fact(|session| session.name.clone()));
    let ending = move || Ending::of(&status.get());
    let label = {
        let name = name.clone();
        words(move || ending().labels(t.get()).1(&name))
    };
    // One that does not go may be deleted again, after a while.
    let (deleting, id) = (use_deleting(), row.id.clone());
    let is_locked = memo(move || status.get() == Status::Terminating && deleting.is_early(&id));
    let announcer = use_announcer();
    let ask = move |_| {
        let status = status.get_untracked();
        if is_locked.get_untracked() {
            let t = t.get_untracked();
            announcer.say((t.status_changed)(&name, &status.label(t)));
        } else if let Some(question) = question {
            let (id, name) = (row.id.clone(), name.clone());
            question.ask(Asked { id, name, ending: Ending::of(&status) });
        }
    };
    view! {
        <button
            type="button"
            class="button quiet"
            aria-label=label
            aria-disabled=words(move || is_locked.get().to_string())
            on:click=ask
        >
            {words(move || ending().labels(t.get()).0.to_owned())}
        </button>
    }
}
