//! Flexible or fixed, and how much.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::resources::ResourceOptions;
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::amounts::FixedAmounts;
use crate::features::launch::resources::workflow_tiles::WorkflowTiles;
use crate::features::launch::step::Step;
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::ui::dynamic::block;
use crate::ui::radio_tiles::{RadioTiles, Tile};

const CLASS: &str = scope!("src/features/launch/resources/step.css");
const FLEXIBLE: &str = "flexible";
const FIXED: &str = "fixed";

/// How much the session gets.
#[component]
pub(in crate::features::launch) fn ResourcesStep(draft: Draft) -> impl IntoView {
    let title = part_label(|l| l.launch().step_resources);
    let has_resources = Memo::new(move |_| draft.kind.get().has_resources());
    let content = block(move || {
        Some(match has_resources.get() {
            true => view! { <Amounts draft /> }.into_any(),
            false => view! { <p class="muted">{part_text(|l| l.launch().sized_by_platform)}</p> }
                .into_any(),
        })
    });
    let number = Signal::derive(move || draft.last_step() - 1);
    view! { <Step number title>{content}</Step> }
}

/// What flexible means here, with the platform's own numbers when it tells them.
fn flexible_text(resources: &ResourceOptions, language: Language) -> String {
    let range = || {
        let cores = |amount: Option<u32>| Some(language.cores(f64::from(amount?)));
        let memory = |amount: Option<u32>| Some(language.gibibytes(f64::from(amount?)));
        Some((language.launch().flexible_range)(
            &cores(resources.cores.flexible_floor)?,
            &memory(resources.memory_gib.flexible_floor)?,
            &cores(resources.cores.flexible_ceiling)?,
            &memory(resources.memory_gib.flexible_ceiling)?,
        ))
    };
    range().unwrap_or_else(|| language.launch().flexible_help.to_owned())
}

/// The mode, and with fixed the amounts.
#[component]
fn Amounts(draft: Draft) -> impl IntoView {
    let language = use_language();
    let tile = |value, label: &str, text: String, is_offered| Tile {
        value,
        glyph: None,
        label: label.to_owned(),
        text,
        note: String::new(),
        is_offered,
    };
    let tiles = move || {
        let words = language.get().launch();
        let flexible =
            draft.offers.with_value(|offers| flexible_text(&offers.resources, language.get()));
        let can_be_fixed = draft.can_be_fixed();
        let fixed = if can_be_fixed {
            words.fixed_help
        } else {
            language.get().messages().unavailable_here
        };
        vec![
            tile(FLEXIBLE, words.mode_flexible, flexible, true),
            tile(FIXED, words.mode_fixed, fixed.to_owned(), can_be_fixed),
        ]
    };
    view! {
        <div class=CLASS>
            <WorkflowTiles draft />
            <RadioTiles
                name="mode"
                legend=part_label(|l| l.launch().mode)
                tiles=Arc::new(tiles)
                taken=Arc::new(move || if draft.is_fixed.get() { FIXED } else { FLEXIBLE })
                on_take=Callback::new(move |mode| draft.set_fixed(mode == FIXED))
            />
            {block(move || draft.is_fixed.get().then(|| view! { <FixedAmounts draft /> }.into_any()))}
        </div>
    }
}
