//! What the platform offers for a launch, as a form needs it: whole.

use leptos::prelude::*;

use crate::domain::image::{Image, ImageId, is_offered};
use crate::domain::problem::Problem;
use crate::domain::resources::ResourceOptions;
use crate::domain::session_type::SessionType;
use crate::state::offers::Offers;

/// Images and amounts on offer when the form was opened.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LaunchOffers {
    /// All images.
    pub(super) images: Vec<Image>,
    /// Cores, memory, GPUs and the session limit.
    pub(super) resources: ResourceOptions,
}

impl LaunchOffers {
    /// All that was read, or why a part of it could not be; `None` while it is read.
    pub(super) fn of(offers: Offers) -> Option<Result<Self, Problem>> {
        let resources = offers.resources.get()?;
        let images = offers.images.get()?;
        Some(resources.and_then(|resources| Ok(Self { images: images?, resources })))
    }

    /// Whether there is an image for a type.
    pub(super) fn has(&self, kind: SessionType) -> bool {
        is_offered(kind, &self.images)
    }

    /// The type of a form with nothing chosen: the first that there is an image for.
    pub(super) fn default_kind(&self) -> SessionType {
        let offered = SessionType::ALL.into_iter().find(|kind| self.has(*kind));
        offered.unwrap_or(SessionType::Notebook)
    }

    /// Whether the platform lists an image, for any type.
    pub(super) fn lists(&self, id: &ImageId) -> bool {
        self.images.iter().any(|image| image.id == *id)
    }

    /// Whether the platform lists an image for a type.
    pub(super) fn lists_for(&self, id: &ImageId, kind: SessionType) -> bool {
        self.images.iter().any(|image| image.id == *id && image.types.contains(&kind))
    }

    /// The registry that the platform's images are from.
    pub(super) fn registry(&self) -> Option<&str> {
        let id = &self.images.first()?.id;
        id.0.strip_suffix(id.short())?.strip_suffix('/')
    }
}
