//! Open: a real link, so that a middle click, the keyboard and the context menu work. To the interface once
//! that answers, until then to the page that waits for it (docs/adr/0004-two-origins.md).

use leptos::prelude::*;

use crate::domain::connect_url::{ConnectUrl, Refused};
use crate::domain::percent;
use crate::domain::readiness::Reach;
use crate::domain::session::Session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::pieces::RefusedNote;
use crate::i18n::{Messages, use_messages};
use crate::routes::open_when_ready;
use crate::state::readiness::use_readiness;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};
use crate::ui::icon::{Glyph, Icon};

const CLASS: &str = scope!("src/features/sessions/card/open.css");

/// What a session offers.
#[derive(Clone, PartialEq)]
enum Offer {
    Nothing,
    Link,
    Refused(Refused),
}

/// The link to the interface, now or when it is ready; or the reason why the portal does not open it.
#[component]
pub(in crate::features::sessions) fn Open(row: Row, status: Memo<Status>) -> impl IntoView {
    let connect = row.fact(|session| session.connect.as_ref().err().cloned());
    let offer = memo(move || match (status.get(), connect()) {
        (Status::Pending | Status::Running, None) => Offer::Link,
        // Told while it comes up: no waiting will help.
        (Status::Pending | Status::Running, Some(reason)) => Offer::Refused(reason),
        _ => Offer::Nothing,
    });
    block(move || match offer.get() {
        Offer::Nothing => None,
        Offer::Link => Some(view! { <OpenLink row=row.clone() status /> }.drawn()),
        Offer::Refused(Refused::None) => None,
        Offer::Refused(reason) => Some(view! { <RefusedNote reason /> }.drawn()),
    })
}

/// One element from the launch to the end of the session: whoever has the focus on it keeps it, and it is
/// never there without leading to the interface.
#[component]
fn OpenLink(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let readiness = use_readiness();
    let id = row.id.clone();
    let reach = memo(move || match status.get() {
        Status::Running => readiness.of(&id),
        _ => Reach::Coming,
    });
    let waits = move || matches!(reach.get(), Reach::Coming | Reach::Awaited);
    // Whom nobody waited for needs no room for it.
    let room =
        if untrack(waits) { Some(words(move || t.get().open_when_ready.to_owned())) } else { None };
    let interface = interface_of(&row);
    let (said, opens) = (interface.clone(), interface.clone());
    let name = row.fact(|session| session.name.clone());
    let label = words(move || {
        let t = t.get();
        let label = match reach.get() {
            Reach::Coming => t.open_when_ready_label,
            Reach::Awaited => t.almost_ready_label,
            _ => t.open_session_label,
        };
        label(&interface(t), &name())
    });
    let says = words(move || match reach.get() {
        Reach::Coming => t.get().open_when_ready.to_owned(),
        Reach::Awaited => t.get().almost_ready.to_owned(),
        _ => (t.get().open_interface)(&said(t.get())),
    });
    view! {
        <a
            class=format!("button open {CLASS}")
            class:primary=flag(move || !waits())
            href=target(row, waits)
            target="_blank"
            rel="noopener noreferrer"
            aria-label=label
        >
            <span
                class="says"
                data-waits=room
                data-opens=words(move || (t.get().open_interface)(&opens(t.get())))
            >
                {says}
            </span>
            <Icon glyph=Glyph::NewTab size=16 />
        </a>
        <Hint reach />
    }
}

/// Where the link leads: to the page that waits, relative to the base address, or to the interface.
fn target(row: Row, waits: impl Fn() -> bool + Send + 'static) -> impl Fn() -> String + Send {
    let sessions = use_sessions();
    words(move || {
        if !waits() {
            let session = row.session.read();
            return session.connect.as_ref().map(ConnectUrl::href).unwrap_or_default();
        }
        let name = percent::encode(&row.session.read_untracked().name);
        let path = open_when_ready(&name, sessions.nth_of_name(&row));
        path.trim_start_matches('/').to_owned()
    })
}

/// What opening it may come to, when the portal does not know that it answers.
#[component]
fn Hint(reach: Memo<Reach>) -> impl IntoView {
    let t = use_messages();
    block(move || {
        let hint = match reach.get() {
            Reach::Unchecked => t.get().open_unchecked,
            Reach::Silent => t.get().open_silent,
            _ => return None,
        };
        Some(view! { <p class="note small muted">{hint}</p> }.drawn())
    })
}

/// The user's word for what a session opens; a contributed application is known by its image's name.
pub(in crate::features::sessions) fn interface_of(
    row: &Row,
) -> impl Fn(&'static Messages) -> String + Clone + Send + Sync + use<> {
    // A session keeps type and image for life.
    let of = |session: &Session| (session.kind, session.image.name().to_owned());
    let (kind, image) = untrack(row.fact(of));
    move |t| {
        let interface = kind.and_then(|kind: SessionType| kind.interface(t));
        interface.unwrap_or(&image).to_owned()
    }
}
