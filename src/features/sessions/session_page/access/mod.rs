//! The session's interface for scripts.

mod calls;
mod documentation;
mod secrets;

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::domain::session::Session;
use crate::domain::session_access::is_callable;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::card::open::interface_of;
use crate::features::sessions::pieces::RefusedNote;
use crate::features::sessions::session_page::access::calls::Calls;
use crate::features::sessions::session_page::access::documentation::Documentation;
use crate::features::sessions::session_page::access::secrets::Secrets;
use crate::i18n::{Language, part_text, use_language};
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/session_page/access/access.css");

/// What there is to call.
#[derive(Clone, PartialEq)]
enum Offer {
    /// Its interface.
    Interface,
    /// An interface that the portal does not trust.
    Refused(Refused),
    /// A desktop, which shows a screen.
    Desktop,
    /// A batch job.
    Job,
    /// It runs without an interface.
    None,
    /// It does not run yet.
    NotYet,
    /// It is over.
    Over,
    /// It stands somewhere that the contract does not list.
    NotRunning,
}

impl Offer {
    fn of(session: &Session) -> Self {
        match (session.kind, &session.status, &session.connect) {
            (Some(SessionType::Headless), ..) => Self::Job,
            (Some(SessionType::Desktop), ..) => Self::Desktop,
            (_, Status::Terminating | Status::Completed | Status::Failed, _) => Self::Over,
            (_, _, Err(Refused::None)) => Self::None,
            (_, _, Err(reason)) => Self::Refused(reason.clone()),
            (_, Status::Pending, _) => Self::NotYet,
            (_, Status::Other(_), _) => Self::NotRunning,
            (_, Status::Running, Ok(_)) => Self::Interface,
        }
    }
}

/// What a script needs to call the session, or why there is nothing to call.
#[component]
pub(super) fn Access(row: Row) -> impl IntoView {
    let offer = memo(row.fact(Offer::of));
    // A session keeps its type for life.
    let kind = untrack(row.fact(|session| session.kind));
    let content = block(move || {
        let row = row.clone();
        let sentence: fn(Language) -> &'static str = match offer.get() {
            Offer::Interface => return Some(view! { <Interface row kind /> }.drawn()),
            Offer::Refused(reason) => return Some(view! { <RefusedAccess reason /> }.drawn()),
            Offer::Desktop => |l| l.session_access().desktop,
            Offer::Job => |l| l.session_access().job,
            Offer::None => |l| l.session_access().none,
            Offer::NotYet => |l| l.session_access().not_yet,
            Offer::Over => |l| l.session_access().over,
            Offer::NotRunning => |l| l.session_access().not_running,
        };
        Some(view! { <p class="muted">{part_text(sentence)}</p> }.drawn())
    });
    let documentation = is_callable(kind).then(|| view! { <Documentation kind /> });
    view! { <div class=CLASS>{content} {documentation}</div> }
}

#[component]
fn Interface(row: Row, kind: Option<SessionType>) -> impl IntoView {
    let language = use_language();
    let interface = interface_of(&row);
    let lead = words(move || {
        let language = language.get();
        (language.session_access().lead)(&interface(language.messages()))
    });
    view! {
        <p>{lead}</p>
        <Notice tone=Tone::Wait is_quiet=true>
            {part_text(|l| l.session_access().warning)}
        </Notice>
        <Secrets row=row.clone() />
        <Calls row kind />
    }
}

#[component]
fn RefusedAccess(reason: Refused) -> impl IntoView {
    view! {
        <RefusedNote reason />
        <p class="small muted">{part_text(|l| l.session_access().refused)}</p>
    }
}
