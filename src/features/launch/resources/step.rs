//! Flexible or fixed, and how much.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::launch::draft::Draft;
use crate::features::launch::resources::amounts::FixedAmounts;
use crate::features::launch::resources::outlook::Outlook;
use crate::features::launch::resources::workflow_tiles::WorkflowTiles;
use crate::features::launch::step::Step;
use crate::i18n::{part_label, part_text, use_language};
use crate::state::platform_load::PlatformLoadReader;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::radio_tiles::{RadioTiles, Tile};

const CLASS: &str = scope!("src/features/launch/resources/step.css");
const FLEXIBLE: &str = "flexible";
const FIXED: &str = "fixed";
/// The control that takes flexible.
pub(super) const FLEXIBLE_ID: &str = "mode-flexible";

/// How much the session gets.
#[component]
pub(in crate::features::launch) fn ResourcesStep(draft: Draft) -> impl IntoView {
    let title = part_label(|l| l.launch().step_resources);
    let has_resources = memo(move || draft.kind.get().has_resources());
    let reader = PlatformLoadReader::start();
    let content = block(move || {
        Some(match has_resources.get() {
            true => view! { <Amounts draft reader /> }.drawn(),
            false => {
                view! { <p class="muted">{part_text(|l| l.resources().sized_by_platform)}</p> }
                    .drawn()
            }
        })
    });
    let number = Signal::derive(move || draft.last_step() - 1);
    view! { <Step number title>{content}</Step> }
}

/// The mode, with fixed the amounts, and what that means.
#[component]
fn Amounts(draft: Draft, reader: PlatformLoadReader) -> impl IntoView {
    let language = use_language();
    let tile = |value, label: &str, text: &str, is_offered| Tile {
        value,
        glyph: None,
        label: label.to_owned(),
        text: text.to_owned(),
        note: String::new(),
        is_offered,
    };
    let tiles = move || {
        let words = language.get().resources();
        let can_be_fixed = draft.can_be_fixed();
        let fixed =
            if can_be_fixed { words.fixed_help } else { language.get().types().unavailable_here };
        vec![
            tile(FLEXIBLE, words.mode_flexible, words.flexible_help, true),
            tile(FIXED, words.mode_fixed, fixed, can_be_fixed),
        ]
    };
    let is_fixed = memo(move || draft.is_fixed.get());
    view! {
        <div class=CLASS>
            <WorkflowTiles draft />
            <RadioTiles
                name="mode"
                legend=part_label(|l| l.resources().mode)
                tiles=Arc::new(tiles)
                taken=Arc::new(move || if draft.is_fixed.get() { FIXED } else { FLEXIBLE })
                on_take=Callback::new(move |mode| draft.set_fixed(mode == FIXED))
            />
            {block(move || is_fixed.get().then(|| view! { <FixedAmounts draft /> }.drawn()))}
            <Outlook draft reader />
        </div>
    }
}
