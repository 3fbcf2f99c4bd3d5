//! Address and token: hidden until asked for, and never in the page before.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::session_access::{Access, HIDDEN};
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::platform::wake;
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::ui::copy_button::{CopyButton, CopyWords};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{Reading, block, effect, memo, words};

/// The element that shows the address, for who copies by hand.
const ADDRESS: &str = "session-address";
/// The one that shows the token.
const TOKEN: &str = "session-token";

/// What a session's interface is called by, as it is now. Read from the row each time and kept nowhere.
pub(super) fn access_of(row: &Row) -> Option<Access> {
    row.session.with(|session| {
        let url = session.connect.as_ref().ok()?;
        Some(Access::of(url, &session.id))
    })
}

/// Address and token with Show, Hide and Copy.
#[component]
pub(super) fn Secrets(row: Row) -> impl IntoView {
    let is_shown = RwSignal::new(false);
    hide_when_hidden(is_shown);
    let of = row.clone();
    let has_token = memo(move || access_of(&of).is_some_and(|access| access.token.is_some()));
    let of = row.clone();
    let address: Reading<String> =
        Arc::new(move || access_of(&of).map(|access| access.base).unwrap_or_default());
    let (of, whole) = (row.clone(), address.clone());
    let shown_address = words(move || match is_shown.get() {
        true => whole(),
        false => access_of(&of).map(|access| access.hidden_base).unwrap_or_default(),
    });
    let token = block(move || {
        let row = row.clone();
        Some(match has_token.get() {
            true => view! { <Token row is_shown /> }.drawn(),
            false => {
                view! { <span class="muted">{part_text(|l| l.session_access().no_token)}</span> }
                    .drawn()
            }
        })
    });
    view! {
        <dl>
            <dt>{part_text(|l| l.session_access().address)}</dt>
            <dd>
                <code id=ADDRESS translate="no">
                    {shown_address}
                </code>
                <Copy
                    text=address
                    label=part_label(|l| l.session_access().copy_address)
                    shown_in=ADDRESS
                />
            </dd>
            <dt>{part_text(|l| l.session_access().token)}</dt>
            <dd>{token}</dd>
        </dl>
        <ShowOrHide is_shown />
    }
}

#[component]
fn Token(row: Row, is_shown: RwSignal<bool>) -> impl IntoView {
    let token: Reading<String> =
        Arc::new(move || access_of(&row).and_then(|access| access.token).unwrap_or_default());
    let shown = token.clone();
    let shown = words(move || if is_shown.get() { shown() } else { HIDDEN.to_owned() });
    view! {
        <code id=TOKEN translate="no">
            {shown}
        </code>
        <Copy text=token label=part_label(|l| l.session_access().copy_token) shown_in=TOKEN />
    }
}

#[component]
fn Copy(
    text: Reading<String>,
    label: Signal<&'static str>,
    shown_in: &'static str,
) -> impl IntoView {
    let says = CopyWords {
        copy: part_label(|l| l.session_access().copy),
        copied: part_label(|l| l.session_access().copied),
        by_hand: part_label(|l| l.session_access().copy_by_hand),
    };
    let label = Signal::derive(move || label.get().to_owned());
    view! { <CopyButton text says label shown_in /> }
}

#[component]
fn ShowOrHide(is_shown: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let says = move |shown: fn(Language) -> &'static str, hidden: fn(Language) -> &'static str| {
        words(move || if is_shown.get() { shown } else { hidden }(language.get()).to_owned())
    };
    view! {
        <div class="row">
            <button
                type="button"
                class="button"
                aria-label=says(
                    |l| l.session_access().hide_label,
                    |l| l.session_access().show_label,
                )
                on:click=move |_| is_shown.update(|is_shown| *is_shown = !*is_shown)
            >
                {says(|l| l.session_access().hide, |l| l.session_access().show)}
            </button>
        </div>
    }
}

/// Hides again when the tab is left for another: a screen may be shared, or left alone. The clock ticks in hidden
/// tabs, too.
fn hide_when_hidden(is_shown: RwSignal<bool>) {
    let clock = use_clock();
    effect(move || {
        let _tick = clock.now();
        if !wake::is_visible() && is_shown.get_untracked() {
            is_shown.set(false);
        }
    });
}
