//! One session of the list.

use leptos::prelude::*;

use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::domain::trouble::{Trouble, by_clock};

/// One session on screen. Its signal changes only when the session does, so that reading the same
/// list again touches nothing: docs/adr/0002-session-rows.md.
#[derive(Clone)]
pub struct Row {
    /// Tells it from the others for as long as it is listed.
    pub id: String,
    /// What was read last; safe to read even after the session is gone.
    pub session: ArcRwSignal<Session>,
    /// Why it failed: as the clock tells at the first reading that shows it, then as its events do.
    pub trouble: ArcRwSignal<Option<Trouble>>,
}

/// A row is the same for as long as its session is listed, whatever becomes of the session.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Row {
    /// A session that was read for the first time just now.
    #[must_use]
    pub fn new(session: Session, now: Moment) -> Self {
        Self {
            id: session.id.clone(),
            trouble: ArcRwSignal::new(by_clock(&session, false, now)),
            session: ArcRwSignal::new(session),
        }
    }

    /// Takes over what was read now.
    pub(super) fn keep(&self, session: Session, now: Moment) {
        let before = self.session.read_untracked();
        if *before == session {
            return;
        }
        let is_turn = before.status != session.status;
        drop(before);
        if is_turn {
            self.trouble.set(by_clock(&session, true, now));
        }
        self.session.set(session);
    }

    /// Reads one fact of the session. Follows the whole session: fine for texts, which the
    /// framework compares before it draws them; what draws elements needs a memo around it.
    pub fn fact<T: 'static>(
        &self,
        read: fn(&Session) -> T,
    ) -> impl Fn() -> T + Clone + Send + Sync + use<T> {
        let session = self.session.clone();
        move || session.with(read)
    }
}
