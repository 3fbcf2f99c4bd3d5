//! What only some visits need of the list: pieces that are downloaded when they are first drawn.

use leptos::prelude::*;

use crate::features::sessions::browse::arranged::Arranged;
use crate::features::sessions::browse::view::Browse as BrowseView;
use crate::features::sessions::coming_up::starting::Starting as StartingView;
use crate::features::sessions::ending::failure::Failure as FailureView;
use crate::layout::piece::piece;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;

piece!(
    /// How far a session on its way up has got.
    starting, Starting, row: Row, |row| view! { <StartingView row /> }.drawn()
);
piece!(
    /// Why a session failed.
    failure, Failure, row: Row, |row| view! { <FailureView row /> }.drawn()
);
piece!(
    /// What finds a session among many, and the sessions as a table.
    browse, Browse, arranged: Arranged, |arranged| view! { <BrowseView arranged /> }.drawn()
);
