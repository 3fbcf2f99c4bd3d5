//! The image of a form: one of the platform's list, or the user's own.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::ImageCatalogue;
use crate::domain::registry_login::{LoginError, RegistryLogin};
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::own::OwnImage;
use crate::state::site::use_site;
use crate::ui::dynamic::memo;

/// The image of a form in which none was chosen: the first that the site recommends for the type and the
/// platform has, else the first of all.
pub(super) fn default_of(
    kind: RwSignal<SessionType>,
    catalogue: Memo<ImageCatalogue>,
) -> Memo<Option<ImageId>> {
    let site = use_site().site;
    memo(move || {
        let catalogue = catalogue.read();
        site.with_value(|site| {
            let recommended = site.recommended_for(kind.get()).iter();
            let mut offered = recommended.filter(|image| catalogue.contains(image));
            offered.next().or_else(|| catalogue.images().first()).cloned()
        })
    })
}

impl Draft {
    /// The image that will start: the user's own; or the picked one when it is of the type, else the
    /// default. `None` while the own one cannot be read.
    pub(in crate::features::launch) fn image(self) -> Option<ImageId> {
        if self.is_own_image.get() {
            return OwnImage::of(self).image();
        }
        let picked = self.picked_image.get();
        let picked = picked.filter(|picked| self.catalogue.read().contains(picked));
        picked.or_else(|| self.default_image.get())
    }

    /// Takes an image, of the platform's list when it is there for the type.
    pub(in crate::features::launch) fn take_image(self, image: ImageId) {
        let kind = self.kind.get_untracked();
        let is_listed = self.offers.with_value(|offers| offers.lists_for(&image, kind));
        self.is_own_image.set(!is_listed);
        if is_listed {
            self.picked_image.set(Some(image));
        } else {
            self.own_image.set(image.0);
        }
    }

    /// The login for a private image, or what is wrong with it; `None` where there is none to give.
    pub(in crate::features::launch) fn registry_login(
        self,
    ) -> Result<Option<RegistryLogin>, LoginError> {
        if self.is_own_image.get() {
            RegistryLogin::read(&self.registry_user.get(), self.registry_secret.get())
        } else {
            Ok(None)
        }
    }
}
