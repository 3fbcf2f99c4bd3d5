//! The way in which the user looks at the history: what the address says, and what is shown by it.

use leptos::prelude::*;

use crate::domain::history::{HistoryView, PastSession, Sort};
use crate::domain::iso_time::iso;
use crate::domain::session::{Session, Used};
use crate::features::history::notebook::Notebook;
use crate::features::history::shown::{Setting, Shown};
use crate::i18n::use_language;
use crate::layout::address::Address;
use crate::platform::timer::Alarm;
use crate::state::clock::use_clock;
use crate::state::sessions::use_sessions;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::{effect, memo};

/// Seconds after the last key until the text counts: each time the history is arranged anew.
const TYPED: f64 = 0.3;

/// What is shown of the history, and how.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    /// The history.
    pub(super) notebook: Notebook,
    address: Address,
    /// By the address.
    pub(super) view: Memo<HistoryView>,
    /// The sessions that match, in order.
    pub(super) shown: Memo<Vec<Shown>>,
    /// How many are shown, and of how many.
    pub(super) counts: Memo<(usize, usize)>,
    /// What is typed and not in the address yet.
    typed: StoredValue<Option<String>>,
    soon: Alarm,
}

impl Looking {
    /// Follows the address, the history and the list.
    pub(super) fn start(notebook: Notebook) -> Self {
        let address = Address::follow();
        let view = memo(move || HistoryView::of_query(&address.query()));
        let arranged = memo(move || {
            let all = notebook.all.read();
            view.read().arranged(all.as_deref().unwrap_or_default())
        });
        let shown = rows(arranged);
        let counts = memo(move || (arranged.read().len(), notebook.count()));
        let (typed, soon) = (StoredValue::new(None), Alarm::new());
        let looking = Self { notebook, address, view, shown, counts, typed, soon };
        looking.announce();
        // Back goes past what was being typed.
        effect(move || {
            view.track();
            looking.forget_typed();
        });
        looking
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut HistoryView)) {
        let was = self.view.get_untracked();
        let mut view = was.clone();
        self.soon.clear();
        if let Some(text) = self.typed.try_update_value(Option::take).flatten() {
            view.text = text;
        }
        change(&mut view);
        // One step for a whole text, not one for each of its letters.
        let is_only_text = HistoryView { text: was.text.clone(), ..view } == was;
        let is_more_text = is_only_text && !was.text.is_empty() && !view.text.is_empty();
        if view != was {
            self.address.write(&view.to_query(), !is_more_text);
        }
    }

    /// Takes what is in the search field, once nothing more is typed.
    pub(super) fn type_text(self, text: String) {
        self.typed.set_value(Some(text));
        self.soon.set(TYPED, move || self.change(|_| ()));
    }

    fn forget_typed(self) {
        self.soon.clear();
        self.typed.try_set_value(None);
    }

    /// Shows all sessions again.
    pub(super) fn show_all(self) {
        self.forget_typed();
        self.change(|view| *view = view.unfiltered());
    }

    /// In which order.
    pub(super) fn sort(self) -> Sort {
        self.view.read().sort
    }

    /// Says how many match whenever the user filters anew.
    fn announce(self) {
        let language = use_language();
        let announcer = use_announcer();
        let filter = memo(move || {
            let view = self.view.read();
            (view.kind, view.outcome, view.text.clone())
        });
        let is_first = StoredValue::new(true);
        effect(move || {
            // Read, as following alone does not work a memo out.
            filter.with(|_| ());
            if is_first.try_update_value(|first| std::mem::replace(first, false)) == Some(false) {
                let (shown, all) = self.counts.get_untracked();
                announcer.say((language.get_untracked().history().count)(shown, all));
            }
        });
    }
}

/// The sessions as they are drawn: with what the list says of them.
fn rows(arranged: Memo<Vec<PastSession>>) -> Memo<Vec<Shown>> {
    let (sessions, clock, language) = (use_sessions(), use_clock(), use_language());
    // Which are listed changes with their starts, too, but no row is another for what a session uses.
    let listed = memo(move || {
        let rows = sessions.rows.read();
        rows.iter().map(|row| row.session.with(still)).collect::<Vec<Session>>()
    });
    let is_fresh = memo(move || sessions.problem.read().is_none());
    let year = memo(move || year(&iso(clock.now())));
    memo(move || {
        let (listed, year) = (listed.read(), year.get());
        let (is_fresh, language) = (is_fresh.get(), language.get());
        let draw = |past: &PastSession| {
            let is_listed = listed.iter().any(|session| past.is_of(session));
            // What is over stays so.
            let is_fresh = is_fresh || past.outcome.is_over();
            Shown::new(past, Setting { is_listed, is_fresh, year, language })
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
