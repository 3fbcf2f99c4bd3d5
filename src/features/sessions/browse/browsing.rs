//! The way in which the user looks at the list: what the address says, and what is shown by it.

use leptos::prelude::*;

use crate::domain::session_list_view::{SessionListView, Sort};
use crate::i18n::use_language;
use crate::layout::address::Address;
use crate::platform::timer::Alarm;
use crate::state::sessions::{Row, use_sessions};
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::{effect, memo};

/// Seconds after the last key until the text counts: each time the list is arranged anew.
const TYPED: f64 = 0.3;

/// What is shown of the list, and how.
#[derive(Clone, Copy)]
pub(super) struct Browsing {
    address: Address,
    /// By the address.
    pub(super) view: Memo<SessionListView>,
    /// The sessions that match, in order.
    pub(super) shown: Memo<Vec<Row>>,
    /// How many are shown, and of how many.
    pub(super) counts: Memo<(usize, usize)>,
    /// What is typed and not in the address yet.
    typed: StoredValue<Option<String>>,
    soon: Alarm,
}

impl Browsing {
    /// Follows the address and the list.
    pub(super) fn start() -> Self {
        let sessions = use_sessions();
        let address = Address::follow();
        let view = memo(move || SessionListView::of_query(&address.query()));
        let shown = memo(move || arranged(&view.read(), &sessions.rows.read()));
        let counts = memo(move || (shown.read().len(), sessions.rows.read().len()));
        let browsing = Self {
            address,
            view,
            shown,
            counts,
            typed: StoredValue::new(None),
            soon: Alarm::new(),
        };
        browsing.announce();
        // Back goes past what was being typed.
        effect(move || {
            view.track();
            browsing.forget_typed();
        });
        browsing
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut SessionListView)) {
        let was = self.view.get_untracked();
        let mut view = was.clone();
        self.soon.clear();
        if let Some(text) = self.typed.try_update_value(Option::take).flatten() {
            view.text = text;
        }
        change(&mut view);
        // One step for a whole text, not one for each of its letters.
        let is_only_text = SessionListView { text: was.text.clone(), ..view } == was;
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

    /// Says how many match whenever the user filters anew; what comes and goes by itself is said elsewhere.
    fn announce(self) {
        let language = use_language();
        let announcer = use_announcer();
        let filter = memo(move || {
            let view = self.view.read();
            (view.kind, view.status, view.text.clone())
        });
        let is_first = StoredValue::new(true);
        effect(move || {
            // Read, as following alone does not work a memo out.
            filter.with(|_| ());
            if is_first.try_update_value(|first| std::mem::replace(first, false)) == Some(false) {
                let (shown, all) = self.counts.get_untracked();
                announcer.say((language.get_untracked().browse().count)(shown, all));
            }
        });
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
