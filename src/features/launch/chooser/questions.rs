//! The questions; one that changes nothing here is not asked.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::advice::{Aim, MODERATE_GIB, Need, Pace, asks_need, asks_pace};
use crate::features::launch::chooser::panel::Chooser;
use crate::i18n::{Choice, Language, part_label, use_language};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::radio_tiles::{RadioTiles, Tile};

fn tile(value: &'static str, label: String, text: &str) -> Tile {
    Tile { value, glyph: None, label, text: text.to_owned(), note: String::new(), is_offered: true }
}

fn of_choice(value: &'static str, choice: Choice) -> Tile {
    tile(value, choice.label.to_owned(), choice.help)
}

fn aim_tile(aim: Aim, language: Language) -> Tile {
    let words = language.chooser();
    let choice = match aim {
        Aim::Analyse => words.analyse,
        Aim::Windows => words.windows,
        Aim::Radio => words.radio,
        Aim::Survey => words.survey,
        Aim::Community => words.community,
        Aim::Batch => words.batch,
    };
    Tile { glyph: Some(aim.kind().glyph()), ..of_choice(aim.word(), choice) }
}

fn need_tile(need: Need, language: Language) -> Tile {
    let words = language.chooser();
    let bound = || language.gibibytes(f64::from(MODERATE_GIB));
    match need {
        Need::Unknown => of_choice(need.word(), words.unknown),
        Need::Little => tile(need.word(), words.little.to_owned(), words.little_help),
        Need::Moderate => tile(need.word(), (words.moderate)(&bound()), words.moderate_help),
        Need::Much => tile(need.word(), (words.much)(&bound()), words.much_help),
    }
}

fn pace_tile(pace: Pace, language: Language) -> Tile {
    let words = language.chooser();
    let choice = match pace {
        Pace::Soon => words.soon,
        Pace::Steady => words.steady,
    };
    of_choice(pace.word(), choice)
}

/// What to do, and how much and how steadily where that makes a difference.
#[component]
pub(super) fn Questions(chooser: Chooser) -> impl IntoView {
    let kind = memo(move || chooser.advice.get()?.ok().map(|advice| advice.kind));
    let resources = move |asks: &dyn Fn(&_) -> bool| {
        chooser.draft.offers.with_value(|offers| asks(&offers.resources))
    };
    let is_need_asked =
        memo(move || kind.get().is_some_and(|kind| resources(&|offered| asks_need(kind, offered))));
    let is_pace_asked = memo(move || {
        let need = chooser.need.get();
        kind.get().is_some_and(|kind| resources(&|offered| asks_pace(kind, need, offered)))
    });
    view! {
        <AimQuestion chooser />
        {block(move || is_need_asked.get().then(|| view! { <NeedQuestion chooser /> }.drawn()))}
        {block(move || is_pace_asked.get().then(|| view! { <PaceQuestion chooser /> }.drawn()))}
    }
}

#[component]
fn AimQuestion(chooser: Chooser) -> impl IntoView {
    let language = use_language();
    view! {
        <RadioTiles
            name="aim"
            is_narrow=true
            is_legend_shown=true
            legend=part_label(|l| l.chooser().aim)
            tiles=Arc::new(move || Aim::ALL.map(|aim| aim_tile(aim, language.get())).to_vec())
            taken=Arc::new(move || chooser.aim.get().map(Aim::word).unwrap_or_default())
            on_take=Callback::new(move |word| {
                chooser.aim.set(Aim::ALL.into_iter().find(|aim| aim.word() == word));
            })
        />
    }
}

#[component]
fn NeedQuestion(chooser: Chooser) -> impl IntoView {
    let language = use_language();
    view! {
        <RadioTiles
            name="need"
            is_narrow=true
            is_legend_shown=true
            legend=part_label(|l| l.chooser().need)
            tiles=Arc::new(move || Need::ALL.map(|need| need_tile(need, language.get())).to_vec())
            taken=Arc::new(move || chooser.need.get().word())
            on_take=Callback::new(move |word| {
                let need = Need::ALL.into_iter().find(|need| need.word() == word);
                chooser.need.set(need.unwrap_or_default());
            })
        />
    }
}

#[component]
fn PaceQuestion(chooser: Chooser) -> impl IntoView {
    let language = use_language();
    view! {
        <RadioTiles
            name="pace"
            is_narrow=true
            is_legend_shown=true
            legend=part_label(|l| l.chooser().pace)
            tiles=Arc::new(move || Pace::ALL.map(|pace| pace_tile(pace, language.get())).to_vec())
            taken=Arc::new(move || chooser.pace.get().word())
            on_take=Callback::new(move |word| {
                let pace = Pace::ALL.into_iter().find(|pace| pace.word() == word);
                chooser.pace.set(pace.unwrap_or_default());
            })
        />
    }
}
