//! What a running session uses, and how long it still runs.

use leptos::prelude::*;

use crate::i18n::{use_language, use_messages};
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/features/sessions/card_facts.css");

/// Use against allocation, age and time left.
#[component]
pub(super) fn Facts(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let cores = row.fact(|session| (session.used.cores, session.allocated.cores));
    let memory = row.fact(|session| {
        let gib = |memory: Option<crate::domain::memory::Gibibytes>| memory.map(|m| m.0);
        (gib(session.used.memory), gib(session.allocated.memory))
    });
    view! {
        <dl class=CLASS>
            <Usage label=Signal::derive(move || t.get().cpu) amounts=cores words=move |amount| language.get().cores(amount) />
            <Usage
                label=Signal::derive(move || t.get().memory)
                amounts=memory
                words=move |amount| language.get().gibibytes(amount)
            />
            <Times row />
        </dl>
    }
}

/// One resource: used, of how much when that is fixed.
#[component]
fn Usage(
    label: Signal<&'static str>,
    amounts: Memo<(Option<f64>, Option<f64>)>,
    words: impl Fn(f64) -> String + Send + 'static,
) -> impl IntoView {
    let t = use_messages();
    let share = move || match amounts.get() {
        (Some(used), Some(allocated)) if allocated > 0.0 => Some(used / allocated),
        _ => None,
    };
    let text = move || match amounts.get() {
        (Some(used), Some(allocated)) => (t.get().of_amount)(&words(used), &words(allocated)),
        (Some(used), None) => words(used),
        (None, _) => t.get().unknown.to_owned(),
    };
    view! {
        <div>
            <dt>{move || label.get()}</dt>
            <dd>{text} <Meter share=Signal::derive(share) /></dd>
        </div>
    }
}

/// How long it has run and how long it will.
#[component]
fn Times(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let clock = use_clock();
    let started = row.fact(|session| session.started);
    let expires = row.fact(|session| session.expires);
    let age = Memo::new(move |_| match started.get() {
        Some(started) => clock.now().since(started).words(t.get()),
        None => t.get().queued.to_owned(),
    });
    let left = Memo::new(move |_| match expires.get() {
        Some(expires) if expires > clock.now() => expires.since(clock.now()).words(t.get()),
        Some(_) => t.get().ended.to_owned(),
        None => t.get().unknown.to_owned(),
    });
    let ends = Memo::new(move |_| {
        expires.get().map(|at| (t.get().ends_at)(&language.get().day_and_time(at.0)))
    });
    view! {
        <div>
            <dt>{move || t.get().age}</dt>
            <dd>{move || age.get()}</dd>
        </div>
        <div>
            <dt>{move || t.get().time_left}</dt>
            <dd>{move || left.get()} <small>{move || ends.get()}</small></dd>
        </div>
    }
}
