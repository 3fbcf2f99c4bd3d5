//! What a running session uses, and how long it still runs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::{Language, label, text, use_language, use_messages};
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::ui::dynamic::{Reading, words};
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/features/sessions/card_facts.css");

/// Used and allocated, as far as the platform tells.
type Amounts = (Option<f64>, Option<f64>);

/// Use against allocation, age and time left.
#[component]
pub(super) fn Facts(row: Row) -> impl IntoView {
    let cores = row.fact(|session| (session.used.cores, session.allocated.cores));
    let memory = row.fact(|session| {
        (session.used.memory.map(|used| used.0), session.allocated.memory.map(|given| given.0))
    });
    view! {
        <dl class=CLASS>
            <Usage label=label(|t| t.cpu) amounts=Arc::new(cores) write=Language::cores />
            <Usage label=label(|t| t.memory) amounts=Arc::new(memory) write=Language::gibibytes />
            <Times row />
        </dl>
    }
}

/// One resource: used, of how much when that is fixed.
#[component]
fn Usage(
    label: Signal<&'static str>,
    amounts: Reading<Amounts>,
    write: fn(Language, f64) -> String,
) -> impl IntoView {
    let language = use_language();
    let shared = amounts.clone();
    let share = move || match shared() {
        (Some(used), Some(allocated)) if allocated > 0.0 => Some(used / allocated),
        _ => None,
    };
    let amount = words(move || {
        let language = language.get();
        let t = language.messages();
        match amounts() {
            (Some(used), Some(allocated)) => {
                (t.of_amount)(&language.number(used), &write(language, allocated))
            }
            (Some(used), None) => write(language, used),
            (None, _) => t.unknown.to_owned(),
        }
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{amount} <Meter share=Arc::new(share) /></dd>
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
    let ending = expires.clone();
    let age = words(move || match started() {
        Some(started) => clock.now().since(started).words(t.get()),
        None => t.get().queued.to_owned(),
    });
    let left = words(move || match expires() {
        Some(expires) if expires > clock.now() => expires.since(clock.now()).words(t.get()),
        Some(_) => t.get().ended.to_owned(),
        None => t.get().unknown.to_owned(),
    });
    let ends = words(move || {
        let moment = ending().map(|at| language.get().day_and_time(at.0));
        moment.map(|moment| (t.get().ends_at)(&moment)).unwrap_or_default()
    });
    view! {
        <div>
            <dt>{text(|t| t.age)}</dt>
            <dd>{age}</dd>
        </div>
        <div>
            <dt>{text(|t| t.time_left)}</dt>
            <dd>{left} <small>{ends}</small></dd>
        </div>
    }
}
