//! The way in which the user looks at the history: what the address says, and what is shown by it.

use leptos::prelude::*;

use crate::domain::history::{HistoryView, PastSession, Sort};
use crate::domain::iso_time::iso;
use crate::domain::session::{Session, Used};
use crate::features::history::notebook::Notebook;
use crate::features::history::shown::{Setting, Shown};
use crate::i18n::use_language;
use crate::layout::looking::Looking as LookingAt;
use crate::state::clock::use_clock;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::memo;

/// What is shown of the history, and how.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    /// The history.
    pub(super) notebook: Notebook,
    looking: LookingAt<HistoryView>,
    /// By the address.
    pub(super) view: Memo<HistoryView>,
    /// The sessions that match, in order.
    pub(super) shown: Memo<Vec<Shown>>,
    /// How many are shown, and of how many.
    pub(super) counts: Memo<(usize, usize)>,
}

impl Looking {
    /// Follows the address, the history and the list.
    pub(super) fn start(notebook: Notebook) -> Self {
        let (looking, language) = (LookingAt::<HistoryView>::start(), use_language());
        let view = looking.view;
        let arranged = memo(move || {
            let all = notebook.all.read();
            view.read().arranged(all.as_deref().unwrap_or_default())
        });
        let shown = rows(notebook, arranged);
        let counts = memo(move || (arranged.read().len(), notebook.count()));
        looking.announce(move || {
            let (shown, all) = counts.get();
            (language.get().history().count)(shown, all)
        });
        Self { notebook, looking, view, shown, counts }
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut HistoryView)) {
        self.looking.change(change);
    }

    /// Takes what is in the search field, once nothing more is typed.
    pub(super) fn type_text(self, text: String) {
        self.looking.type_text(text);
    }

    /// Shows all sessions again.
    pub(super) fn show_all(self) {
        self.looking.show_all();
    }

    /// In which order.
    pub(super) fn sort(self) -> Sort {
        self.view.read().sort
    }
}

/// The sessions as they are drawn: with what the list says of them.
fn rows(notebook: Notebook, arranged: Memo<Vec<PastSession>>) -> Memo<Vec<Shown>> {
    let (sessions, clock, language) = (use_sessions(), use_clock(), use_language());
    // Which are listed changes with their starts, too, but no row is another for what a session uses.
    let listed = memo(move || {
        let rows = sessions.rows.read();
        rows.iter().map(|row| row.session.with(still)).collect::<Vec<Session>>()
    });
    let is_fresh = memo(move || sessions.problem.read().is_none());
    let is_own = memo(move || notebook.is_own());
    let year = memo(move || year(&iso(clock.now())));
    memo(move || {
        let (listed, year) = (listed.read(), year.get());
        let (is_fresh, is_own, language) = (is_fresh.get(), is_own.get(), language.get());
        let draw = |past: &PastSession| {
            let is_listed = listed.iter().any(|session| past.is_of(session));
            // What is over stays so.
            let is_fresh = is_fresh || past.outcome.is_over();
            let can_go = is_own && !is_listed;
            Shown::new(past, Setting { is_listed, can_go, is_fresh, year, language })
        };
        arranged.read().iter().map(draw).collect()
    })
}

/// A session without what changes with each reading.
fn still(session: &Session) -> Session {
    Session { used: Used::default(), ..session.clone() }
}

/// The year of a date.
pub(super) fn year(date: &str) -> u16 {
    date.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default()
}
