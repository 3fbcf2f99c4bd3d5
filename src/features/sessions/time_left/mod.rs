//! How long a session still runs, the warnings before it ends, and more time by one click.

pub(super) mod cell;
pub(super) mod extend;
pub(super) mod notes;
pub(super) mod outcome;
pub(super) mod warned;

use leptos::html::Button;
use leptos::prelude::*;

use crate::domain::session::Session;
use crate::domain::time_left::{Obstacle, Warning};
use crate::state::clock::use_clock;
use crate::state::extending::use_extending;
use crate::state::sessions::Row;
use crate::ui::dynamic::memo;

/// A session on a card whose time is told in several places.
#[derive(Clone)]
pub(in crate::features::sessions) struct Timed {
    /// The session.
    pub(in crate::features::sessions) row: Row,
    /// The button beside its time, which stays where it is.
    button: NodeRef<Button>,
    /// Whether a press came to nothing, so that there is a reason to tell.
    asks_why: RwSignal<bool>,
}

impl Timed {
    /// Nothing asked yet. Lives as long as the current owner, the card.
    pub(in crate::features::sessions) fn new(row: Row) -> Self {
        Self { row, button: NodeRef::new(), asks_why: RwSignal::new(false) }
    }

    /// What stands in the way of an extension.
    fn obstacle(&self) -> Memo<Option<Obstacle>> {
        let clock = use_clock();
        let session = self.row.session.clone();
        memo(move || session.with(|session| Obstacle::of(session, clock.now())))
    }

    /// Whether there is anything to note about its time: a warning that is at least as near as this, what
    /// became of an extension, or why there can be none.
    pub(in crate::features::sessions) fn has_notes(&self, nearness: Warning) -> Memo<bool> {
        let extending = use_extending();
        let (warning, asks_why) = (self.warning(), self.asks_why);
        let id = self.row.id.clone();
        memo(move || {
            warning.get() >= Some(nearness)
                || extending.step(&id).is_some_and(|step| !step.is_under_way())
                || asks_why.get()
        })
    }

    /// The warning that belongs to this moment.
    fn warning(&self) -> Memo<Option<Warning>> {
        let clock = use_clock();
        let expires = self.row.fact(|session: &Session| session.expires);
        memo(move || Warning::of(expires(), clock.now()))
    }
}
