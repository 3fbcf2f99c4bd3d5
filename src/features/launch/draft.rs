//! What the user has filled in so far. Only what was chosen is kept; the rest follows from what the
//! platform offers, so that nothing has to be synchronised.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::launch_request::LaunchRequest;
use crate::domain::resources::{Allocation, Choice};
use crate::domain::session_name::{NameError, SessionName};
use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;
use crate::features::launch::offers::LaunchOffers;
use crate::features::launch::wishes::Wishes;
use crate::state::sessions::{SessionsState, use_sessions};
use crate::state::site::{CurrentSite, use_site};

/// The form.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// What the platform offers.
    pub(super) offers: StoredValue<LaunchOffers>,
    site: CurrentSite,
    sessions: SessionsState,
    /// The type.
    pub(super) kind: RwSignal<SessionType>,
    /// The image, once the user picked one.
    pub(super) picked_image: RwSignal<Option<ImageId>>,
    /// The kind of work, as long as mode and amounts are those that it stands for.
    pub(super) workflow: RwSignal<Option<Workflow>>,
    /// Whether amounts are fixed.
    pub(super) is_fixed: RwSignal<bool>,
    /// Cores, once the user picked an amount.
    pub(super) picked_cores: RwSignal<Option<u32>>,
    /// GiB of memory, once the user picked an amount.
    pub(super) picked_memory: RwSignal<Option<u32>>,
    /// GPUs, once the user picked a number.
    pub(super) picked_gpus: RwSignal<Option<u32>>,
    /// The name, once the user typed one.
    pub(super) typed_name: RwSignal<Option<String>>,
}

impl Draft {
    /// A form with what an address wished for, as far as the platform offers it.
    pub(super) fn new(offers: LaunchOffers, wishes: &Wishes) -> Self {
        let offered = |kind: &SessionType| offers.has(*kind);
        let kind =
            wishes.kind.filter(offered).or_else(|| SessionType::ALL.into_iter().find(offered));
        let draft = Self {
            offers: StoredValue::new(offers),
            site: use_site(),
            sessions: use_sessions(),
            kind: RwSignal::new(kind.unwrap_or(SessionType::Notebook)),
            picked_image: RwSignal::new(None),
            workflow: RwSignal::new(None),
            is_fixed: RwSignal::new(false),
            picked_cores: RwSignal::new(None),
            picked_memory: RwSignal::new(None),
            picked_gpus: RwSignal::new(None),
            typed_name: RwSignal::new(None),
        };
        match (wishes.workflow, wishes.is_fixed) {
            (Some(workflow), _) => draft.take_workflow(workflow),
            (None, Some(is_fixed)) => draft.set_fixed(is_fixed),
            // A job is none of the kinds of work at a screen.
            (None, None) if kind == Some(SessionType::Headless) => draft.set_fixed(false),
            // What most people do, and the mode that starts soonest.
            (None, None) => draft.take_workflow(Workflow::Analysis),
        }
        draft
    }

    /// What a kind of work asks for on this platform.
    pub(super) fn allocation_for(self, workflow: Workflow) -> Allocation {
        self.offers.with_value(|offers| workflow.allocation(&offers.resources))
    }

    /// Takes a kind of work with its mode and amounts.
    pub(super) fn take_workflow(self, workflow: Workflow) {
        match self.allocation_for(workflow) {
            Allocation::Flexible => self.is_fixed.set(false),
            Allocation::Fixed { cores, memory_gib } => {
                self.is_fixed.set(true);
                self.picked_cores.set(Some(cores));
                self.picked_memory.set(Some(memory_gib));
            }
        }
        self.workflow.set(Some(workflow));
    }

    /// Takes a mode by itself.
    pub(super) fn set_fixed(self, is_fixed: bool) {
        self.is_fixed.set(is_fixed && untrack(|| self.can_be_fixed()));
        self.workflow.set(None);
    }

    /// The images for the type.
    pub(super) fn images(self) -> Vec<ImageId> {
        self.offers.with_value(|offers| offers.images_for(self.kind.get(), self.site))
    }

    /// Whether the site recommends an image for the type.
    pub(super) fn is_recommended(self, image: &ImageId) -> bool {
        let kind = self.kind.get();
        self.site.site.with_value(|site| site.recommended_for(kind).contains(image))
    }

    /// The image that will start: the user's when it is of the type, else the first.
    pub(super) fn image(self) -> Option<ImageId> {
        let images = self.images();
        let picked = self.picked_image.get().filter(|picked| images.contains(picked));
        picked.or_else(|| images.into_iter().next())
    }

    /// Cores of a fixed session.
    pub(super) fn cores(self) -> Option<u32> {
        let offered = self.offers.with_value(|offers| offers.resources.cores.preselected());
        self.picked_cores.get().or(offered)
    }

    /// GiB of memory of a fixed session.
    pub(super) fn memory_gib(self) -> Option<u32> {
        let offered = self.offers.with_value(|offers| offers.resources.memory_gib.preselected());
        self.picked_memory.get().or(offered)
    }

    /// GPUs; none unless the user picked some.
    pub(super) fn gpus(self) -> u32 {
        self.picked_gpus.get().unwrap_or_default()
    }

    /// Whether the platform offers fixed amounts.
    pub(super) fn can_be_fixed(self) -> bool {
        let has_options = |choice: &Choice| !choice.options.is_empty();
        self.offers.with_value(|offers| {
            has_options(&offers.resources.cores) && has_options(&offers.resources.memory_gib)
        })
    }

    /// What the launch will ask for; `None` for a type that the platform sizes itself.
    pub(super) fn allocation(self) -> Option<Allocation> {
        if !self.kind.get().has_resources() {
            return None;
        }
        let fixed =
            || Some(Allocation::Fixed { cores: self.cores()?, memory_gib: self.memory_gib()? });
        Some(self.is_fixed.get().then(fixed).flatten().unwrap_or(Allocation::Flexible))
    }

    /// The name as typed, or a free one.
    pub(super) fn name(self) -> String {
        self.typed_name.get().unwrap_or_else(|| {
            let rows = self.sessions.rows.get();
            let names: Vec<String> =
                rows.iter().map(|row| row.session.read().name.clone()).collect();
            SessionName::suggest(self.kind.get(), names.iter().map(String::as_str))
        })
    }

    /// Whether a listed session has the name already.
    pub(super) fn is_name_taken(self) -> bool {
        let name = self.name();
        let rows = self.sessions.rows.read();
        rows.iter().any(|row| row.session.read().name.eq_ignore_ascii_case(name.trim()))
    }

    /// A name like the one in the form that no listed session has; `None` while that one is free.
    pub(super) fn free_name(self) -> Option<String> {
        let name = self.checked_name().ok().filter(|_| self.is_name_taken())?;
        let rows = self.sessions.rows.get();
        let names: Vec<String> = rows.iter().map(|row| row.session.read().name.clone()).collect();
        Some(name.free_like(names.iter().map(String::as_str)))
    }

    /// The name by the rule, or what is wrong with it.
    pub(super) fn checked_name(self) -> Result<SessionName, NameError> {
        SessionName::parse(&self.name())
    }

    /// What will be sent; `None` while something is missing or wrong.
    pub(super) fn request(self) -> Option<LaunchRequest> {
        let kind = self.kind.get();
        Some(LaunchRequest {
            kind,
            image: self.image()?,
            name: self.checked_name().ok()?,
            allocation: self.allocation(),
            gpus: if kind.has_resources() && self.is_fixed.get() { self.gpus() } else { 0 },
            command: None,
        })
    }
}
