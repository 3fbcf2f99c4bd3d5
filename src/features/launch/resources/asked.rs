//! What the form asks for, in amounts and in words.

use leptos::prelude::*;

use crate::domain::platform_load::Amounts;
use crate::domain::resources::{Allocation, ResourceOptions};
use crate::features::launch::draft::Draft;
use crate::features::launch::resources::amounts::{CORES, GPUS, MEMORY};
use crate::i18n::Language;
use crate::platform::document;

/// What has to be free for a start: fixed amounts, or a flexible session's minimum. `None` when the
/// platform does not tell, or sizes the type itself.
pub(super) fn asked(draft: Draft) -> Option<Amounts> {
    match draft.allocation()? {
        Allocation::Fixed { cores, memory_gib } => {
            Some(Amounts { cores, memory_gib, gpus: draft.gpus() })
        }
        Allocation::Flexible => draft.offers.with_value(|offers| floor(&offers.resources)),
    }
}

/// A flexible session's minimum, where the platform tells it.
pub(super) fn floor(resources: &ResourceOptions) -> Option<Amounts> {
    Some(Amounts {
        cores: resources.cores.flexible_floor?,
        memory_gib: resources.memory_gib.flexible_floor?,
        gpus: 0,
    })
}

/// What a flexible session may grow to, where the platform tells it.
pub(super) fn ceiling(resources: &ResourceOptions) -> Option<Amounts> {
    Some(Amounts {
        cores: resources.cores.flexible_ceiling?,
        memory_gib: resources.memory_gib.flexible_ceiling?,
        gpus: 0,
    })
}

/// Takes over the amounts that differ from what is asked for, and goes on at the first of them: the
/// button that asked for it is gone.
pub(super) fn take(draft: Draft, amounts: Amounts) {
    let Some(before) = untrack(|| asked(draft)) else { return };
    let changes = [
        (before.cores, amounts.cores, draft.picked_cores, CORES),
        (before.memory_gib, amounts.memory_gib, draft.picked_memory, MEMORY),
        (before.gpus, amounts.gpus, draft.picked_gpus, GPUS),
    ];
    for (before, amount, picked, ids) in changes.into_iter().rev() {
        if amount != before {
            picked.set(Some(amount));
            document::focus(ids.control);
        }
    }
    draft.workflow.set(None);
}

/// Amounts in words, e.g. "8 cores and 32 GiB"; what is zero is left out.
pub(super) fn words(amounts: Amounts, language: Language) -> String {
    let Amounts { cores, memory_gib, gpus } = amounts;
    let cores = (cores > 0).then(|| language.cores(f64::from(cores)));
    let memory = (memory_gib > 0).then(|| language.gibibytes(f64::from(memory_gib)));
    let gpus = (gpus > 0).then(|| (language.launch().gpu_count)(gpus));
    listed(&[cores, memory, gpus].into_iter().flatten().collect::<Vec<_>>(), language)
}

/// Whether the words speak of one thing only.
pub(super) fn is_one(amounts: Amounts) -> bool {
    amounts.cores + amounts.memory_gib + amounts.gpus == 1
}

/// Some things in one breath: "a, b and c".
pub(super) fn listed(things: &[String], language: Language) -> String {
    match things {
        [others @ .., last] if !others.is_empty() => {
            [&others.join(", "), language.resources().and, last].concat()
        }
        _ => things.concat(),
    }
}
