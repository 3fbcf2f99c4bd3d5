//! Flexible or fixed, and how much.

use leptos::prelude::*;

use crate::domain::resources::ResourceOptions;
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::{Language, use_language, use_messages};
use crate::ui::field::{Field, FieldIds};
use crate::ui::radio_tiles::{RadioTiles, Tile};

const CLASS: &str = scope!("src/features/launch/resources_step.css");
const FLEXIBLE: &str = "flexible";
const FIXED: &str = "fixed";

/// How much the session gets.
#[component]
pub(super) fn ResourcesStep(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let title = Signal::derive(move || t.get().step_resources);
    let has_resources = Memo::new(move |_| draft.kind.get().has_resources());
    let content = move || match has_resources.get() {
        true => view! { <Amounts draft /> }.into_any(),
        false => view! { <p class="muted">{move || t.get().sized_by_platform}</p> }.into_any(),
    };
    view! { <Step number=3 title>{content}</Step> }
}

/// What flexible means here, with the platform's own numbers when it tells them.
fn flexible_text(resources: &ResourceOptions, language: Language) -> String {
    let t = language.messages();
    let range = || {
        let cores = |amount: Option<u32>| Some(language.cores(f64::from(amount?)));
        let memory = |amount: Option<u32>| Some(language.gibibytes(f64::from(amount?)));
        Some((t.flexible_range)(
            &cores(resources.cores.flexible_floor)?,
            &memory(resources.memory_gib.flexible_floor)?,
            &cores(resources.cores.flexible_ceiling)?,
            &memory(resources.memory_gib.flexible_ceiling)?,
        ))
    };
    range().unwrap_or_else(|| t.flexible_help.to_owned())
}

/// The mode, and with fixed the amounts.
#[component]
fn Amounts(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let tile = |value, label: &str, text: String, is_offered| Tile {
        value,
        glyph: None,
        label: label.to_owned(),
        text,
        is_offered,
    };
    let tiles = move || {
        let t = t.get();
        let flexible =
            draft.offers.with_value(|offers| flexible_text(&offers.resources, language.get()));
        let can_be_fixed = draft.can_be_fixed();
        let fixed = if can_be_fixed { t.fixed_help } else { t.unavailable_here };
        vec![
            tile(FLEXIBLE, t.mode_flexible, flexible, true),
            tile(FIXED, t.mode_fixed, fixed.to_owned(), can_be_fixed),
        ]
    };
    view! {
        <div class=CLASS>
            <RadioTiles
                name="mode"
                legend=Signal::derive(move || t.get().mode)
                tiles=Signal::derive(tiles)
                taken=Signal::derive(move || if draft.is_fixed.get() { FIXED } else { FLEXIBLE })
                on_take=move |mode| draft.is_fixed.set(mode == FIXED)
            />
            {move || draft.is_fixed.get().then(|| view! { <FixedAmounts draft /> })}
        </div>
    }
}

/// Cores, memory and, where there are any, GPUs.
#[component]
fn FixedAmounts(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let resources = draft.offers.with_value(|offers| offers.resources.clone());
    let mut gpu_options = vec![0];
    gpu_options.extend(resources.gpus);
    view! {
        <div class="amounts">
            <AmountField
                ids=FieldIds { control: "cores", help: "cores-help" }
                label=Signal::derive(move || t.get().cores_label)
                options=resources.cores.options
                amount=Signal::derive(move || draft.cores().unwrap_or_default())
                on_pick=move |amount| draft.picked_cores.set(Some(amount))
            />
            <AmountField
                ids=FieldIds { control: "memory", help: "memory-help" }
                label=Signal::derive(move || t.get().memory_label)
                options=resources.memory_gib.options
                amount=Signal::derive(move || draft.memory_gib().unwrap_or_default())
                on_pick=move |amount| draft.picked_memory.set(Some(amount))
            />
            {(gpu_options.len() > 1)
                .then(|| view! {
                    <AmountField
                        ids=FieldIds { control: "gpus", help: "gpus-help" }
                        label=Signal::derive(move || t.get().gpus_label)
                        options=gpu_options
                        amount=draft.gpus
                        on_pick=move |amount| draft.gpus.set(amount)
                    />
                })}
        </div>
    }
}

/// One amount out of those on offer.
#[component]
fn AmountField(
    ids: FieldIds,
    label: Signal<&'static str>,
    options: Vec<u32>,
    #[prop(into)] amount: Signal<u32>,
    on_pick: impl Fn(u32) + Send + 'static,
) -> impl IntoView {
    let option = move |value: u32| {
        view! { <option value=value prop:selected=move || amount.get() == value>{value}</option> }
    };
    view! {
        <Field ids label help=Signal::derive(String::new)>
            <select
                id=ids.control
                name=ids.control
                on:change=move |event| {
                    if let Ok(amount) = event_target_value(&event).parse() {
                        on_pick(amount);
                    }
                }
            >
                {options.into_iter().map(option).collect_view()}
            </select>
        </Field>
    }
}
