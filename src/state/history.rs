//! The history of the user's sessions, kept on this device. What the readings of the list say of it is taken in
//! by a part of the program that every visit downloads a moment after the list is drawn.

mod book;
mod explaining;
mod recording;

use leptos::task::spawn_local;

use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::platform::task;
use crate::state::memory::Memory;
use crate::state::shared::Shared;

pub use book::{Book, Refused};
pub use recording::{Recorder, use_recorder};

/// Seconds after the first list of a visit until it is taken in: nothing of it may be in the way of what is seen.
const FIRST: f64 = 3.0;

/// A reading of the list that may have something new.
pub(super) struct Heard {
    /// The sessions that it has.
    pub(super) list: Vec<Session>,
    /// When this tab heard of the list before.
    pub(super) before: Option<Moment>,
    /// When it was read.
    pub(super) now: Moment,
    /// The ids of those that left by the user's doing.
    pub(super) deleted: Vec<String>,
    /// Where to keep it, in the one tab that does.
    pub(super) memory: Option<Memory>,
}

/// Takes in the first list of a visit, and each that is another than before. Without the part nothing is taken
/// in: the next one that is another, or the next visit, makes up for it.
pub(super) fn hear(shared: Shared, heard: Heard) {
    spawn_local(async move {
        if heard.before.is_none() {
            task::wait(FIRST).await;
        }
        if let Some(record) = later!(aside, record_history: fn(Shared, Heard) = recording::record) {
            record(shared, heard);
        }
    });
}
