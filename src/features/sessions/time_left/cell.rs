//! The time left among a card's facts.

use leptos::prelude::*;

use crate::domain::time_left::Warning;
use crate::features::sessions::pieces::TimeNotes;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::extend::Extend;
use crate::i18n::{text, use_language};
use crate::state::clock::use_clock;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};

const CLASS: &str = scope!("src/features/sessions/time_left/cell.css");

/// How long it still runs and when it ends, in the user's zone and in UTC by the server's clock; beside it
/// the way to more.
#[component]
pub(in crate::features::sessions) fn TimeLeft(of: Timed) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let expires = of.row.fact(|session| session.expires);
    let ending = expires.clone();
    let left = words(move || {
        let (t, now) = (language.get().messages(), clock.now());
        match expires() {
            Some(expires) if expires > now => expires.since(now).words(t),
            Some(_) => t.ended.to_owned(),
            None => t.unknown.to_owned(),
        }
    });
    let ends = words(move || {
        let language = language.get();
        let moment = ending().map(|at| language.exact(at.0));
        moment.map(|moment| (language.messages().ends_at)(&moment)).unwrap_or_default()
    });
    view! {
        <div class=CLASS>
            <dt>{text(|t| t.time_left)}</dt>
            <dd>
                <span class="left">
                    <span>{left}</span>
                    <Extend of />
                </span>
                <small>{ends}</small>
            </dd>
        </div>
    }
}

/// What there is to note about its time, below the facts.
#[component]
pub(in crate::features::sessions) fn TimeNotesWhenNeeded(of: Timed) -> impl IntoView {
    let is_needed = of.has_notes(Warning::Day);
    block(move || is_needed.get().then(|| view! { <TimeNotes of=of.clone() /> }.drawn()))
}
