//! Where the history is kept: in the user's memory, which all tabs share. Each change reads it anew, as another
//! tab may have written.

use std::cell::Cell;

use leptos::prelude::*;

use crate::domain::history::{History, Watch};
use crate::state::memory::{Kept, Memory};

thread_local! {
    /// Counts the changes by this tab: the browser tells the other ones only.
    static CHANGES: ArcRwSignal<u32> = ArcRwSignal::new(0);
    /// Whether the browser refused what was written last.
    static IS_REFUSED: Cell<bool> = const { Cell::new(false) };
}

/// The browser did not keep a change: its room for this site is full, or it keeps nothing.
#[derive(Clone, Copy, Debug)]
pub struct Refused;

/// The history of one user of one site.
#[derive(Clone)]
pub struct Book(Memory);

impl Book {
    /// That of a memory.
    #[must_use]
    pub fn of(memory: Memory) -> Self {
        Self(memory)
    }

    /// As it is now.
    #[must_use]
    pub fn read(&self) -> History {
        self.0.read(Kept::History).map(|text| History::decode(&text)).unwrap_or_default()
    }

    /// Until when the portal has looked, and whether it keeps a history.
    #[must_use]
    pub fn watch(&self) -> Watch {
        self.0.read(Kept::HistoryWatch).map(|text| Watch::decode(&text)).unwrap_or_default()
    }

    /// Keeps until when the portal has looked, and whether it keeps a history; whether the browser lets it.
    pub fn keep_watch(&self, watch: Watch) -> bool {
        let known = self.watch();
        let is_kept = self.0.write(Kept::HistoryWatch, Some(&watch.encode()));
        // That these few bytes are kept does not tell that the history is.
        if !is_kept {
            refused(true);
        }
        // Each look alone is no news.
        if known.is_off != watch.is_off {
            changed();
        }
        is_kept
    }

    /// Changes it, when `change` says that it did.
    ///
    /// # Errors
    /// The browser does not keep the change.
    pub fn change<T>(
        &self,
        change: impl FnOnce(&mut History) -> Option<T>,
    ) -> Result<Option<T>, Refused> {
        let mut history = self.read();
        let Some(outcome) = change(&mut history) else { return Ok(None) };
        let is_kept = self.0.write(Kept::History, Some(&history.encode()));
        refused(!is_kept);
        if !is_kept {
            return Err(Refused);
        }
        changed();
        Ok(Some(outcome))
    }

    /// Whether the browser refused what was written last; changes with what [`Self::track`] follows.
    #[must_use]
    pub fn is_refused() -> bool {
        IS_REFUSED.get()
    }

    /// Forgets all of it.
    pub fn erase(&self) {
        refused(!self.0.write(Kept::History, None));
        changed();
    }

    /// Has the caller follow what this tab changes.
    pub fn track() {
        CHANGES.with(Clone::clone).track();
    }

    /// Calls back when another tab changes it, until the current owner goes.
    pub fn on_change(&self, callback: impl Fn() + Clone + 'static) {
        self.0.on_change(Kept::History, callback.clone());
        // Another tab's looks do not change what is shown, but its switch does.
        let (book, is_off) = (self.clone(), StoredValue::new(self.watch().is_off));
        self.0.on_change(Kept::HistoryWatch, move || {
            let now = book.watch().is_off;
            if is_off.try_update_value(|was| std::mem::replace(was, now)) == Some(!now) {
                callback();
            }
        });
    }
}

fn refused(is_refused: bool) {
    if IS_REFUSED.replace(is_refused) != is_refused {
        changed();
    }
}

fn changed() {
    CHANGES.with(Clone::clone).update(|count| *count = count.wrapping_add(1));
}
