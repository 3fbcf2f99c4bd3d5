//! Takes an advice into the form.

use leptos::prelude::*;

use crate::domain::advice::Advice;
use crate::features::launch::draft::Draft;

/// Fills in type, image and resources, all as the advice says: what was picked before must not add to
/// them. The name stays.
pub(super) fn fill(draft: Draft, advice: Advice) {
    draft.kind.set(advice.kind);
    draft.take_image(advice.image);
    draft.picked_gpus.set(None);
    match (advice.workflow, advice.allocation) {
        (Some(workflow), _) => draft.take_workflow(workflow),
        (None, Some(allocation)) => draft.take_allocation(allocation),
        // The platform sizes it: the form hides what was picked.
        (None, None) => {}
    }
}
