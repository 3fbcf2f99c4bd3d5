//! How fresh the list is: a stale status must never look fresh.

use leptos::prelude::*;

use crate::domain::polling::CALM;
use crate::domain::problem::ProblemKind;
use crate::domain::time::Moment;
use crate::i18n::{Language, Messages, use_language};
use crate::state::clock::use_clock;
use crate::state::offers::use_offers;
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::dynamic::{flag, memo, words};

const CLASS: &str = scope!("src/features/sessions/freshness.css");

/// Below this many seconds "ago" would only flicker.
const JUST_NOW: f64 = 5.0;

/// When the list was read, when it will be tried again, and how many places are taken.
#[component]
pub(super) fn Freshness() -> impl IntoView {
    let language = use_language();
    let sessions = use_sessions();
    let clock = use_clock();
    let offers = use_offers();
    offers.want_resources();
    // Unknown when the platform does not tell or answer: the list's own problem says so then.
    let limit = move || offers.resource(|resources| resources.session_limit);
    let places_taken = sessions.places_taken();
    // A computer that slept, or a request that hangs, is no problem yet.
    let is_old = memo(move || {
        let age = sessions.read_at.get().map_or(0.0, |at| clock.now().since(at).0);
        age > 3.0 * CALM
    });
    let is_stale = move || sessions.problem.read().is_some() || is_old.get();
    let age = move |language: Language| {
        let t = language.messages();
        if is_stale() {
            return since(sessions, clock.now(), language);
        }
        let span = clock.now().since(sessions.read_at.get()?);
        let is_just_now = span.0 < JUST_NOW;
        Some(if is_just_now { t.fresh_now.to_owned() } else { (t.fresh)(&span.words(t)) })
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
        let t = language.get().messages();
        [age(language.get()), next_try(t), places(t)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    });
    view! {
        <p class=CLASS class:stale=flag(is_stale) class:unread=flag(move || sessions.read_at.read().is_none())>
            <span class="dot" aria-hidden="true"></span>
            <span>{line}</span>
        </p>
    }
}

/// Since when the list is not as fresh as it should be: since the network is gone, or since it was read last.
fn since(sessions: SessionsState, now: Moment, language: Language) -> Option<String> {
    let t = language.messages();
    let is_offline = sessions.problem.read().as_ref().map(|p| p.kind) == Some(ProblemKind::Offline);
    let failing_since = sessions.failing_since.get().filter(|_| is_offline);
    let at = failing_since.or_else(|| sessions.read_at.get())?;
    let time = match at.is_told_by_time(now) {
        true => language.time_of_day(at.0),
        false => language.day_and_time(at.0),
    };
    Some((if is_offline { t.offline_since } else { t.not_read_since })(&time))
}
