//! The way in which the user looks at a list: the address says it, and what is typed becomes a part of it.

use leptos::prelude::*;

use crate::domain::view_query::ViewQuery;
use crate::layout::address::Address;
use crate::platform::timer::Alarm;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::{effect, memo};

/// Seconds after the last key until the text counts: each time the list is arranged anew.
const TYPED: f64 = 0.3;

/// A way to look, followed and changed.
pub struct Looking<V: ViewQuery> {
    /// By the address.
    pub view: Memo<V>,
    address: Address,
    /// What is typed and not in the address yet.
    typed: StoredValue<Option<String>>,
    soon: Alarm,
}

impl<V: ViewQuery> Clone for Looking<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V: ViewQuery> Copy for Looking<V> {}

impl<V: ViewQuery> Looking<V> {
    /// Follows the address.
    #[must_use]
    pub fn start() -> Self {
        let address = Address::follow();
        let view = memo(move || V::of_query(&address.query()));
        let looking = Self { view, address, typed: StoredValue::new(None), soon: Alarm::new() };
        // Back goes past what was being typed.
        effect(move || {
            view.track();
            looking.forget_typed();
        });
        looking
    }

    /// Looks in another way, as a step that Back undoes.
    pub fn change(self, change: impl FnOnce(&mut V)) {
        let was = self.view.get_untracked();
        let mut view = was.clone();
        self.soon.clear();
        if let Some(text) = self.typed.try_update_value(Option::take).flatten() {
            view = view.with_text(text);
        }
        change(&mut view);
        // One step for a whole text, not one for each of its letters.
        let is_only_text = view.with_text(was.text().to_owned()) == was;
        let is_more_text = is_only_text && !was.text().is_empty() && !view.text().is_empty();
        if view != was {
            self.address.write(&view.to_query(), !is_more_text);
        }
    }

    /// Takes what is in the search field, once nothing more is typed.
    pub fn type_text(self, text: String) {
        self.typed.set_value(Some(text));
        self.soon.set(TYPED, move || self.change(|_| ()));
    }

    fn forget_typed(self) {
        self.soon.clear();
        self.typed.try_set_value(None);
    }

    /// Shows all again.
    pub fn show_all(self) {
        self.forget_typed();
        self.change(|view| *view = view.unfiltered());
    }

    /// Says how many match whenever the user filters anew; what comes and goes by itself is not told by this.
    pub fn announce(self, count: impl Fn() -> String + 'static) {
        let announcer = use_announcer();
        let filters = memo(move || self.view.read().filters());
        let is_first = StoredValue::new(true);
        effect(move || {
            // Read, as following alone does not work a memo out.
            filters.with(|_| ());
            if is_first.try_update_value(|first| std::mem::replace(first, false)) == Some(false) {
                announcer.say(untrack(&count));
            }
        });
    }
}
