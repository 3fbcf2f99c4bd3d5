//! What is beside the list.

use leptos::prelude::*;

use crate::layout::home_storage::HomeStorageCard;
use crate::layout::platform_load::PlatformLoadCard;

/// The user's home, and the platform.
#[component]
pub(in crate::features::sessions) fn AsideView() -> impl IntoView {
    view! {
        <HomeStorageCard />
        <PlatformLoadCard />
    }
}
