//! What can be done with a session.

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::sessions::delete_dialog::Deletion;
use crate::i18n::{Messages, use_messages};
use crate::state::sessions::Row;
use crate::ui::icon::{Glyph, Icon};

/// Open, once it runs, and delete.
#[component]
pub(super) fn Actions(row: Row, status: Memo<Status>) -> impl IntoView {
    let t = use_messages();
    let name = row.fact(|session| session.name.clone());
    let deletion = use_context::<Deletion>();
    let is_running = Memo::new(move |_| status.get() == Status::Running);
    let is_ending = Memo::new(move |_| status.get() == Status::Terminating);
    let id = row.id.clone();
    let ask = move |_| {
        if let Some(deletion) = deletion.filter(|_| !is_ending.get_untracked()) {
            deletion.ask(id.clone(), name.get_untracked());
        }
    };
    view! {
        <div class="actions row">
            {move || is_running.get().then(|| view! { <OpenLink row=row.clone() /> })}
            <button
                type="button"
                class="button quiet"
                aria-label=move || (t.get().delete_label)(&name.get())
                aria-disabled=move || is_ending.get().to_string()
                on:click=ask
            >
                {move || t.get().delete}
            </button>
        </div>
    }
}

/// A real link to the interface, so that a middle click and the context menu work; or the reason
/// why the portal does not open it.
#[component]
fn OpenLink(row: Row) -> impl IntoView {
    let t = use_messages();
    let name = row.fact(|session| session.name.clone());
    let kind = row.fact(|session| session.kind);
    let connect = row.fact(|session| session.connect.clone());
    let interface = move || {
        let interface = kind.get().and_then(|kind: SessionType| kind.interface(t.get()));
        interface.unwrap_or(t.get().interface_contributed)
    };
    let label = move || (t.get().open_session_label)(interface(), &name.get());
    move || match connect.get() {
        Ok(url) => Some(
            view! {
                <a
                    class="button primary"
                    href=url.href()
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label=label
                >
                    {move || (t.get().open_interface)(interface())}
                    <Icon glyph=Glyph::NewTab size=16 />
                </a>
            }
            .into_any(),
        ),
        Err(reason) => reason_sentence(&reason, t.get()).map(|sentence| {
            view! { <p class="small muted" role="status">{sentence}</p> }.into_any()
        }),
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
