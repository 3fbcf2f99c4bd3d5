//! Whose history is shown.

use leptos::prelude::*;

use crate::domain::asker::Listed;
use crate::state::asker::AskerReader;
use crate::state::memory;
use crate::state::sessions::SessionsState;
use crate::ui::dynamic::memo;

/// Who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// The user whose list was read.
    SignedIn,
    /// The one of this name, while the list cannot be read: who was signed in last in this browser, unless the
    /// portal's server knows better.
    LastSeen(String),
}

/// Follows whose history it is, and whether that is being asked for the first time.
pub(super) fn follow(sessions: SessionsState) -> (Memo<Option<Whose>>, Memo<bool>) {
    let AskerReader { listed, told, is_asking, .. } = AskerReader::start(sessions);
    let whose = memo(move || match listed.get() {
        Listed::Reader => Some(Whose::SignedIn),
        Listed::Open => told.get()?.whose(memory::last_user()).map(Whose::LastSeen),
        Listed::Nothing | Listed::Nobody => None,
    });
    (whose, memo(move || is_asking.get() && told.read().is_none()))
}
