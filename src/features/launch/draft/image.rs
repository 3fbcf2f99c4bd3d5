//! The image of a form: one of the platform's list, or the user's own.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::registry_login::RegistryLogin;
use crate::features::launch::draft::Draft;

impl Draft {
    /// The images for the type.
    pub(in crate::features::launch) fn images(self) -> Vec<ImageId> {
        self.offers.with_value(|offers| offers.images_for(self.kind.get(), self.site))
    }

    /// Whether the site recommends an image for the type.
    pub(in crate::features::launch) fn is_recommended(self, image: &ImageId) -> bool {
        let kind = self.kind.get();
        self.site.site.with_value(|site| site.recommended_for(kind).contains(image))
    }

    /// The image that will start: the user's own; or the picked one when it is of the type, else the
    /// first. `None` while the own one cannot be read.
    pub(in crate::features::launch) fn image(self) -> Option<ImageId> {
        if self.is_own_image.get() {
            return self.own_image_id();
        }
        let images = self.images();
        let picked = self.picked_image.get().filter(|picked| images.contains(picked));
        picked.or_else(|| images.into_iter().next())
    }

    /// The registry of an own image: the picked one, else the first that the platform's images are from.
    pub(in crate::features::launch) fn registry(self) -> Option<String> {
        let first = || self.offers.with_value(|offers| offers.registry().map(str::to_owned));
        self.picked_registry.get().or_else(first)
    }

    fn own_image_id(self) -> Option<ImageId> {
        let typed = self.own_image.get();
        let typed = typed.trim();
        let has_registry = ImageId(typed.to_owned()).short() != typed;
        match self.registry() {
            _ if typed.is_empty() => None,
            Some(registry) if !has_registry => Some(ImageId(format!("{registry}/{typed}"))),
            _ => Some(ImageId(typed.to_owned())),
        }
    }

    /// Takes an image, of the platform's list when it is there.
    pub(in crate::features::launch) fn take_image(self, image: ImageId) {
        let is_listed = self.offers.with_value(|offers| offers.lists(&image));
        self.is_own_image.set(!is_listed);
        if is_listed {
            self.picked_image.set(Some(image));
        } else {
            self.own_image.set(image.0);
        }
    }

    /// The login for a private image; `None` unless both its parts were typed.
    pub(in crate::features::launch) fn registry_login(self) -> Option<RegistryLogin> {
        let login = RegistryLogin {
            user: self.registry_user.get().trim().to_owned(),
            secret: self.registry_secret.get(),
        };
        let is_whole = !login.user.is_empty() && !login.secret.is_empty();
        (self.is_own_image.get() && is_whole).then_some(login)
    }
}
