//! Takes an advice into the form.

use leptos::prelude::*;

use crate::domain::advice::Advice;
use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;

/// Fills in type, image and resources, all as the advice says: what was picked before must not add to
/// them. The name stays.
pub(super) fn fill(draft: Draft, advice: Advice) {
    draft.kind.set(advice.kind);
    draft.is_own_image.set(false);
    draft.picked_image.set(Some(advice.image));
    draft.picked_gpus.set(None);
    match (advice.workflow, advice.allocation) {
        (Some(workflow), _) => draft.take_workflow(workflow),
        (None, Some(Allocation::Fixed { cores, memory_gib })) => {
            draft.set_fixed(true);
            draft.picked_cores.set(Some(cores));
            draft.picked_memory.set(Some(memory_gib));
        }
        (None, Some(Allocation::Flexible)) => draft.set_fixed(false),
        // The platform sizes it: the form hides what was picked.
        (None, None) => {}
    }
}
