//! How fresh something on screen is: what is stale must never look fresh.

use leptos::prelude::*;

use crate::domain::polling::CALM;
use crate::domain::problem::ProblemKind;
use crate::domain::time::Moment;
use crate::i18n::{Language, Messages, use_language};
use crate::state::clock::use_clock;
use crate::state::freshness::Freshness;
use crate::ui::dynamic::{Reading, flag, memo, words};

const CLASS: &str = scope!("src/layout/freshness.css");

/// Below this many seconds "ago" would only flicker.
const JUST_NOW: f64 = 5.0;

/// When it was read, when it will be tried again, and what else there is to say of it.
#[component]
pub fn FreshnessLine(
    /// Of what.
    of: Freshness,
    /// More to say.
    more: Reading<Option<String>>,
) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    // A computer that slept, or a request that hangs, is no problem yet.
    let is_old = memo(move || {
        let age = of.read_at.get().map_or(0.0, |at| clock.now().since(at).0);
        age > 3.0 * CALM
    });
    let is_stale = move || of.problem.read().is_some() || is_old.get();
    let age = move |language: Language| {
        let t = language.messages();
        if is_stale() {
            return since(of, clock.now(), language);
        }
        let span = clock.now().since(of.read_at.get()?);
        let is_just_now = span.0 < JUST_NOW;
        Some(if is_just_now { t.fresh_now.to_owned() } else { (t.fresh)(&span.words(t)) })
    };
    let next_try = move |t: &Messages| {
        let span = of.next_try.get()?.since(clock.now());
        Some((t.next_try_in)(&span.words(t)))
    };
    let line = words(move || {
        let t = language.get().messages();
        let parts = [age(language.get()), next_try(t), more()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    view! {
        <p class=CLASS class:stale=flag(is_stale) class:unread=flag(move || of.read_at.read().is_none())>
            <span class="dot" aria-hidden="true"></span>
            <span>{line}</span>
        </p>
    }
}

/// Since when it is not as fresh as it should be: since the network is gone, or since it was read last.
fn since(of: Freshness, now: Moment, language: Language) -> Option<String> {
    let t = language.messages();
    let is_offline = of.problem.read().as_ref().map(|p| p.kind) == Some(ProblemKind::Offline);
    let failing_since = of.failing_since.get().filter(|_| is_offline);
    let at = failing_since.or_else(|| of.read_at.get())?;
    let time = match at.is_told_by_time(now) {
        true => language.time_of_day(at.0),
        false => language.day_and_time(at.0),
    };
    Some((if is_offline { t.offline_since } else { t.not_read_since })(&time))
}
