//! What the platform offers: read when a page first needs it, shared by all.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::image::Image;
use crate::domain::problem::Problem;
use crate::domain::resources::ResourceOptions;
use crate::state::site::{CurrentSite, use_site};

/// What was read, or why it could not be; `None` until then.
type Known<T> = RwSignal<Option<Result<T, Problem>>>;

/// Images and amounts on offer.
#[derive(Clone, Copy)]
pub struct Offers {
    /// The images.
    pub images: Known<Vec<Image>>,
    /// Cores, memory, GPUs and the session limit.
    pub resources: Known<ResourceOptions>,
    /// The hosts of the registries that images may come from.
    pub registries: Known<Vec<String>>,
    site: CurrentSite,
    is_reading_images: StoredValue<bool>,
    is_reading_resources: StoredValue<bool>,
    is_reading_registries: StoredValue<bool>,
}

impl Offers {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            images: RwSignal::new(None),
            resources: RwSignal::new(None),
            registries: RwSignal::new(None),
            site: use_site(),
            is_reading_images: StoredValue::new(false),
            is_reading_resources: StoredValue::new(false),
            is_reading_registries: StoredValue::new(false),
        }
    }

    /// Reads the images, unless they are known or on their way.
    pub fn want_images(self) {
        if !matches!(*self.images.read_untracked(), Some(Ok(_))) {
            self.read_images();
        }
    }

    /// Reads the images anew; what is known stays until then.
    pub fn read_images(self) {
        if self.is_reading_images.get_value() {
            return;
        }
        self.is_reading_images.set_value(true);
        forget_failure(self.images);
        let client = self.site.client();
        spawn_local(async move {
            let images = client.images().await;
            self.is_reading_images.try_set_value(false);
            keep(self.images, images);
        });
    }

    /// Reads the amounts, unless they are known or on their way.
    pub fn want_resources(self) {
        let is_known = matches!(*self.resources.read_untracked(), Some(Ok(_)));
        if is_known || self.is_reading_resources.get_value() {
            return;
        }
        self.is_reading_resources.set_value(true);
        forget_failure(self.resources);
        let client = self.site.client();
        spawn_local(async move {
            let resources = client.resource_options().await;
            self.is_reading_resources.try_set_value(false);
            keep(self.resources, resources);
        });
    }

    /// Reads the registries, unless they are known or on their way; only who names an image of their own
    /// needs them.
    pub fn want_registries(self) {
        let is_known = matches!(*self.registries.read_untracked(), Some(Ok(_)));
        if is_known || self.is_reading_registries.get_value() {
            return;
        }
        self.is_reading_registries.set_value(true);
        forget_failure(self.registries);
        let client = self.site.client();
        spawn_local(async move {
            let registries = client.registries().await;
            self.is_reading_registries.try_set_value(false);
            keep(self.registries, registries);
        });
    }

    /// Reads again what could not be read: the platform is back.
    pub fn recover(self) {
        if matches!(*self.images.read_untracked(), Some(Err(_))) {
            self.read_images();
        }
        if matches!(*self.resources.read_untracked(), Some(Err(_))) {
            self.want_resources();
        }
        if matches!(*self.registries.read_untracked(), Some(Err(_))) {
            self.want_registries();
        }
    }

    /// A fact of the amounts, where they are known.
    pub fn resource<T>(self, read: impl Fn(&ResourceOptions) -> Option<T>) -> Option<T> {
        self.resources.read().as_ref()?.as_ref().ok().and_then(read)
    }
}

/// While it is read again, an old failure says nothing.
fn forget_failure<T: Send + Sync + 'static>(known: Known<T>) {
    if matches!(*known.read_untracked(), Some(Err(_))) {
        known.set(None);
    }
}

/// Keeps what was read; a failure does not take away what was known.
fn keep<T: Send + Sync + 'static>(known: Known<T>, outcome: Result<T, Problem>) {
    let is_known = known.try_with_untracked(|known| matches!(known, Some(Ok(_))));
    if outcome.is_ok() || is_known == Some(false) {
        known.try_set(Some(outcome));
    }
}

impl Default for Offers {
    fn default() -> Self {
        Self::new()
    }
}

/// The offers of this app.
#[must_use]
pub fn use_offers() -> Offers {
    use_context().unwrap_or_default()
}
