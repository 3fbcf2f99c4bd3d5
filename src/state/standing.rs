//! Whether the user is an admin: asked once in a visit, by whatever is first to need it.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::me;
use crate::domain::standing::Standing;

thread_local! {
    static STANDING: ArcRwSignal<Standing> = ArcRwSignal::new(Standing::Unknown);
    static IS_ASKING: Cell<bool> = const { Cell::new(false) };
}

/// What the portal's server says of the user; follows the answer. An unknown one is asked for again by the next
/// who needs it. Another user's sign-in reloads the portal.
#[must_use]
pub fn use_standing() -> Signal<Standing> {
    let standing = STANDING.with(Clone::clone);
    if standing.get_untracked() == Standing::Unknown && !IS_ASKING.replace(true) {
        let standing = standing.clone();
        spawn_local(async move {
            let told = me::standing().await;
            IS_ASKING.set(false);
            if told != Standing::Unknown {
                standing.set(told);
            }
        });
    }
    standing.into()
}
