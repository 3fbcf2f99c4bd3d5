//! The history of whoever is signed in, as it is now, whichever tab writes it.

use leptos::prelude::*;

use crate::domain::history::{PastSession, Watch};
use crate::state::history::{Book, Recorder, Refused, use_recorder};
use crate::state::memory::Memory;
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::dynamic::{effect, memo};

/// What the page shows of it, and changes.
#[derive(Clone, Copy)]
pub(super) struct Notebook {
    sessions: SessionsState,
    recorder: Recorder,
    /// The sessions, in the order in which they were seen first; `None` until it is known whose they are.
    pub(super) all: RwSignal<Option<Vec<PastSession>>>,
    /// Whether none is added.
    pub(super) is_off: RwSignal<bool>,
    /// Whether this browser keeps what it is given.
    pub(super) is_kept: RwSignal<bool>,
    /// The one that was taken out last.
    pub(super) removed: RwSignal<Option<PastSession>>,
}

impl Notebook {
    /// Opens it, and follows it for as long as the page is shown.
    pub(super) fn open() -> Self {
        let notebook = Self {
            sessions: use_sessions(),
            recorder: use_recorder(),
            all: RwSignal::new(None),
            is_off: RwSignal::new(false),
            is_kept: RwSignal::new(true),
            removed: RwSignal::new(None),
        };
        // The first list tells who the user is.
        let is_known = memo(move || notebook.sessions.read_at.read().is_some());
        effect(move || {
            Book::track();
            if is_known.get() {
                notebook.read();
            }
        });
        effect(move || {
            if !is_known.get() {
                return;
            }
            if let Some(book) = notebook.book() {
                book.keep_watch(book.watch());
                notebook.is_kept.set(!Book::is_refused());
                book.on_change(move || notebook.read());
                // Who looks at the history waits for what the list says of it.
                notebook.recorder.look();
            }
        });
        notebook
    }

    fn book(self) -> Option<Book> {
        Memory::of_user(self.sessions).map(Book::of)
    }

    fn read(self) {
        let Some(book) = self.book() else { return };
        self.is_off.set(book.watch().is_off);
        self.is_kept.set(!Book::is_refused());
        let history = Some(book.read().0);
        // The same again must not draw anything anew.
        if *self.all.read_untracked() != history {
            self.all.set(history);
        }
    }

    /// How many sessions it has.
    pub(super) fn count(self) -> usize {
        self.all.read().as_ref().map_or(0, Vec::len)
    }

    /// Takes a session out; gives it, or nothing when it was gone already.
    pub(super) fn remove(self, key: &str) -> Result<Option<PastSession>, Refused> {
        let gone = match self.book() {
            Some(book) => book.change(|history| history.remove(key))?,
            None => None,
        };
        self.removed.set(gone.clone());
        // At once, so that who takes it out knows what is left.
        self.read();
        Ok(gone)
    }

    /// Puts the one that was taken out last back.
    pub(super) fn put_back(self) -> Result<Option<PastSession>, Refused> {
        let (past, book) = (self.removed.get_untracked(), self.book());
        let Some((past, book)) = past.zip(book) else { return Ok(None) };
        let back = book.change(|history| {
            history.put_back(past.clone());
            Some(past)
        })?;
        self.removed.set(None);
        Ok(back)
    }

    /// Forgets all of them.
    pub(super) fn erase(self) {
        self.removed.set(None);
        if let Some(book) = self.book() {
            book.erase();
            self.recorder.look();
        }
    }

    /// Keeps a history from now on, or no longer.
    pub(super) fn keep(self, is_wanted: bool) {
        if let Some(book) = self.book() {
            book.keep_watch(Watch { is_off: !is_wanted, ..book.watch() });
            if is_wanted {
                self.recorder.look();
            }
        }
    }
}
