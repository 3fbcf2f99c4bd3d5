//! What the platform offers for a launch.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::image::{Image, ImageId, is_offered, offered_for};
use crate::domain::problem::Problem;
use crate::domain::resources::ResourceOptions;
use crate::domain::session_type::SessionType;
use crate::state::site::{CurrentSite, use_site};

/// Images and amounts on offer.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Offers {
    /// All images.
    pub(super) images: Vec<Image>,
    /// Cores, memory, GPUs and the session limit.
    pub(super) resources: ResourceOptions,
}

impl Offers {
    /// The images for a type, the site's recommended ones first.
    pub(super) fn images_for(&self, kind: SessionType, site: CurrentSite) -> Vec<ImageId> {
        site.site.with_value(|site| offered_for(kind, &self.images, site.recommended_for(kind)))
    }

    /// Whether there is an image for a type.
    pub(super) fn has(&self, kind: SessionType) -> bool {
        is_offered(kind, &self.images)
    }
}

/// How far the reading of the offers is.
#[derive(Clone, Copy)]
pub(super) struct OffersReading {
    /// The offers, or why there are none; `None` while they are read.
    pub(super) outcome: RwSignal<Option<Result<Offers, Problem>>>,
    site: CurrentSite,
}

impl OffersReading {
    /// Starts to read.
    pub(super) fn start() -> Self {
        let reading = Self { outcome: RwSignal::new(None), site: use_site() };
        reading.read();
        reading
    }

    /// Reads, from the start.
    pub(super) fn read(self) {
        self.outcome.set(None);
        let client = self.site.client();
        spawn_local(async move {
            let outcome = async {
                let resources = client.resource_options().await?;
                Ok(Offers { images: client.images().await?, resources })
            };
            self.outcome.try_set(Some(outcome.await));
        });
    }
}
