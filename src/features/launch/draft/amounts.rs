//! Mode and amounts of a form.

use leptos::prelude::*;

use crate::domain::resources::{Allocation, Choice};
use crate::domain::workflow::Workflow;
use crate::features::launch::draft::Draft;

impl Draft {
    /// What a kind of work asks for on this platform.
    pub(in crate::features::launch) fn allocation_for(self, workflow: Workflow) -> Allocation {
        self.offers.with_value(|offers| workflow.allocation(&offers.resources))
    }

    /// Takes a kind of work with its mode and amounts.
    pub(in crate::features::launch) fn take_workflow(self, workflow: Workflow) {
        self.take_allocation(self.allocation_for(workflow));
        // A kind of work stands for mode and amounts; no kind asks for GPUs.
        self.picked_gpus.set(None);
        self.workflow.set(Some(workflow));
    }

    /// Takes a mode with its amounts.
    pub(in crate::features::launch) fn take_allocation(self, allocation: Allocation) {
        match allocation {
            Allocation::Flexible => self.set_fixed(false),
            Allocation::Fixed { cores, memory_gib } => {
                self.set_fixed(true);
                self.picked_cores.set(Some(cores));
                self.picked_memory.set(Some(memory_gib));
            }
        }
    }

    /// Takes a mode by itself.
    pub(in crate::features::launch) fn set_fixed(self, is_fixed: bool) {
        self.is_fixed.set(is_fixed && untrack(|| self.can_be_fixed()));
        self.workflow.set(None);
    }

    /// Cores of a fixed session.
    pub(in crate::features::launch) fn cores(self) -> Option<u32> {
        let offered = self.offers.with_value(|offers| offers.resources.cores.preselected());
        self.picked_cores.get().or(offered)
    }

    /// GiB of memory of a fixed session.
    pub(in crate::features::launch) fn memory_gib(self) -> Option<u32> {
        let offered = self.offers.with_value(|offers| offers.resources.memory_gib.preselected());
        self.picked_memory.get().or(offered)
    }

    /// GPUs; none unless the user picked some.
    pub(in crate::features::launch) fn gpus(self) -> u32 {
        self.picked_gpus.get().unwrap_or_default()
    }

    /// Whether the platform offers fixed amounts.
    pub(in crate::features::launch) fn can_be_fixed(self) -> bool {
        let has_options = |choice: &Choice| !choice.options.is_empty();
        self.offers.with_value(|offers| {
            has_options(&offers.resources.cores) && has_options(&offers.resources.memory_gib)
        })
    }

    /// What the launch will ask for; `None` for a type that the platform sizes itself.
    pub(in crate::features::launch) fn allocation(self) -> Option<Allocation> {
        if !self.kind.get().has_resources() {
            return None;
        }
        let fixed =
            || Some(Allocation::Fixed { cores: self.cores()?, memory_gib: self.memory_gib()? });
        Some(self.is_fixed.get().then(fixed).flatten().unwrap_or(Allocation::Flexible))
    }
}
