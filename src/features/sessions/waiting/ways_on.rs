//! What can be done while it is waited for, and when waiting was in vain.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::launch_settings::LaunchSettings;
use crate::domain::percent;
use crate::domain::waiting::Waiting;
use crate::features::sessions::card::open::interface_of;
use crate::i18n::{part_text, text, use_messages};
use crate::platform::document;
use crate::routes::{Page, launch_again, session_of};
use crate::state::readiness::use_readiness;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// The kinds of outcome that differ in what can be done.
#[derive(Clone, PartialEq)]
enum Kind {
    /// It is waited for; its events say what for.
    Coming,
    /// It runs.
    Running,
    /// It answers, or may: where that is.
    Open(String),
    /// It has not answered for long: where it would.
    Silent(String),
    /// It is over.
    Over,
    /// There is nothing to open.
    Other,
}

impl Kind {
    fn of(waiting: &Waiting) -> Self {
        match waiting {
            Waiting::Coming => Self::Coming,
            Waiting::Almost | Waiting::Other(_) => Self::Running,
            Waiting::Ready(url) | Waiting::Unchecked(url) => Self::Open(url.href()),
            Waiting::Silent(url) => Self::Silent(url.href()),
            Waiting::Finished | Waiting::Failed => Self::Over,
            Waiting::Refused(_) | Waiting::NoInterface | Waiting::Ending => Self::Other,
        }
    }
}

/// Links and buttons.
#[component]
pub(super) fn WaysOn(row: Row, waiting: Memo<Waiting>) -> impl IntoView {
    let kind = memo(move || waiting.with(Kind::of));
    let first = {
        let row = row.clone();
        block(move || {
            let row = row.clone();
            match kind.get() {
                Kind::Open(href) => {
                    Some(view! { <ToInterface row href is_primary=true /> }.drawn())
                }
                Kind::Silent(href) => Some(view! { <WhenSilent row href /> }.drawn()),
                Kind::Over => Some(view! { <LaunchAgain row /> }.drawn()),
                Kind::Coming | Kind::Running | Kind::Other => None,
            }
        })
    };
    let view = memo(move || match kind.get() {
        Kind::Coming => "events",
        _ => "log",
    });
    view! {
        <div class="row" role="group" aria-label=part_text(|l| l.waiting().ways_on)>
            {first} <ToPage row view />
            <A href=Page::Sessions.path() attr:class="button quiet">
                {text(|t| t.to_sessions)}
            </A>
        </div>
    }
}

/// To the session's own page, with the text that tells most.
#[component]
fn ToPage(row: Row, view: Memo<&'static str>) -> impl IntoView {
    let sessions = use_sessions();
    let href = move || {
        let name = percent::encode(&row.session.read_untracked().name);
        let nth = sessions.nth_of_name(&row).map(|nth| format!("&nth={nth}")).unwrap_or_default();
        format!("{}{nth}", session_of(&name, Some(view.get())))
    };
    // Relative to the base address, as the router's own links are in the end.
    view! {
        <a
            class="button"
            href=words(move || href().trim_start_matches('/').to_owned())
        >
            {part_text(|l| l.waiting().to_page)}
        </a>
    }
}

/// The interface itself, in this tab: it was opened for that.
#[component]
fn ToInterface(row: Row, href: String, #[prop(optional)] is_primary: bool) -> impl IntoView {
    let t = use_messages();
    let interface = interface_of(&row);
    view! {
        <a class="button" class:primary=is_primary href=href rel="noreferrer">
            {words(move || (t.get().open_interface)(&interface(t.get())))}
        </a>
    }
}

#[component]
fn WhenSilent(row: Row, href: String) -> impl IntoView {
    let readiness = use_readiness();
    let id = row.id.clone();
    let wait_on = move |_| {
        // The button goes with what it was for.
        document::focus("page-title");
        readiness.want(&id);
    };
    view! {
        <button type="button" class="button primary" on:click=wait_on>
            {part_text(|l| l.waiting().wait_on)}
        </button>
        <ToInterface row href />
    }
}

#[component]
fn LaunchAgain(row: Row) -> impl IntoView {
    let t = use_messages();
    let name = untrack(row.fact(|session| session.name.clone()));
    let href = launch_again(
        &percent::encode(&name),
        &untrack(row.fact(LaunchSettings::of_session)).to_query(),
        false,
    );
    let label = words(move || (t.get().launch_again_label)(&name));
    view! {
        <A href attr:class="button primary" attr:aria-label=label>
            {text(|t| t.launch_again)}
        </A>
    }
}
