//! The warning before a request that is larger than what is free now.

use leptos::prelude::*;

use crate::domain::platform_load::{Amounts, PlatformLoad};
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::asked::{self, asked};
use crate::features::launch::resources::step::FLEXIBLE_ID;
use crate::i18n::{part_text, use_language};
use crate::platform::document;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What is not free, and what would start sooner.
#[derive(Clone, Copy, PartialEq)]
struct Shortage {
    lacking: Amounts,
    /// Of a flexible session, which cannot ask for less.
    is_floor: bool,
    /// Smaller amounts that are free, of those that have to change.
    instead: Option<Amounts>,
    /// Whether a flexible session could start now.
    can_be_flexible: bool,
}

fn shortage(draft: Draft, load: PlatformLoad) -> Option<Shortage> {
    let asked = asked(draft)?;
    let lacking = load.lacking(asked);
    if lacking == Amounts::default() {
        return None;
    }
    let is_floor = !draft.is_fixed.get();
    let (fitting, floor) = draft.offers.with_value(|offers| {
        (load.fitting(asked, &offers.resources), asked::floor(&offers.resources))
    });
    let fits = |floor| load.lacking(floor) == Amounts::default();
    Some(Shortage {
        lacking,
        is_floor,
        instead: fitting.filter(|_| !is_floor),
        can_be_flexible: !is_floor && floor.is_none_or(fits),
    })
}

/// Only the part of `amounts` that `lacking` names: what the user would have to change.
fn changed(amounts: Amounts, lacking: Amounts) -> Amounts {
    let only = |amount, lacking: u32| if lacking > 0 { amount } else { 0 };
    Amounts {
        cores: only(amounts.cores, lacking.cores),
        memory_gib: only(amounts.memory_gib, lacking.memory_gib),
        gpus: only(amounts.gpus, lacking.gpus),
    }
}

/// The warning, with a button for each way to start sooner. It is announced once, not with every
/// reading of the load.
#[component]
pub(super) fn ShortageWarning(draft: Draft, load: Memo<Option<PlatformLoad>>) -> impl IntoView {
    let shortage = memo(move || shortage(draft, load.get()?));
    block(move || shortage.get().map(|shortage| view! { <Warning draft shortage /> }.into_any()))
}

#[component]
fn Warning(draft: Draft, shortage: Shortage) -> impl IntoView {
    let language = use_language();
    let Shortage { lacking, is_floor, instead, can_be_flexible } = shortage;
    let sentence = words(move || {
        let words = language.get().resources();
        let sentence = if is_floor { words.floor_would_wait } else { words.would_wait };
        sentence(&asked::words(lacking, language.get()), asked::is_one(lacking))
    });
    let sooner = (instead.is_some() || can_be_flexible)
        .then(|| view! { {" "}{part_text(|l| l.resources().starts_sooner)} });
    let less = instead.map(|amounts| {
        let changed = changed(amounts, lacking);
        let label = words(move || {
            let l = language.get();
            // Without any GPU is an amount, too.
            let named = asked::words(changed, l);
            let gpus = (lacking.gpus > 0 && changed.gpus == 0)
                .then(|| [l.resources().gpus_label, ": ", l.resources().no_gpu].concat());
            let all: Vec<String> =
                Some(named).filter(|named| !named.is_empty()).into_iter().chain(gpus).collect();
            (l.resources().take)(&asked::listed(&all, l))
        });
        view! {
            <button type="button" class="button" on:click=move |_| asked::take(draft, amounts)>
                {label}
            </button>
        }
    });
    let flexible = can_be_flexible.then(|| {
        let press = move |_| {
            draft.set_fixed(false);
            document::focus(FLEXIBLE_ID);
        };
        view! {
            <button type="button" class="button" on:click=press>
                {part_text(|l| l.resources().take_flexible)}
            </button>
        }
    });
    let has_buttons = less.is_some() || flexible.is_some();
    view! {
        <Notice tone=Tone::Wait is_quiet=true>
            <p>{sentence} {sooner}</p>
            {has_buttons.then(|| view! { <div class="row">{less} {flexible}</div> })}
        </Notice>
    }
}
