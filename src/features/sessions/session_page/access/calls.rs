//! A first call of the interface, to copy: with the address and the token as names of the environment, so that what is
//! copied holds neither.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::session_access::calls::{SET_ADDRESS, SET_BOTH, curl, python};
use crate::domain::session_type::SessionType;
use crate::features::sessions::session_page::access::secrets::access_of;
use crate::i18n::{Language, part_label, part_text};
use crate::state::sessions::Row;
use crate::ui::copy_button::{CopyButton, CopyWords};
use crate::ui::dynamic::words;

/// The lines that take in address and token, and the calls.
#[component]
pub(super) fn Calls(row: Row, kind: Option<SessionType>) -> impl IntoView {
    let has_token = untrack(|| access_of(&row)).is_some_and(|access| access.token.is_some());
    let (set, how): (_, fn(Language) -> &'static str) = match has_token {
        true => (SET_BOTH, |l| l.session_access().first_both),
        false => (SET_ADDRESS, |l| l.session_access().first_address),
    };
    let hint: Option<fn(Language) -> &'static str> = match kind {
        Some(SessionType::Carta) => Some(|l| l.session_access().carta),
        Some(SessionType::Notebook | SessionType::Firefly) => None,
        _ => Some(|l| l.session_access().contributed),
    };
    let hint = hint.map(|hint| view! { <p class="small muted">{part_text(hint)}</p> });
    let by_curl = curl(kind).map(|text| {
        view! {
            <Call
                id="call-curl"
                title=part_label(|l| l.session_access().then_curl)
                label=part_label(|l| l.session_access().copy_curl)
                text
            />
        }
    });
    view! {
        <Call
            id="call-set"
            title=part_label(|l| l.session_access().first)
            label=part_label(|l| l.session_access().copy_set)
            text=set
        />
        <p class="small muted">{part_text(how)}</p>
        {by_curl}
        <Call
            id="call-python"
            title=part_label(|l| l.session_access().then_python)
            label=part_label(|l| l.session_access().copy_python)
            text=python(kind)
        />
        {hint}
    }
}

#[component]
fn Call(
    id: &'static str,
    title: Signal<&'static str>,
    label: Signal<&'static str>,
    text: &'static str,
) -> impl IntoView {
    let says = CopyWords {
        copy: part_label(|l| l.session_access().copy),
        copied: part_label(|l| l.session_access().copied),
        by_hand: part_label(|l| l.session_access().copy_by_hand),
    };
    let label = Signal::derive(move || label.get().to_owned());
    view! {
        <div class="call">
            <div class="head">
                <h3>{title}</h3>
                <CopyButton text=Arc::new(move || text.to_owned()) says label shown_in=id />
            </div>
            <pre
                id=id
                tabindex="0"
                role="group"
                translate="no"
                aria-label=words(move || title.get().to_owned())
            >
                <code>{text}</code>
            </pre>
        </div>
    }
}
