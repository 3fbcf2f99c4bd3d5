//! Whose history is shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::me;
use crate::domain::asker::Asker;
use crate::state::memory;
use crate::state::sessions::SessionsState;
use crate::ui::dynamic::{effect, memo};

/// Who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// The user whose list was read.
    SignedIn,
    /// The one of this name, while the list cannot be read: who was signed in last in this browser, unless the
    /// portal's server knows better.
    LastSeen(String),
}

/// Follows whose history it is, and whether that is still being asked.
pub(super) fn follow(sessions: SessionsState) -> (Memo<Option<Whose>>, Memo<bool>) {
    let asker = RwSignal::new(None::<Asker>);
    let is_read = memo(move || sessions.read_at.read().is_some());
    let is_open = memo(move || {
        let problem = sessions.problem.read();
        !is_read.get() && problem.as_ref().is_some_and(|problem| problem.leaves_open_who_asks())
    });
    effect(move || {
        if !is_open.get() {
            asker.set(None);
            return;
        }
        // With each try to read the list: somebody else may have signed in meanwhile.
        sessions.next_try.track();
        spawn_local(async move {
            let told = me::asker().await;
            // The page may be gone, or the list there, which knows better.
            if is_open.try_get_untracked() != Some(true) {
                return;
            }
            // Also for when it cannot be asked any more.
            match &told {
                Asker::Named(user) => memory::note_user(Some(user)),
                Asker::Nobody => memory::note_user(None),
                Asker::Unknown => {}
            }
            asker.try_set(Some(told));
        });
    });
    let whose = memo(move || match is_read.get() {
        true => Some(Whose::SignedIn),
        false if is_open.get() => asker.get()?.whose(memory::last_user()).map(Whose::LastSeen),
        false => None,
    });
    (whose, memo(move || is_open.get() && asker.read().is_none()))
}
