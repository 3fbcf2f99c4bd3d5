//! What a running session uses, and how long it still runs.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::resources::ResourceOptions;
use crate::domain::session_type::SessionType;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::cell::{TimeLeft, TimeNotesWhenNeeded};
use crate::i18n::{Language, label, use_language};
use crate::state::offers::use_offers;
use crate::state::sessions::Row;
use crate::ui::dynamic::{Reading, words};
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/features/sessions/card/facts.css");

/// Where a flexible session's ceiling stands in what the platform offers.
type Ceiling = fn(&ResourceOptions) -> Option<u32>;

/// What is used, and what it may use at most: an allocation, or a flexible session's ceiling.
#[derive(Clone, Copy)]
struct Amounts {
    used: Option<f64>,
    most: Option<f64>,
    is_ceiling: bool,
}

/// Use against what there is, and the time left.
#[component]
pub(in crate::features::sessions) fn Facts(row: Row) -> impl IntoView {
    let offers = use_offers();
    offers.want_resources();
    // The context's ceiling is for the types that the user sizes, and only while they are flexible;
    // a desktop's, for one, is lower (contract 3).
    let grows = row.fact(|session| {
        let kind = session.kind.filter(|kind| *kind != SessionType::Headless);
        session.allocated.is_fixed == Some(false) && kind.is_some_and(SessionType::has_resources)
    });
    let amounts = move |used: Option<f64>, given: Option<f64>, ceiling: Ceiling| {
        let ceiling = grows().then(|| offers.resource(ceiling).map(f64::from)).flatten();
        Amounts { used, most: given.or(ceiling), is_ceiling: given.is_none() }
    };
    let amounts_of_memory = amounts.clone();
    let read_cores = row.fact(|session| (session.used.cores, session.allocated.cores));
    let cores = move || {
        let (used, given) = read_cores();
        amounts(used, given, |resources| resources.cores.flexible_ceiling)
    };
    let read_memory = row.fact(|session| {
        (session.used.memory.map(|used| used.0), session.allocated.memory.map(|given| given.0))
    });
    let memory = move || {
        let (used, given) = read_memory();
        amounts_of_memory(used, given, |resources| resources.memory_gib.flexible_ceiling)
    };
    let timed = Timed::new(row);
    view! {
        <dl class=CLASS>
            <Usage label=label(|t| t.cpu) amounts=Arc::new(cores) write=Language::cores />
            <Usage label=label(|t| t.memory) amounts=Arc::new(memory) write=Language::gibibytes />
            <TimeLeft of=timed.clone() />
        </dl>
        <TimeNotesWhenNeeded of=timed />
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
    let share = move || match shared() {
        Amounts { used: Some(used), most: Some(most), .. } if most > 0.0 => Some(used / most),
        _ => None,
    };
    let amount = words(move || {
        let language = language.get();
        let t = language.messages();
        match amounts() {
            Amounts { used: Some(used), most: Some(most), is_ceiling } => {
                let of = if is_ceiling { t.of_up_to } else { t.of_amount };
                of(&language.number(used), &write(language, most))
            }
            Amounts { used: Some(used), .. } => write(language, used),
            Amounts { used: None, .. } => t.unknown.to_owned(),
        }
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{amount} <Meter share=Arc::new(share) /></dd>
        </div>
    }
}
