//! What the user has filled in so far. Only what was chosen is kept; the rest follows from what the
//! platform offers, so that nothing has to be synchronised.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::ImageCatalogue;
use crate::domain::launch_settings::Unread;
use crate::domain::session_type::SessionType;
use crate::domain::workflow::Workflow;
use crate::features::launch::draft::types::ByType;
use crate::features::launch::offers::LaunchOffers;
use crate::state::offers::{Offers, use_offers};
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::dynamic::memo;

mod amounts;
mod image;
mod request;
mod settings;
mod types;

/// The form.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// What the platform offers.
    pub(super) offers: StoredValue<LaunchOffers>,
    /// What it offers besides, read when it is wanted.
    pub(super) platform: Offers,
    /// The images for the type, in order.
    pub(super) catalogue: Memo<ImageCatalogue>,
    /// The image of a form in which none was chosen.
    default_image: Memo<Option<ImageId>>,
    sessions: SessionsState,
    /// The type.
    pub(super) kind: RwSignal<SessionType>,
    /// The image, once the user picked one of the platform's list.
    pub(super) picked_image: RwSignal<Option<ImageId>>,
    /// Whether the image is one that the user names, and not of the platform's list.
    pub(super) is_own_image: RwSignal<bool>,
    /// The user's own image as typed.
    pub(super) own_image: RwSignal<String>,
    /// The registry of the own image, once the user picked one.
    pub(super) picked_registry: RwSignal<Option<String>>,
    /// The user's name at the registry of a private image; in memory only.
    pub(super) registry_user: RwSignal<String>,
    /// The secret that goes with it; in memory only.
    pub(super) registry_secret: RwSignal<String>,
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
    /// What a batch job runs, as typed.
    pub(super) command: RwSignal<String>,
    /// What of the settings that filled the form in could not be taken.
    pub(super) left_out: RwSignal<Vec<Unread>>,
    by_type: StoredValue<ByType>,
}

impl Draft {
    /// A form with nothing chosen.
    pub(super) fn new(offers: LaunchOffers) -> Self {
        let kind = RwSignal::new(offers.default_kind());
        let offers = StoredValue::new(offers);
        let catalogue = memo(move || {
            offers.with_value(|offers| ImageCatalogue::new(kind.get(), &offers.images))
        });
        let draft = Self {
            offers,
            platform: use_offers(),
            catalogue,
            default_image: image::default_of(kind, catalogue),
            sessions: use_sessions(),
            kind,
            picked_image: RwSignal::new(None),
            is_own_image: RwSignal::new(false),
            own_image: RwSignal::new(String::new()),
            picked_registry: RwSignal::new(None),
            registry_user: RwSignal::new(String::new()),
            registry_secret: RwSignal::new(String::new()),
            workflow: RwSignal::new(None),
            is_fixed: RwSignal::new(false),
            picked_cores: RwSignal::new(None),
            picked_memory: RwSignal::new(None),
            picked_gpus: RwSignal::new(None),
            typed_name: RwSignal::new(None),
            command: RwSignal::new(String::new()),
            left_out: RwSignal::new(Vec::new()),
            by_type: StoredValue::new(ByType::default()),
        };
        draft.take_default_resources();
        draft
    }

    /// The number of the form's last step: a batch job has one more, its command.
    pub(super) fn last_step(self) -> u8 {
        if self.kind.get() == SessionType::Headless { 5 } else { 4 }
    }

    fn take_default_resources(self) {
        match default_workflow(self.kind.get_untracked()) {
            Some(workflow) => self.take_workflow(workflow),
            None => self.set_fixed(false),
        }
    }
}

/// What most people do, in the mode that starts soonest; a job is none of the kinds of work at a screen.
fn default_workflow(kind: SessionType) -> Option<Workflow> {
    (kind != SessionType::Headless).then_some(Workflow::Analysis)
}
