//! What stands on the card of a session that has failed or is on its way out.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::features::sessions::card::status_pill::status_of;
use crate::features::sessions::ending::failure::Failure;
use crate::features::sessions::ending::still_there::StillThere;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;

/// Why it failed, or how long it has been ending.
#[component]
pub(in crate::features::sessions) fn EndingBody(row: Row) -> impl IntoView {
    // One that has failed and that the user removes is ending.
    let status = status_of(&row);
    match status.get_untracked() {
        Status::Failed => view! { <Failure row /> }.drawn(),
        _ => view! { <StillThere row /> }.drawn(),
    }
}
