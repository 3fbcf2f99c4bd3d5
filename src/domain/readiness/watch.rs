//! One session whose interface is waited for.

use super::{FRESH, Reach};
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// A session that is or was on its way up while somebody looked.
#[derive(Debug)]
pub(super) struct Watch {
    pub(super) id: String,
    pub(super) reach: Reach,
    /// Since when it has been as it is.
    pub(super) since: Moment,
    /// Whether it was seen not to answer, or not to run: that it does now is news then.
    pub(super) was_awaited: bool,
    /// How many answers there were.
    pub(super) asks: u32,
    /// When it is asked for next; never while an answer is out.
    pub(super) next: f64,
}

impl Watch {
    /// One that is so since now.
    pub(super) fn new(id: &str, reach: Reach, now: Moment) -> Self {
        let was_awaited = reach == Reach::Coming;
        Self { id: id.to_owned(), reach, since: now, was_awaited, asks: 0, next: now.0 }
    }

    /// Whether an answer is out.
    pub(super) fn is_asked(&self) -> bool {
        self.reach == Reach::Awaited && self.next == f64::INFINITY
    }

    /// What a reading of the list changes.
    pub(super) fn follow(&mut self, status: &Status, now: Moment) -> bool {
        let reach = match (status, self.reach) {
            // Also one that ran before: its program is started again.
            (Status::Pending, _) => Reach::Coming,
            (Status::Running, Reach::Coming) => Reach::Awaited,
            // By now it had time enough to answer.
            (Status::Running, Reach::Unchecked) if now.since(self.since).0 >= FRESH => Reach::Ready,
            (Status::Running, reach) => reach,
            (_, Reach::Awaited) => Reach::Coming,
            (_, reach) => reach,
        };
        let is_changed = reach != self.reach;
        if is_changed {
            let was_awaited = self.was_awaited || reach == Reach::Coming;
            *self = Self { was_awaited, ..Self::new(&self.id, reach, now) };
        }
        is_changed
    }
}
