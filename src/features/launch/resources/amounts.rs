//! How much of each resource a fixed session holds.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::refusal::Field as Refused;
use crate::features::launch::draft::Draft;
use crate::features::launch::refusal_views::SaidOf;
use crate::features::launch::refusals::use_refusals;
use crate::i18n::part_label;
use crate::ui::dynamic::Reading;
use crate::ui::field::FieldIds;
use crate::ui::select_field::{SelectField, SelectOption};

/// The fields; a refused launch leads to them.
pub(in crate::features::launch) const CORES: FieldIds = ids("cores", "cores-help");
pub(in crate::features::launch) const MEMORY: FieldIds = ids("memory", "memory-help");
pub(in crate::features::launch) const GPUS: FieldIds = ids("gpus", "gpus-help");

const fn ids(control: &'static str, help: &'static str) -> FieldIds {
    FieldIds { control, help }
}

/// Cores, memory and, where there are any, GPUs.
#[component]
pub(super) fn FixedAmounts(draft: Draft) -> impl IntoView {
    let resources = draft.offers.with_value(|offers| offers.resources.clone());
    let gpus = (!resources.gpus.is_empty()).then(|| {
        let options = std::iter::once(0).chain(resources.gpus).collect();
        view! {
            <AmountField
                ids=GPUS
                field=Refused::Gpus
                label=part_label(|l| l.launch().gpus_label)
                options
                amount=Arc::new(move || Some(draft.gpus()))
                draft
                picked=draft.picked_gpus
            />
        }
    });
    view! {
        <div class="amounts">
            <AmountField
                ids=CORES
                field=Refused::Cores
                label=part_label(|l| l.launch().cores_label)
                options=resources.cores.options
                amount=Arc::new(move || draft.cores())
                draft
                picked=draft.picked_cores
            />
            <AmountField
                ids=MEMORY
                field=Refused::Memory
                label=part_label(|l| l.launch().memory_label)
                options=resources.memory_gib.options
                amount=Arc::new(move || draft.memory_gib())
                draft
                picked=draft.picked_memory
            />
            {gpus}
        </div>
        <SaidOf refusals=use_refusals(draft) fields=&[Refused::Cores, Refused::Memory, Refused::Gpus] />
    }
}

/// One amount out of those on offer.
#[component]
fn AmountField(
    draft: Draft,
    ids: FieldIds,
    field: Refused,
    label: Signal<&'static str>,
    options: Vec<u32>,
    amount: Reading<Option<u32>>,
    picked: RwSignal<Option<u32>>,
) -> impl IntoView {
    let refusals = use_refusals(draft);
    let text = |amount: u32| amount.to_string();
    let option = move |amount: &u32| SelectOption { value: text(*amount), label: text(*amount) };
    view! {
        <SelectField
            ids
            label
            help=refusals.help(field, |_| String::new())
            is_wrong=refusals.is_wrong(field)
            options=Arc::new(move || options.iter().map(option).collect())
            taken=Arc::new(move || amount().map(text).unwrap_or_default())
            on_take=Callback::new(move |amount: String| {
                picked.set(amount.parse().ok());
                draft.workflow.set(None);
            })
        />
    }
}
