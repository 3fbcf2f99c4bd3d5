//! The way in which the user looks at all sessions: what the address says, and what is shown by it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::all_sessions::{AllSessions, AllSessionsView, Shown, Sort};
use crate::features::admin::labels;
use crate::i18n::{Language, use_language};
use crate::layout::looking::Looking;
use crate::state::all_sessions::AllSessionsReader;
use crate::ui::dynamic::memo;

/// What is shown of all sessions, and how.
#[derive(Clone, Copy)]
pub(super) struct Browsing {
    looking: Looking<AllSessionsView>,
    /// By the address.
    pub(super) view: Memo<AllSessionsView>,
    /// The sessions as last read.
    pub(super) list: RwSignal<Option<Arc<AllSessions>>>,
    /// Those that match.
    pub(super) shown: Memo<Shown>,
    /// The user whose name has the focus among the totals: it stays there, however few sessions are left.
    pub(super) kept: RwSignal<String>,
}

impl Browsing {
    /// Follows the address and the list.
    pub(super) fn start(reader: AllSessionsReader) -> Self {
        let language = use_language();
        let looking = Looking::<AllSessionsView>::start();
        let view = looking.view;
        let list = reader.list;
        let kept = RwSignal::new(String::new());
        let shown = memo(move || {
            let list = list.read();
            let Some(all) = list.as_deref() else { return Shown::default() };
            view.read().shown(all, &labels::of(all, language.get()), &kept.read())
        });
        let browsing = Self { looking, view, list, shown, kept };
        looking.announce(move || browsing.count(language.get()));
        browsing
    }

    /// Looks in another way, as a step that Back undoes.
    pub(super) fn change(self, change: impl FnOnce(&mut AllSessionsView)) {
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
}
