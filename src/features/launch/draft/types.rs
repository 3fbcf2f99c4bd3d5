//! What a form had for each type, so that a look at another type loses nothing: arrow keys pass through all
//! of them.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::launch_settings::LaunchSettings;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::prefill;

/// The user's choices beside the type that is taken.
#[derive(Clone, Debug, Default)]
pub(super) struct ByType {
    /// The image that was picked for each type.
    images: Vec<(SessionType, ImageId)>,
    /// Resources that come from the last launch of the type and not from the user.
    lent: LaunchSettings,
    /// Whether the user has decided on resources: then they go with the user to every type.
    are_resources_decided: bool,
}

impl Draft {
    /// Takes a type, with what was picked for it before. As long as the user has not decided on resources
    /// they are those of `last`, the type's last launch, or the defaults.
    pub(in crate::features::launch) fn take_type(
        self,
        kind: SessionType,
        last: Option<LaunchSettings>,
    ) {
        self.note_choices();
        self.kind.set(kind);
        let picked = self.by_type.with_value(|by_type| {
            let found = by_type.images.iter().find(|(of, _)| *of == kind);
            found.map(|(_, image)| image.clone())
        });
        let last = last.map(|mut last| {
            self.offers.with_value(|offers| prefill::fit(&mut last, offers));
            last
        });
        let listed =
            |image: &ImageId| self.offers.with_value(|offers| offers.lists_for(image, kind));
        let last_image = last.as_ref().and_then(|last| last.image.clone()).filter(listed);
        self.picked_image.set(picked.or(last_image));
        if !self.by_type.with_value(|by_type| by_type.are_resources_decided) {
            self.take_resources(&last.unwrap_or_default());
            self.lend();
        }
    }

    /// The resources as they are now come from the last launch.
    pub(in crate::features::launch) fn lend(self) {
        let resources = untrack(|| self.settings_of_type().resources());
        self.by_type.update_value(|by_type| {
            by_type.lent = resources;
            by_type.are_resources_decided = false;
        });
    }

    /// Forgets what was chosen for other types: the whole form is filled in anew.
    pub(super) fn forget_choices(self, are_resources_decided: bool) {
        self.by_type.set_value(ByType { are_resources_decided, ..ByType::default() });
    }

    fn note_choices(self) {
        let kind = self.kind.get_untracked();
        let picked = self.picked_image.get_untracked();
        let resources = untrack(|| self.settings_of_type().resources());
        self.by_type.update_value(|by_type| {
            if let Some(image) = picked {
                by_type.images.retain(|(of, _)| *of != kind);
                by_type.images.push((kind, image));
            }
            by_type.are_resources_decided |= resources != by_type.lent;
        });
    }
}
