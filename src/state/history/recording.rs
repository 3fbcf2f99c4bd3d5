//! Taking in what readings of the list say. Part of what every visit downloads a moment after its list.

use std::cell::Cell;

use leptos::prelude::*;

use crate::domain::history::{Sighting, Watch};
use crate::domain::last_used::LastUsed;
use crate::domain::launch_record::LaunchRecord;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::platform::wake::Change;
use crate::platform::{timer, wake};
use crate::state::history::{Book, Heard, explaining};
use crate::state::memory::{Kept, Memory};
use crate::state::shared::{Shared, use_shared};

/// Seconds between two looks at the list as it is: what was extended, and until when the portal has looked.
const LOOK: f64 = 30.0;

/// Seconds for which a launch is taken to be that of the session that comes up with its name.
const LAUNCHED: f64 = 600.0;

thread_local! {
    /// When the list was read that was taken in last.
    static TAKEN_IN: Cell<f64> = const { Cell::new(f64::NEG_INFINITY) };
    static IS_LOOKING: Cell<bool> = const { Cell::new(false) };
}

/// Takes in a list that is another than before.
pub(super) fn record(shared: Shared, heard: Heard) {
    if !IS_LOOKING.replace(true) {
        look_now_and_then(shared);
    }
    let Heard { list, before, now, deleted, memory } = heard;
    // The tab that has read it writes it down.
    if let Some(memory) = memory {
        let seen = Sighting { list, now, deleted, ..sighting(shared, now) };
        take_in(&memory, before, seen);
        explaining::explain(shared, &memory);
    }
}

fn sighting(shared: Shared, now: Moment) -> Sighting {
    let is_whole = shared.sessions.unreadable.try_get_untracked() == Some(0);
    Sighting { list: Vec::new(), is_whole, before: None, now, deleted: Vec::new(), launched: None }
}

/// What a page needs of the recording.
#[derive(Clone, Copy)]
pub struct Recorder(Shared);

/// The recording of this app.
#[must_use]
pub fn use_recorder() -> Recorder {
    Recorder(use_shared())
}

impl Recorder {
    /// Takes in the list as it is: what began or ended while no history was kept is not taken for watched.
    pub fn look(self) {
        TAKEN_IN.set(f64::NEG_INFINITY);
        look(self.0, f64::NEG_INFINITY);
        if let Some(memory) = Memory::of_user(self.0.sessions) {
            explaining::explain(self.0, &memory);
        }
    }
}

/// For the life of the page, and when it is left.
fn look_now_and_then(shared: Shared) {
    timer::every(LOOK, move || look(shared, LOOK));
    wake::on_change(move |change| {
        if change != Change::Visibility {
            return;
        }
        if !wake::is_visible() {
            look(shared, 1.0);
        } else if let Some(memory) = Memory::of_user(shared.sessions) {
            // What failed while nobody looked.
            explaining::explain(shared, &memory);
        }
    });
}

/// Takes in the list as it was read last, unless a tab has done so that many seconds before.
fn look(shared: Shared, seconds: f64) {
    // The app may be gone.
    let Some(Some(read_at)) = shared.sessions.read_at.try_get_untracked() else { return };
    let Some(memory) = Memory::of_user(shared.sessions) else { return };
    let seen = Book::of(memory.clone()).watch().seen;
    if seen.is_some_and(|seen| read_at.0 - seen.0 < seconds * 1000.0) {
        return;
    }
    let list = shared.sessions.snapshot();
    take_in(&memory, None, Sighting { list, ..sighting(shared, read_at) });
}

fn take_in(memory: &Memory, heard_before: Option<Moment>, seen: Sighting) {
    let book = Book::of(memory.clone());
    let watch = book.watch();
    // One that was waiting for this part while a newer one came is no news.
    if watch.is_off || seen.now.0 < TAKEN_IN.get() {
        return;
    }
    TAKEN_IN.set(seen.now.0);
    let before = [heard_before, watch.seen].into_iter().flatten();
    let before = before.filter(|before| *before <= seen.now);
    let before = before.max_by(|a, b| a.0.total_cmp(&b.0));
    let launched = launched(memory, &seen.list, seen.now);
    let seen = Sighting { before, launched, ..seen };
    // What the browser did not keep was not watched.
    if book.change(|history| history.observe(&seen).then_some(())).is_ok() {
        book.keep_watch(Watch { seen: Some(seen.now), ..watch });
    }
}

/// The session that was launched here just now, by its id, with its command, which the list does not tell.
fn launched(memory: &Memory, list: &[Session], now: Moment) -> Option<(String, String)> {
    let record = LaunchRecord::parse(&memory.read(Kept::Launch)?)?;
    if now.since(record.at).0 > LAUNCHED {
        return None;
    }
    let session = list.iter().find(|session| record.is_of(session))?;
    let last = LastUsed::of_text(&memory.read(Kept::LastUsed)?);
    let last = last.of(record.kind).filter(|last| last.image.as_ref() == Some(&record.image))?;
    Some((session.id.clone(), last.command.clone()?))
}
