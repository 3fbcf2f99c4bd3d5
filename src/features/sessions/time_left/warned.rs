//! The warnings before the end: a line when less than a day is left, then a notice, then a bad one.

use leptos::prelude::*;

use crate::domain::session_type::SessionType;
use crate::domain::time::Moment;
use crate::domain::time_left::Warning;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::extend::ExtendButton;
use crate::i18n::{Language, use_language};
use crate::platform::document;
use crate::state::clock::use_clock;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/time_left/warned.css");

/// The warning of this moment. It belongs to its place: what is announced, once, says
/// `state/time_warnings.rs`.
#[component]
pub(in crate::features::sessions) fn Warned(of: Timed) -> impl IntoView {
    let warning = of.warning();
    block(move || {
        let of = of.clone();
        Some(match warning.get()? {
            Warning::Day => view! { <WithinADay of /> }.drawn(),
            Warning::Hours => view! { <EndsSoon of tone=Tone::Wait /> }.drawn(),
            Warning::Minutes => view! { <EndsSoon of tone=Tone::Bad /> }.drawn(),
        })
    })
}

#[component]
fn WithinADay(of: Timed) -> impl IntoView {
    let language = use_language();
    let obstacle = of.obstacle();
    let line = words(move || {
        let t = language.get().time_left();
        let can_extend = obstacle.get().is_none();
        if can_extend { t.within_a_day_extend } else { t.within_a_day }.to_owned()
    });
    view! {
        <p class=format!("small {CLASS}")>
            <span aria-hidden="true">"◔ "</span>
            {line}
        </p>
    }
}

/// Says, while there is time to save, when it ends and what is lost then.
#[component]
fn EndsSoon(of: Timed, tone: Tone) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let is_sandbox = use_site().site.with_value(|site| site.is_sandbox);
    let is_job = untrack(of.row.fact(|session| session.kind)) == Some(SessionType::Headless);
    let expires = of.row.fact(|session| session.expires);
    let line = words(move || {
        let (language, now) = (language.get(), clock.now());
        let ends = |at: Moment| {
            let left = at.since(now).words(language.messages());
            (language.time_left().ends_in)(&left, &language.exact(at.0))
        };
        expires().map(ends).unwrap_or_default()
    });
    let loses = words(move || loses(is_job, is_sandbox, language.get()).to_owned());
    view! {
        <Notice tone is_quiet=true>
            <p>
                <b>{line}</b>
                " "
                {loses}
            </p>
            <ExtendHere of />
        </Notice>
    }
}

/// The button in the warning. It goes with the warning, when there is more time; who pressed it goes on
/// from the one beside the time.
#[component]
fn ExtendHere(of: Timed) -> impl IntoView {
    let obstacle = of.obstacle();
    block(move || {
        let of = of.clone();
        obstacle.get().is_none().then(|| {
            let node = NodeRef::new();
            let stays = of.button;
            on_cleanup(move || document::hand_focus(node, stays));
            view! { <p><ExtendButton of node class="button compact" /></p> }.drawn()
        })
    })
}

fn loses(is_job: bool, is_sandbox: bool, language: Language) -> &'static str {
    let t = language.time_left();
    match (is_job, is_sandbox) {
        (false, false) => t.loses,
        (false, true) => t.loses_sandbox,
        (true, false) => t.stops_job,
        (true, true) => t.stops_job_sandbox,
    }
}
