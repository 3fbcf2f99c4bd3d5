//! How long the user's starts of each image took, learned from every reading of the list and kept on this
//! device. Part of what every visit downloads: no signals, no context.

use std::cell::RefCell;

use crate::domain::session::Session;
use crate::domain::start_times::StartTimes;
use crate::domain::time::Moment;
use crate::domain::watched_starts::{Seen, WatchedStarts};
use crate::state::memory::{Kept, Memory};

thread_local! {
    static WATCHED: RefCell<WatchedStarts> = const { RefCell::new(WatchedStarts::new()) };
}

/// Takes in a list that was just read, beside the one before it, and keeps what was learned in a memory,
/// which one of the tabs that hear the list has. What is kept is read only when a start has come to its
/// end, and anew each time: another tab may have added to it.
pub fn observe(
    before: &[Session],
    before_at: Option<Moment>,
    after: &[Session],
    now: Moment,
    memory: Option<&Memory>,
) {
    let ended = WATCHED.with_borrow_mut(|watched| watched.observe((before, before_at), after, now));
    let Some(memory) = memory.filter(|_| !ended.is_empty()) else { return };
    let mut times = read(memory);
    for (image, took) in ended {
        times.learn(image, took);
    }
    memory.write(Kept::StartTimes, Some(&times.encode()));
}

/// Since when a session that is coming up is known; `None` before the list was read as a whole.
#[must_use]
pub fn seen(id: &str) -> Option<Seen> {
    WATCHED.with_borrow(|watched| watched.seen(id))
}

/// What is known of the starts of a user of this site.
#[must_use]
pub fn read(memory: &Memory) -> StartTimes {
    memory.read(Kept::StartTimes).map(|text| StartTimes::decode(&text)).unwrap_or_default()
}
