//! What one tab knows of something that tabs read for each other.

use std::cell::Cell;
use std::rc::Rc;

use crate::api::reply::Reply;
use crate::platform::clock;
use crate::state::tabs::turn::{Heard, is_too_old};

/// What one tab knows of it.
pub(super) struct Subject {
    pub(super) name: String,
    pub(super) hear: Box<dyn Fn(Rc<Reply>, Heard)>,
    /// When the newest reading that is known began, in ms by this computer's clock.
    pub(super) begun: Cell<f64>,
    pub(super) is_reading: Cell<bool>,
    /// What this tab asks for once its reading under way has ended.
    pub(super) asked: Cell<Option<f64>>,
    /// Since when another tab has the lock without a word.
    pub(super) busy: Cell<Option<f64>>,
}

impl Subject {
    pub(super) fn new(name: String, hear: impl Fn(Rc<Reply>, Heard) + 'static) -> Self {
        Self {
            name,
            hear: Box::new(hear),
            begun: Cell::new(f64::NEG_INFINITY),
            is_reading: Cell::new(false),
            asked: Cell::new(None),
            busy: Cell::new(None),
        }
    }

    /// Whether a reading that began after `since` is known. One of a time to come is of a clock that was set
    /// back meanwhile, and says nothing.
    pub(super) fn knows_since(&self, since: f64) -> bool {
        let begun = self.begun.get();
        begun > since && begun <= clock::local_now()
    }

    /// Whether a reading is as new as what is known.
    pub(super) fn is_new(&self, begun: f64) -> bool {
        let known = self.begun.get();
        begun >= known || known > clock::local_now()
    }

    /// Whether another tab has the lock for longer than any reading takes: it is suspended.
    pub(super) fn is_stuck(&self) -> bool {
        self.busy.get().is_some_and(|since| is_too_old(&self.name, since, clock::local_now()))
    }
}
