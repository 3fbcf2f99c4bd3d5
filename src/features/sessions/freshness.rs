//! How fresh the list is, and how many places are taken.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::use_messages;
use crate::layout::freshness::FreshnessLine;
use crate::state::offers::use_offers;
use crate::state::sessions::use_sessions;

/// When the list was read, when it will be tried again, and how many places are taken.
#[component]
pub(super) fn Freshness() -> impl IntoView {
    let t = use_messages();
    let sessions = use_sessions();
    let offers = use_offers();
    offers.want_resources();
    let places_taken = sessions.places_taken();
    let places = move || {
        // Unknown when the platform does not tell or answer: the list's own problem says so then.
        let limit = offers.resource(|resources| resources.session_limit)?;
        let taken = u32::try_from(places_taken.get()?).ok()?;
        Some((t.get().places_taken)(taken, limit))
    };
    view! { <FreshnessLine of=sessions.freshness() more=Arc::new(places) /> }
}
