//! The history of whoever is signed in, as it is now, whichever tab writes it. While nobody can tell who that is, the
//! one of the user who was seen last, to look at.

use leptos::prelude::*;

use crate::domain::history::{PastSession, Watch};
use crate::features::history::whose::{Whose, follow};
use crate::platform::focus;
use crate::state::history::{Book, Recorder, Refused, use_recorder};
use crate::state::memory::Memory;
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::dynamic::effect;

/// What the page shows of it, and changes.
#[derive(Clone, Copy)]
pub(super) struct Notebook {
    sessions: SessionsState,
    recorder: Recorder,
    /// Whose it is; `None` while that is not known, and when it is nobody's to see.
    pub(super) whose: Memo<Option<Whose>>,
    /// Whether it may still turn out.
    pub(super) is_asking: Memo<bool>,
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
        let sessions = use_sessions();
        let (whose, is_asking) = follow(sessions);
        let notebook = Self {
            sessions,
            whose,
            is_asking,
            recorder: use_recorder(),
            all: RwSignal::new(None),
            is_off: RwSignal::new(false),
            is_kept: RwSignal::new(true),
            removed: RwSignal::new(None),
        };
        effect(move || {
            Book::track();
            whose.track();
            notebook.read();
        });
        effect(move || {
            whose.track();
            let own = notebook.own_book();
            if let Some(book) = &own {
                book.keep_watch(book.watch());
                notebook.is_kept.set(!Book::is_refused());
            }
            if let Some(book) = notebook.book() {
                book.on_change(move || notebook.read());
            }
            if own.is_some() {
                // Who looks at the history waits for what the list says of it.
                notebook.recorder.look();
            }
        });
        notebook
    }

    /// The one that is shown.
    fn book(self) -> Option<Book> {
        match self.whose.get_untracked()? {
            Whose::SignedIn => self.own_book(),
            Whose::LastSeen(user) => Some(Book::of(Memory::of(&user))),
        }
    }

    /// That of the user who is signed in, who alone may change it.
    fn own_book(self) -> Option<Book> {
        let is_own = self.whose.get_untracked() == Some(Whose::SignedIn);
        is_own.then(|| Memory::of_user(self.sessions)).flatten().map(Book::of)
    }

    /// Whether it is that of the user who is signed in.
    pub(super) fn is_own(self) -> bool {
        *self.whose.read() == Some(Whose::SignedIn)
    }

    /// The name of the user whose it is.
    pub(super) fn user(self) -> Option<String> {
        match self.whose.get_untracked()? {
            Whose::SignedIn => self.sessions.user.get_untracked(),
            Whose::LastSeen(user) => Some(user),
        }
    }

    fn read(self) {
        let book = self.book();
        if let Some(book) = &book {
            self.is_off.set(book.watch().is_off);
            self.is_kept.set(!Book::is_refused());
        }
        // Of another user, and of nobody, nothing of what was shown may stay.
        if !untrack(|| self.is_own()) && self.removed.read_untracked().is_some() {
            self.removed.set(None);
        }
        let history = book.map(|book| book.read().0);
        // The same again must not draw anything anew.
        if *self.all.read_untracked() != history {
            if history.is_none() {
                // What goes may have the focus.
                focus::keep();
            }
            self.all.set(history);
        }
    }

    /// How many sessions it has.
    pub(super) fn count(self) -> usize {
        self.all.read().as_ref().map_or(0, Vec::len)
    }

    /// Takes a session out; gives it, or nothing when it was gone already.
    pub(super) fn remove(self, key: &str) -> Result<Option<PastSession>, Refused> {
        let gone = match self.own_book() {
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
        let (past, book) = (self.removed.get_untracked(), self.own_book());
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
        if let Some(book) = self.own_book() {
            book.erase();
            self.recorder.look();
        }
    }

    /// Keeps a history from now on, or no longer.
    pub(super) fn keep(self, is_wanted: bool) {
        if let Some(book) = self.own_book() {
            book.keep_watch(Watch { is_off: !is_wanted, ..book.watch() });
            if is_wanted {
                self.recorder.look();
            }
        }
    }
}
