//! How fresh the list is: a stale status must never look fresh.

use leptos::prelude::*;

use crate::i18n::{Messages, use_messages};
use crate::state::clock::use_clock;
use crate::state::offers::use_offers;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{flag, words};

const CLASS: &str = scope!("src/features/sessions/freshness.css");

/// Below this many seconds "ago" would only flicker.
const JUST_NOW: f64 = 5.0;

/// When the list was read, when it will be tried again, and how many places are taken.
#[component]
pub(super) fn Freshness() -> impl IntoView {
    let t = use_messages();
    let sessions = use_sessions();
    let clock = use_clock();
    let offers = use_offers();
    offers.want_resources();
    // Unknown when the platform does not tell or answer: the list's own problem says so then.
    let limit = move || offers.resource(|resources| resources.session_limit);
    let places_taken = sessions.places_taken();
    let is_stale = move || sessions.problem.read().is_some();
    let age = move |t: &Messages| {
        let span = clock.now().since(sessions.read_at.get()?);
        Some(match is_stale() {
            true => (t.stale_since)(&span.words(t)),
            false if span.0 < JUST_NOW => t.fresh_now.to_owned(),
            false => (t.fresh)(&span.words(t)),
        })
    };
    let next_try = move |t: &Messages| {
        let span = sessions.next_try.get()?.since(clock.now());
        Some((t.next_try_in)(&span.words(t)))
    };
    let places = move |t: &Messages| {
        let taken = u32::try_from(places_taken.get()?).ok()?;
        Some((t.places_taken)(taken, limit()?))
    };
    let line = words(move || {
        let t = t.get();
        [age(t), next_try(t), places(t)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <p class=CLASS class:stale=flag(is_stale) class:unread=flag(move || sessions.read_at.read().is_none())>
            <span class="dot" aria-hidden="true"></span>
            <span>{line}</span>
        </p>
    }
}
