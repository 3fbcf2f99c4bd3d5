//! The home page: the sessions, or with none the choice of a type.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::features::sessions::freshness::Freshness;
use crate::features::sessions::list::SessionList;
use crate::features::sessions::pieces::{Aside, GoneList, TypeChoice};
use crate::i18n::{text, use_messages};
use crate::layout::list_problem::{ListProblem as ProblemOfList, UnreadableRows};
use crate::layout::page_title::{PageTitle, title};
use crate::layout::skeleton::Skeleton;
use crate::routes::Page;
use crate::state::gone::use_gone;
use crate::state::launching::outcome::LaunchOutcome;
use crate::state::launching::store::Store;
use crate::state::launching::use_launching;
use crate::state::polling::use_poller;
use crate::state::sessions::{Knowledge, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/page.css");

/// The user's sessions.
#[component]
pub fn SessionsPage() -> impl IntoView {
    let sessions = use_sessions();
    let knowledge = sessions.knowledge(use_launching());
    let title = title(|t| t.sessions_title);
    let launch = block(move || {
        (knowledge.get() == Knowledge::Some).then(|| {
            view! {
                <A href=Page::Launch.path() attr:class="button primary">
                    {text(|t| t.launch_a_session)}
                </A>
            }
            .drawn()
        })
    });
    let content = block(move || {
        Some(match knowledge.get() {
            Knowledge::Reading => {
                view! { <Skeleton words=|l| l.messages().sessions_loading /> }.drawn()
            }
            Knowledge::Unknown => ().into_any(),
            Knowledge::Empty => view! { <TypeChoice nothing=() /> }.drawn(),
            Knowledge::Some => view! { <SessionList /> }.drawn(),
        })
    });
    view! {
        <div class=CLASS>
            <div class="head">
                <div>
                    <PageTitle text=title />
                    <Freshness />
                </div>
                {launch}
            </div>
            <div class="columns">
                <div class="list">
                    <ListProblem />
                    <UnreadableRows count=sessions.unreadable />
                    <LaunchNews />
                    <GoneNews />
                    {content}
                </div>
                <div class="aside">
                    <Aside nothing=() />
                </div>
            </div>
        </div>
    }
    .drawn()
}

/// Why the list is not newer, beside what is known.
#[component]
pub(super) fn ListProblem() -> impl IntoView {
    let poller = use_poller();
    let retry = Callback::new(move |()| poller.read_now());
    view! { <ProblemOfList freshness=use_sessions().freshness() retry /> }
}

/// What left by itself, when something did.
#[component]
fn GoneNews() -> impl IntoView {
    let gone = use_gone();
    let is_any = memo(move || !gone.sessions.read().is_empty());
    block(move || is_any.get().then(|| view! { <GoneList name=None /> }.into_any()))
}

/// Says when a launch has no answer yet, and when the platform accepted one and does not list it.
#[component]
fn LaunchNews() -> impl IntoView {
    let t = use_messages();
    let outcome = use_launching().outcome;
    let sessions = use_sessions();
    // The record is looked at with each reading of the list, and what is on screen only when it changes.
    let out = memo(move || {
        sessions.read_at.track();
        outcome.track();
        Store::new(sessions).name_out()
    });
    block(move || match outcome.get() {
        Some(LaunchOutcome::Unlisted(name)) => Some(
            view! {
                <Notice tone=Tone::Wait>{words(move || (t.get().launch_unlisted)(&name))}</Notice>
            }
            .drawn(),
        ),
        _ => {
            let name = out.get()?;
            Some(
                view! {
                    <Notice tone=Tone::Wait>
                        {words(move || (t.get().launch_out)(&name))} " "
                        <A href=Page::Launch.path()>{text(|t| t.to_launch)}</A>
                    </Notice>
                }
                .into_any(),
            )
        }
    })
}
