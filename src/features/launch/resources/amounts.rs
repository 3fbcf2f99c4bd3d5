//! How much of each resource a fixed session holds.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::refusal::Field as Refused;
use crate::features::launch::draft::Draft;
use crate::features::launch::refusal_views::SaidOf;
use crate::features::launch::refusals::use_refusals;
use crate::features::launch::resources::stepper::{Stepper, StepperWords};
use crate::i18n::part_label;
use crate::ui::field::FieldIds;

/// The field of the cores.
pub(in crate::features::launch) const CORES: FieldIds =
    FieldIds { control: "cores", help: "cores-help" };
/// The field of the memory.
pub(in crate::features::launch) const MEMORY: FieldIds =
    FieldIds { control: "memory", help: "memory-help" };
/// The field of the GPUs.
pub(in crate::features::launch) const GPUS: FieldIds =
    FieldIds { control: "gpus", help: "gpus-help" };

const OF_CORES: StepperWords = StepperWords {
    less: |l| l.resources().fewer_cores,
    more: |l| l.resources().more_cores,
    amount: |amount, l| l.cores(f64::from(amount)),
};
const OF_MEMORY: StepperWords = StepperWords {
    less: |l| l.resources().less_memory,
    more: |l| l.resources().more_memory,
    amount: |amount, l| l.gibibytes(f64::from(amount)),
};
const OF_GPUS: StepperWords = StepperWords {
    less: |l| l.resources().fewer_gpus,
    more: |l| l.resources().more_gpus,
    amount: |amount, l| match amount {
        0 => l.resources().no_gpu.to_owned(),
        _ => (l.launch().gpu_count)(amount),
    },
};

/// Cores, memory and, where there are any, GPUs.
#[component]
pub(super) fn FixedAmounts(draft: Draft) -> impl IntoView {
    let resources = draft.offers.with_value(|offers| offers.resources.clone());
    let refusals = use_refusals(draft);
    let take = move |picked: RwSignal<Option<u32>>| {
        Callback::new(move |amount| {
            picked.set(Some(amount));
            draft.workflow.set(None);
        })
    };
    let gpus = (!resources.gpus.is_empty()).then(|| {
        let options = std::iter::once(0).chain(resources.gpus).collect();
        view! {
            <Stepper
                ids=GPUS
                help=refusals.help(Refused::Gpus, |_| String::new())
                is_wrong=refusals.is_wrong(Refused::Gpus)
                label=part_label(|l| l.resources().gpus_label)
                words=OF_GPUS
                options
                amount=Arc::new(move || Some(draft.gpus()))
                on_take=take(draft.picked_gpus)
            />
        }
    });
    view! {
        <div class="amounts">
            <Stepper
                ids=CORES
                help=refusals.help(Refused::Cores, |_| String::new())
                is_wrong=refusals.is_wrong(Refused::Cores)
                label=part_label(|l| l.resources().cores_label)
                words=OF_CORES
                options=resources.cores.options
                amount=Arc::new(move || draft.cores())
                on_take=take(draft.picked_cores)
            />
            <Stepper
                ids=MEMORY
                help=refusals.help(Refused::Memory, |_| String::new())
                is_wrong=refusals.is_wrong(Refused::Memory)
                label=part_label(|l| l.resources().memory_label)
                words=OF_MEMORY
                options=resources.memory_gib.options
                amount=Arc::new(move || draft.memory_gib())
                on_take=take(draft.picked_memory)
            />
            {gpus}
        </div>
        <SaidOf refusals fields=&[Refused::Cores, Refused::Memory, Refused::Gpus] />
    }
}
