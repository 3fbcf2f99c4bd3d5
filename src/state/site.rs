//! The site that this portal serves.

use leptos::prelude::*;

use crate::api::client::Client;
use crate::domain::site::{ConfigProblem, Site};
use crate::state::shared::use_shared;

/// The site's configuration, read once before the first page is drawn.
#[derive(Clone, Copy)]
pub struct CurrentSite {
    /// What the site says, or defaults.
    pub site: StoredValue<Site>,
    /// What was wrong with it.
    pub problem: StoredValue<Option<ConfigProblem>>,
}

impl CurrentSite {
    /// Keeps what was read.
    #[must_use]
    pub fn new(site: Site, problem: Option<ConfigProblem>) -> Self {
        Self { site: StoredValue::new(site), problem: StoredValue::new(problem) }
    }

    /// The session API of this site.
    #[must_use]
    pub fn client(self) -> Client {
        self.site.with_value(|site| Client::new(&site.skaha_prefix))
    }
}

/// The site of this app.
#[must_use]
pub fn use_site() -> CurrentSite {
    use_shared().site
}
