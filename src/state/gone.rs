//! Sessions that have left the list without the user's doing, until the user has taken notice.

use leptos::prelude::*;

use crate::domain::farewell::Farewell;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::state::shared::use_shared;

/// As many as are told of at once; older ones go.
const MOST: usize = 8;

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct GoneSession {
    /// As it was seen last.
    pub session: Session,
    /// How it left.
    pub farewell: Farewell,
    /// When that was noticed.
    pub noticed: Moment,
}

/// The sessions that left, newest first.
#[derive(Clone, Copy)]
pub struct Gone {
    /// What is told of; changes only when one leaves or is dismissed.
    pub sessions: RwSignal<Vec<GoneSession>>,
}

impl Gone {
    /// None has left.
    #[must_use]
    pub(super) fn new() -> Self {
        Self { sessions: RwSignal::new(Vec::new()) }
    }

    /// Keeps one that is news to the user.
    pub(super) fn keep(self, session: &Session, farewell: Farewell, noticed: Moment) {
        if farewell.is_news() {
            let gone = GoneSession { session: session.clone(), farewell, noticed };
            self.sessions.try_update(|sessions| {
                sessions.insert(0, gone);
                sessions.truncate(MOST);
            });
        }
    }

    /// Those of a name, or all.
    #[must_use]
    pub fn of_name(self, name: Option<&str>) -> Vec<GoneSession> {
        let sessions = self.sessions.read();
        let wanted = |gone: &&GoneSession| name.is_none_or(|name| gone.session.name == name);
        sessions.iter().filter(wanted).cloned().collect()
    }

    /// The user has taken notice.
    pub fn dismiss(self) {
        self.sessions.set(Vec::new());
    }

    /// A list without them may have been cut short by the platform: what is there again has not left.
    pub(super) fn settle(self, list: &[Session]) {
        let is_back = |gone: &GoneSession| list.iter().any(|other| other.id == gone.session.id);
        if self.sessions.read_untracked().iter().any(is_back) {
            self.sessions.update(|sessions| sessions.retain(|gone| !is_back(gone)));
        }
    }
}

/// The sessions that left, of this app.
#[must_use]
pub fn use_gone() -> Gone {
    use_shared().gone
}
