//! What the platform offers: read when a page first needs it, shared by all.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::image::Image;
use crate::domain::problem::Problem;
use crate::domain::resources::ResourceOptions;
use crate::state::shared::use_shared;
use crate::state::site::CurrentSite;

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
    /// What reads again what could not be read. Pointers, so that the code of a part stays in it.
    unread: StoredValue<Vec<fn(Self)>>,
}

impl Offers {
    /// Nothing read yet.
    #[must_use]
    pub(super) fn new(site: CurrentSite) -> Self {
        Self {
            images: RwSignal::new(None),
            resources: RwSignal::new(None),
            registries: RwSignal::new(None),
            site,
            is_reading_images: StoredValue::new(false),
            is_reading_resources: StoredValue::new(false),
            is_reading_registries: StoredValue::new(false),
            unread: StoredValue::new(Vec::new()),
        }
    }

    /// Reads the images, unless they are known or on their way.
    pub fn want_images(self) {
        if !is_known(self.images) {
            self.read_images();
        }
    }

    /// Reads the images anew; what is known stays until then.
    pub fn read_images(self) {
        let ask = |client: Client| async move { client.images().await };
        self.read(self.images, self.is_reading_images, Self::want_images, ask);
    }

    /// Reads the amounts, unless they are known or on their way.
    pub fn want_resources(self) {
        if !is_known(self.resources) {
            let ask = |client: Client| async move { client.resource_options().await };
            self.read(self.resources, self.is_reading_resources, Self::want_resources, ask);
        }
    }

    /// Reads the registries, unless they are known or on their way; only who names an image of their own
    /// needs them.
    pub fn want_registries(self) {
        if !is_known(self.registries) {
            let ask = |client: Client| async move { client.registries().await };
            self.read(self.registries, self.is_reading_registries, Self::want_registries, ask);
        }
    }

    /// Reads, unless that is under way; `again` reads once more what could not be read.
    fn read<T, F>(
        self,
        known: Known<T>,
        is_reading: StoredValue<bool>,
        again: fn(Self),
        ask: impl FnOnce(Client) -> F,
    ) where
        T: Send + Sync + 'static,
        F: Future<Output = Result<T, Problem>> + 'static,
    {
        if is_reading.get_value() {
            return;
        }
        is_reading.set_value(true);
        // While it is read again, an old failure says nothing.
        if matches!(*known.read_untracked(), Some(Err(_))) {
            known.set(None);
        }
        let answer = ask(self.site.client());
        spawn_local(async move {
            let outcome = answer.await;
            is_reading.try_set_value(false);
            if outcome.is_err() {
                self.unread.try_update_value(|unread| unread.push(again));
            }
            keep(known, outcome);
        });
    }

    /// Reads again what could not be read: the platform is back.
    pub fn recover(self) {
        for read in self.unread.try_update_value(std::mem::take).unwrap_or_default() {
            read(self);
        }
    }

    /// A fact of the amounts, where they are known.
    pub fn resource<T>(self, read: impl Fn(&ResourceOptions) -> Option<T>) -> Option<T> {
        self.resources.read().as_ref()?.as_ref().ok().and_then(read)
    }
}

fn is_known<T: Send + Sync + 'static>(known: Known<T>) -> bool {
    matches!(*known.read_untracked(), Some(Ok(_)))
}

/// Keeps what was read; a failure does not take away what was known.
fn keep<T: Send + Sync + 'static>(known: Known<T>, outcome: Result<T, Problem>) {
    let is_known = known.try_with_untracked(|known| matches!(known, Some(Ok(_))));
    if outcome.is_ok() || is_known == Some(false) {
        known.try_set(Some(outcome));
    }
}

/// The offers of this app.
#[must_use]
pub fn use_offers() -> Offers {
    use_shared().offers
}
