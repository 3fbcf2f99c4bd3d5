//! The rows of the resource selection guide as a choice.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::resources::Allocation;
use crate::domain::workflow::{DATASET_FLOOR, Workflow};
use crate::features::launch::draft::Draft;
use crate::i18n::{Language, part_label, part_text, use_language};
use crate::ui::dynamic::block;
use crate::ui::radio_tiles::{RadioTiles, Tile};

fn title(workflow: Workflow, language: Language) -> &'static str {
    let g = language.guidance();
    match workflow {
        Workflow::Analysis => g.analysis,
        Workflow::Dataset => g.dataset,
        Workflow::Development => g.development,
        Workflow::Production => g.production,
    }
}

/// What taking it sets, in this platform's amounts.
fn effect(draft: Draft, workflow: Workflow, language: Language) -> String {
    let g = language.guidance();
    match draft.allocation_for(workflow) {
        Allocation::Flexible => g.flexible.to_owned(),
        Allocation::Fixed { cores, memory_gib } => {
            let (least_cores, least_memory) = DATASET_FLOOR;
            let is_less =
                workflow == Workflow::Dataset && (cores < least_cores || memory_gib < least_memory);
            let words = if is_less { g.fixed_most } else { g.fixed };
            words(&language.cores(f64::from(cores)), &language.gibibytes(f64::from(memory_gib)))
        }
    }
}

/// Kinds of work, each with what it sets. None is taken once the user changed an amount.
#[component]
pub(super) fn WorkflowTiles(draft: Draft) -> impl IntoView {
    let language = use_language();
    let tile = move |workflow: Workflow| Tile {
        value: workflow.word(),
        glyph: None,
        label: title(workflow, language.get()).to_owned(),
        text: effect(draft, workflow, language.get()),
        note: String::new(),
        is_offered: true,
    };
    let advice = block(move || {
        let is_production = draft.workflow.get() == Some(Workflow::Production);
        is_production.then(|| {
            view! { <p class="small muted">{part_text(|l| l.guidance().measure_first)}</p> }
                .into_any()
        })
    });
    view! {
        <RadioTiles
            name="workflow"
            is_narrow=true
            legend=part_label(|l| l.guidance().workflow)
            tiles=Arc::new(move || Workflow::ALL.map(tile).to_vec())
            taken=Arc::new(move || draft.workflow.get().map(Workflow::word).unwrap_or_default())
            on_take=Callback::new(move |word| {
                if let Some(workflow) = Workflow::from_word(word) {
                    draft.take_workflow(workflow);
                }
            })
        />
        <div role="status" class="advice">{advice}</div>
    }
}
