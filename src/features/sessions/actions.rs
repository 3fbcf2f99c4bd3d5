//! What can be done with a session.

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::delete_dialog::{Asked, Question};
use crate::i18n::{Messages, text, use_messages};
use crate::state::sessions::Row;
use crate::ui::dynamic::{block, words};
use crate::ui::icon::{Glyph, Icon};

/// Open, once it runs, and delete.
#[component]
pub(super) fn Actions(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let name = row.fact(|session| session.name.clone());
    let question = use_context::<Question>();
    let id = row.id.clone();
    let label = {
        let name = name.clone();
        words(move || (t.get().delete_label)(&name()))
    };
    let ask = move |_| {
        let status = status.get_untracked();
        if let Some(question) = question.filter(|_| status != Status::Terminating) {
            let (id, name) = (id.clone(), untrack(&name));
            question.ask(Asked { id, name, is_over: status.is_over() });
        }
    };
    let open = block(move || {
        let is_running = status.get() == Status::Running;
        is_running.then(|| view! { <OpenLink row=row.clone() /> }.into_any())
    });
    view! {
        <div class="actions row">
            {open}
            <button
                type="button"
                class="button quiet"
                aria-label=label
                aria-disabled=words(move || (status.get() == Status::Terminating).to_string())
                on:click=ask
            >
                {text(|t| t.delete)}
            </button>
        </div>
    }
}

/// A real link to the interface, so that a middle click and the context menu work; or the reason
/// why the portal does not open it.
#[component]
fn OpenLink(row: Row) -> impl IntoView {
    let t = use_messages();
    let connect = row.fact(|session| session.connect.clone());
    let connect = Memo::new(move |_| connect());
    block(move || match connect.get() {
        Ok(url) => Some(view! { <InterfaceLink row=row.clone() href=url.href() /> }.into_any()),
        Err(reason) => reason_sentence(&reason, t.get()).map(|sentence| {
            view! { <p class="small muted" role="status">{sentence}</p> }.into_any()
        }),
    })
}

#[component]
fn InterfaceLink(row: Row, href: String) -> impl IntoView {
    let t = use_messages();
    let name = row.fact(|session| session.name.clone());
    let kind = row.fact(|session| session.kind);
    let interface = move || {
        let interface = kind().and_then(|kind: SessionType| kind.interface(t.get()));
        interface.unwrap_or(t.get().interface_contributed)
    };
    let label = {
        let interface = interface.clone();
        words(move || (t.get().open_session_label)(interface(), &name()))
    };
    view! {
        <a
            class="button primary"
            href=href
            target="_blank"
            rel="noopener noreferrer"
            aria-label=label
        >
            {words(move || (t.get().open_interface)(interface()))}
            <Icon glyph=Glyph::NewTab size=16 />
        </a>
    }
}

fn reason_sentence(reason: &Refused, t: &Messages) -> Option<String> {
    match reason {
        Refused::None => None,
        Refused::Scheme => Some(t.open_refused_scheme.to_owned()),
        Refused::Origin(origin) => Some((t.open_refused_origin)(origin)),
        Refused::Malformed => Some(t.open_refused_malformed.to_owned()),
    }
}
