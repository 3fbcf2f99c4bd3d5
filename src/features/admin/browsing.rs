//! The way in which the user looks at all sessions: what the address says, and what is shown by it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::all_sessions::{AllSessions, AllSessionsView, Shown, Sort};
use crate::features::admin::labels;
use crate::i18n::{Language, use_language};
use crate::layout::address::Address;
use crate::platform::timer::Alarm;
use crate::state::all_sessions::AllSessionsReader;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::{effect, memo};

/// Seconds after the last key until the text counts: each time all is counted and arranged anew.
const TYPED: f64 = 0.3;

/// What is shown of all sessions, and how.
#[derive(Clone, Copy)]
pub(super) struct Browsing {
    address: Address,
    /// By the address.
    pub(super) view: Memo<AllSessionsView>,
    /// The sessions as last read.
    pub(super) list: RwSignal<Option<Arc<AllSessions>>>,
    /// Those that match.
    pub(super) shown: Memo<Shown>,
    /// The user whose name has the focus among the totals: it stays there, however few sessions are left.
    pub(super) kept: RwSignal<String>,
    /// What is typed and not in the address yet.
    typed: StoredValue<Option<String>>,
    soon: Alarm,
}

impl Browsing {
    /// Follows the address and the list.
    pub(super) fn start(reader: AllSessionsReader) -> Self {
        let language = use_language();
        let address = Address::follow();
        let list = reader.list;
        let kept = RwSignal::new(String::new());
        let view = memo(move || AllSessionsView::of_query(&address.query()));
        let shown = memo(move || {
            let list = list.read();
            let Some(all) = list.as_deref() else { return Shown::default() };
            view.read().shown(all, &labels::of(all, language.get()), &kept.read())
        });
        let typed = StoredValue::new(None);
        let browsing = Self { address, view, list, shown, kept, typed, soon: Alarm::new() };
        browsing.announce(language);
        // Back goes past what was being typed.
        effect(move || {
            view.track();
            browsing.forget_typed();
        });
        browsing
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut AllSessionsView)) {
        let was = self.view.get_untracked();
        let mut view = was.clone();
        self.soon.clear();
        if let Some(text) = self.typed.try_update_value(Option::take).flatten() {
            view.text = text;
        }
        change(&mut view);
        // One step for a whole text, not one for each of its letters.
        let is_only_text = AllSessionsView { text: was.text.clone(), ..view.clone() } == was;
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

    /// How many are shown, of how many, and of how many users.
    pub(super) fn count(self, language: Language) -> String {
        let w = language.admin();
        let (shown, all) = (self.shown.read(), self.list.read());
        let number = |number: usize| {
            #[expect(clippy::cast_precision_loss, reason = "a list has fewer rows than 2^53")]
            language.number(number as f64)
        };
        let all = all.as_ref().map_or(0, |all| all.sessions.len());
        let (text, count) = (number(shown.places.len()), shown.places.len());
        let users = number(shown.users);
        match self.view.read().is_filtered() {
            true => (w.count)(&text, count, &number(all), &users, shown.users),
            false => (w.all)(&text, count, &users, shown.users),
        }
    }

    /// Says how many match whenever the user filters anew; what comes and goes by itself is not announced.
    fn announce(self, language: Signal<Language>) {
        let announcer = use_announcer();
        let filter = memo(move || AllSessionsView { sort: Sort::default(), ..self.view.get() });
        let is_first = StoredValue::new(true);
        effect(move || {
            // Read, as following alone does not work a memo out.
            filter.with(|_| ());
            if is_first.try_update_value(|first| std::mem::replace(first, false)) == Some(false) {
                announcer.say(untrack(|| self.count(language.get())));
            }
        });
    }
}
