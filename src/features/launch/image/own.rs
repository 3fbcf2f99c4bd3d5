//! The image that a user names: what was typed, held against the platform's registries.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_reference::{ImageReference, ReferenceError};
use crate::features::launch::draft::Draft;

/// An image as typed.
pub(in crate::features::launch) struct OwnImage {
    /// What it names, or the first rule that it breaks.
    pub(super) reference: Result<ImageReference, ReferenceError>,
    /// The registry for a reference that names none.
    registry: Option<String>,
}

impl OwnImage {
    /// What the form says now.
    pub(in crate::features::launch) fn of(draft: Draft) -> Self {
        let registries = registries(draft);
        let reference = ImageReference::parse(&draft.own_image.read(), &registries);
        let picked = draft.picked_registry.get().filter(|picked| registries.contains(picked));
        Self { reference, registry: picked.or_else(|| registries.into_iter().next()) }
    }

    /// Its full name, once that is known.
    pub(in crate::features::launch) fn image(&self) -> Option<ImageId> {
        let reference = self.reference.as_ref().ok()?;
        let registry = reference.registry().or(self.registry.as_deref())?;
        Some(reference.image(registry))
    }
}

/// The registries that the platform starts images from, as far as they are known: its list is from them.
pub(super) fn registries(draft: Draft) -> Vec<String> {
    if let Some(Ok(registries)) = &*draft.platform.registries.read() {
        return registries.clone();
    }
    let of_list = draft.offers.with_value(|offers| offers.registry().map(str::to_owned));
    of_list.into_iter().collect()
}
