//! The places of the header that not every user has: they come a moment after the list.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::standing::Standing;
use crate::i18n::part_text;
use crate::layout::piece::piece;
use crate::routes::Page;
use crate::state::lately;
use crate::state::standing::use_standing;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

piece!(
    /// What admins have.
    quiet aside, more_places, pub(super) MorePlaces, nothing: (), |()| view! { <MorePlacesView /> }.drawn()
);

#[component]
fn MorePlacesView() -> impl IntoView {
    // From here on, for who opens a session's page later: this is on every page, and no part of the first load.
    lately::watch();
    let standing = use_standing();
    let is_admin = memo(move || standing.get() == Standing::Admin);
    view! {
        {block(move || {
            is_admin.get().then(|| {
                view! { <A href=Page::Admin.path()>{part_text(|l| l.aside().nav_admin)}</A> }.drawn()
            })
        })}
    }
}
