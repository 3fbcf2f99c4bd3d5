//! The warning before a request that is larger than what is free now.

use leptos::prelude::*;

use crate::domain::platform_load::{Amounts, PlatformLoad};
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::asked::{self, asked};
use crate::features::launch::resources::step::FLEXIBLE_ID;
use crate::i18n::{Language, part_text, use_language};
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};
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

/// The warning, with a button for each way to start sooner. It is drawn once and then changes its words
/// only: a new reading of the load neither announces it again nor takes a button away that has the focus.
#[component]
pub(super) fn ShortageWarning(draft: Draft, load: Memo<Option<PlatformLoad>>) -> impl IntoView {
    let shortage = memo(move || shortage(draft, load.get()?));
    let is_short = memo(move || shortage.read().is_some());
    block(move || is_short.get().then(|| view! { <Warning draft shortage /> }.drawn()))
}

/// What to press for less: the amounts that would have to change.
fn less_label(shortage: Shortage, language: Language) -> Option<String> {
    let lacking = shortage.lacking;
    let changed = changed(shortage.instead?, lacking);
    // Without any GPU is an amount, too.
    let named = asked::words(changed, language);
    let words = language.resources();
    let gpus = (lacking.gpus > 0 && changed.gpus == 0)
        .then(|| [words.gpus_label, ": ", words.no_gpu].concat());
    let all: Vec<String> =
        Some(named).filter(|named| !named.is_empty()).into_iter().chain(gpus).collect();
    Some((words.take)(&asked::listed(&all, language)))
}

#[component]
fn Warning(draft: Draft, shortage: Memo<Option<Shortage>>) -> impl IntoView {
    let language = use_language();
    let sentence = words(move || {
        let Some(Shortage { lacking, is_floor, .. }) = shortage.get() else {
            return String::new();
        };
        let words = language.get().resources();
        let sentence = if is_floor { words.floor_would_wait } else { words.would_wait };
        sentence(&asked::words(lacking, language.get()), asked::is_one(lacking))
    });
    let has_less = Memo::new(move |_| shortage.read().is_some_and(|s| s.instead.is_some()));
    let has_flexible = Memo::new(move |_| shortage.read().is_some_and(|s| s.can_be_flexible));
    let has_buttons = move || has_less.get() || has_flexible.get();
    let sooner = words(move || match has_buttons() {
        true => [" ", language.get().resources().starts_sooner].concat(),
        false => String::new(),
    });
    let less = block(move || has_less.get().then(|| view! { <Less draft shortage /> }.drawn()));
    let flexible = block(move || has_flexible.get().then(|| view! { <Flexible draft /> }.drawn()));
    view! {
        <Notice tone=Tone::Wait is_quiet=true>
            <p>{sentence} {sooner}</p>
            <div class="row" hidden=flag(move || !has_buttons())>
                {less}
                {flexible}
            </div>
        </Notice>
    }
}

/// Takes what is free.
#[component]
fn Less(draft: Draft, shortage: Memo<Option<Shortage>>) -> impl IntoView {
    let language = use_language();
    let label = words(move || {
        shortage.get().and_then(|shortage| less_label(shortage, language.get())).unwrap_or_default()
    });
    let press = move |_| {
        if let Some(amounts) = shortage.get_untracked().and_then(|shortage| shortage.instead) {
            asked::take(draft, amounts);
        }
    };
    view! {
        <button type="button" class="button" on:click=press>
            {label}
        </button>
    }
}

/// Takes a flexible session.
#[component]
fn Flexible(draft: Draft) -> impl IntoView {
    let press = move |_| {
        draft.set_fixed(false);
        document::focus(FLEXIBLE_ID);
    };
    view! {
        <button type="button" class="button" on:click=press>
            {part_text(|l| l.resources().take_flexible)}
        </button>
    }
}
