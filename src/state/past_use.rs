//! What the user's sessions of each image have used, kept on this device. Fed by every reading of the
//! list, so it is part of what every visit downloads: no signals, no context.

use std::cell::Cell;

use crate::domain::past_use::PastUse;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::state::memory::{Kept, Memory};

/// Longest time between two readings, in seconds, for which what is seen at its end is taken to have
/// been so: the tab may have been hidden in between.
const LOOKED: f64 = 30.0;
/// Seconds after which what was looked at is kept, although no session used more.
const WRITTEN: f64 = 300.0;

thread_local! {
    /// When the list was read last.
    static READ_AT: Cell<f64> = const { Cell::new(f64::INFINITY) };
    /// Seconds of looking that are not kept yet.
    static UNWRITTEN: Cell<f64> = const { Cell::new(0.0) };
}

/// Takes in a list that was just read. What is kept is read anew every time: another tab may have
/// added to it, or another user have signed in.
pub fn observe(sessions: &[Session], now: Moment, user: Option<&str>) {
    let looked = now.since(Moment(READ_AT.replace(now.0))).0.min(LOOKED);
    let seconds = UNWRITTEN.get() + looked;
    UNWRITTEN.set(seconds);
    if sessions.iter().all(|session| session.used.memory.is_none()) {
        return;
    }
    let memory = Memory::of(user.unwrap_or_default());
    let mut past = read(&memory);
    if past.observe(sessions, now, seconds) || seconds >= WRITTEN {
        memory.write(Kept::PastUse, Some(&past.encode()));
        UNWRITTEN.set(0.0);
    }
}

/// What is known of the images of a user of this site.
#[must_use]
pub fn read(memory: &Memory) -> PastUse {
    memory.read(Kept::PastUse).map(|text| PastUse::decode(&text)).unwrap_or_default()
}
