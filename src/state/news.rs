//! What is new between two readings of the list, and whom that is told.

use leptos::prelude::*;

use crate::domain::farewell::Farewell;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::i18n::{Messages, use_messages};
use crate::state::attention::Attention;
use crate::state::deleting::Deleting;
use crate::state::gone::Gone;
use crate::state::readiness::Readiness;
use crate::state::shared::Shared;
use crate::ui::announcer::{Announcer, use_announcer};

/// Tells of changes, never of what stays as it is.
#[derive(Clone, Copy)]
pub struct News {
    announcer: Announcer,
    messages: Signal<&'static Messages>,
    deleting: Deleting,
    gone: Gone,
    attention: Attention,
    readiness: Readiness,
}

impl News {
    /// Nothing told yet.
    #[must_use]
    pub(super) fn start(shared: Shared) -> Self {
        let Shared { deleting, gone, attention, readiness, .. } = shared;
        Self {
            announcer: use_announcer(),
            messages: use_messages(),
            deleting,
            gone,
            attention,
            readiness,
        }
    }

    /// Compares what was known with what was just read.
    pub(super) fn tell(self, before: &[Session], after: &[Session], now: Moment) {
        let t = self.messages.get_untracked();
        let mut said = Vec::new();
        for old in before {
            match after.iter().find(|session| session.id == old.id) {
                Some(new) if new.status != old.status => {
                    said.push((t.status_changed)(&new.name, &new.status.label(t)));
                }
                Some(_) => {}
                None => {
                    let is_deleted_here = untrack(|| self.deleting.is_ending(&old.id));
                    let farewell = Farewell::of(old, is_deleted_here, now);
                    said.push(farewell.sentence(&old.name, t));
                    self.gone.keep(old, farewell, now);
                }
            }
        }
        self.gone.settle(after);
        self.attention.tell(before, after, now, t, |id| untrack(|| self.readiness.of(id)));
        if !said.is_empty() {
            self.announcer.say(said.join(" "));
        }
    }
}
