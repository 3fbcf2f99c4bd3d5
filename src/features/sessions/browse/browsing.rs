//! The way in which the user looks at the list: what the address says, and what is shown by it.

use leptos::prelude::*;

use crate::domain::session_list_view::{SessionListView, Sort};
use crate::i18n::use_language;
use crate::layout::looking::Looking;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::dynamic::memo;

/// What is shown of the list, and how.
#[derive(Clone, Copy)]
pub(super) struct Browsing {
    looking: Looking<SessionListView>,
    /// By the address.
    pub(super) view: Memo<SessionListView>,
    /// The sessions that match, in order.
    pub(super) shown: Memo<Vec<Row>>,
    /// How many are shown, and of how many.
    pub(super) counts: Memo<(usize, usize)>,
}

impl Browsing {
    /// Follows the address and the list.
    pub(super) fn start() -> Self {
        let sessions = use_sessions();
        let (looking, language) = (Looking::<SessionListView>::start(), use_language());
        let view = looking.view;
        let shown = memo(move || arranged(&view.read(), &sessions.rows.read()));
        let counts = memo(move || (shown.read().len(), sessions.rows.read().len()));
        looking.announce(move || {
            let (shown, all) = counts.get();
            (language.get().browse().count)(shown, all)
        });
        Self { looking, view, shown, counts }
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut SessionListView)) {
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

fn arranged(view: &SessionListView, rows: &[Row]) -> Vec<Row> {
    // As it was read it is in order already, and then no session needs to be followed.
    if !view.is_filtered() && view.sort == Sort::default() {
        return rows.to_vec();
    }
    let sessions: Vec<_> = rows.iter().map(|row| row.session.get()).collect();
    let places = view.arranged(&sessions);
    places.into_iter().filter_map(|place| rows.get(place).cloned()).collect()
}
