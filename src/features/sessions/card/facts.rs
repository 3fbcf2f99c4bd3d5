//! What a running session uses, and how long it still runs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::sessions::card::amounts::{Amounts, amounts};
use crate::i18n::{Language, label, text, use_language, use_messages};
use crate::state::clock::use_clock;
use crate::state::sessions::Row;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{Reading, block, memo, words};
use crate::ui::meter::Meter;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/card/facts.css");

/// Below this many seconds the end of a session is worth a warning of its own.
const SOON: f64 = 2.0 * 3600.0;

/// Use against what there is, and the time left.
#[component]
pub(in crate::features::sessions) fn Facts(row: Row) -> impl IntoView {
    let [cores, memory] = amounts(&row);
    view! {
        <dl class=CLASS>
            <Usage label=label(|t| t.cpu) amounts=cores write=Language::cores />
            <Usage label=label(|t| t.memory) amounts=memory write=Language::gibibytes />
            <TimeLeft row=row.clone() />
        </dl>
        <EndsSoon row />
    }
}

/// One resource: used, of how much.
#[component]
fn Usage(
    label: Signal<&'static str>,
    amounts: Reading<Amounts>,
    write: fn(Language, f64) -> String,
) -> impl IntoView {
    let language = use_language();
    let shared = amounts.clone();
    let share = move || shared().share();
    let amount = words(move || {
        let language = language.get();
        let amount = amounts().words(language, write);
        amount.unwrap_or_else(|| language.messages().unknown.to_owned())
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{amount} <Meter share=Arc::new(share) /></dd>
        </div>
    }
}

/// How long it still runs, and when it ends.
#[component]
fn TimeLeft(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let clock = use_clock();
    let expires = row.fact(|session| session.expires);
    let ending = expires.clone();
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
            <dt>{text(|t| t.time_left)}</dt>
            <dd>{left} <small>{ends}</small></dd>
        </div>
    }
}

/// Says, while there is time to save, that the session is about to end, and what will be lost.
#[component]
fn EndsSoon(row: Row) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let clock = use_clock();
    let is_sandbox = use_site().site.with_value(|site| site.is_sandbox);
    let expires = row.fact(|session| session.expires);
    let ending = expires.clone();
    let is_soon = memo(move || {
        let left = expires().map(|at| at.0 - clock.now().0);
        left.is_some_and(|left| left > 0.0 && left < SOON * 1000.0)
    });
    let line = move || {
        let at = ending()?;
        let left = at.since(clock.now()).words(t.get());
        Some((t.get().ends_soon)(&left, &language.get().day_and_time(at.0)))
    };
    let line = Arc::new(line);
    block(move || {
        let line = line.clone();
        let loses =
            if is_sandbox { text(|t| t.ends_soon_sandbox) } else { text(|t| t.ends_soon_loses) };
        is_soon.get().then(|| {
            view! {
                <Notice tone=Tone::Wait is_quiet=true>
                    <p>
                        <b>{words(move || line().unwrap_or_default())}</b>
                        " "
                        {loses}
                    </p>
                </Notice>
            }
            .drawn()
        })
    })
}
