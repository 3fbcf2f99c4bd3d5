//! What a combobox is about to do: its list, the option that would be taken, and the keys.

use leptos::prelude::*;

use crate::platform::{document, listbox};
use crate::ui::combobox::{ComboList, ComboOption, Listing, Taken};
use crate::ui::dynamic::{effect, memo};
use crate::ui::field::FieldIds;

/// Options that a page key goes over.
const PAGE: usize = 10;

/// A combobox.
#[derive(Clone, Copy)]
pub(super) struct Combo {
    pub(super) ids: FieldIds,
    /// What was typed; `None` while the field shows what is taken.
    typed: RwSignal<Option<String>>,
    pub(super) is_open: RwSignal<bool>,
    /// The place of the option that Enter would take.
    active: RwSignal<Option<usize>>,
    /// What is listed; nothing while the list is closed.
    pub(super) list: Memo<ComboList>,
    /// A memo of its own: said when it changes, and not at every key.
    pub(super) summary: Memo<String>,
    taken: Taken,
    on_take: Callback<String>,
}

impl Combo {
    pub(super) fn new(
        ids: FieldIds,
        listing: Listing,
        taken: Taken,
        on_take: Callback<String>,
    ) -> Self {
        let typed = RwSignal::new(None::<String>);
        let is_open = RwSignal::new(false);
        let list = memo(move || match is_open.get() {
            true => listing(typed.get().as_deref().unwrap_or_default()),
            false => ComboList::default(),
        });
        let summary = memo(move || list.read().summary.clone());
        let combo = Self {
            ids,
            typed,
            is_open,
            active: RwSignal::new(None),
            list,
            summary,
            taken,
            on_take,
        };
        // Near the end of the screen it would open below it.
        effect(move || {
            if is_open.get() {
                listbox::scroll_to_when_drawn(combo.list_id());
            }
        });
        combo
    }

    pub(super) fn list_id(self) -> String {
        [self.ids.control, "-list"].concat()
    }

    pub(super) fn option_id(self, place: usize) -> String {
        format!("{}-option-{place}", self.ids.control)
    }

    /// The id of the option that Enter would take; empty without one.
    pub(super) fn active_id(self) -> String {
        self.active.get().map(|place| self.option_id(place)).unwrap_or_default()
    }

    pub(super) fn is_active(self, place: usize) -> bool {
        self.active.get() == Some(place)
    }

    pub(super) fn is_taken(self, option: &ComboOption) -> bool {
        *self.taken.value.read() == option.value
    }

    /// What the field shows.
    pub(super) fn text(self) -> String {
        self.typed.get().unwrap_or_else(|| self.taken.label.get())
    }

    fn count(self) -> usize {
        self.list.read_untracked().sections.iter().map(|section| section.options.len()).sum()
    }

    fn find(self, is_wanted: impl Fn(usize, &ComboOption) -> bool) -> Option<(usize, String)> {
        let list = self.list.read_untracked();
        let options = list.sections.iter().flat_map(|section| &section.options).enumerate();
        let mut wanted = options.filter(|(place, option)| is_wanted(*place, option));
        wanted.next().map(|(place, option)| (place, option.value.clone()))
    }

    /// Opens the list at what is taken.
    pub(super) fn open(self) {
        if !self.is_open.get_untracked() {
            self.is_open.set(true);
            let taken = self.taken.value.get_untracked();
            self.active.set(self.find(|_, option| option.value == taken).map(|(place, _)| place));
        }
    }

    /// Closes the list; the field shows again what is taken.
    pub(super) fn close(self) {
        self.is_open.set(false);
        self.typed.set(None);
        self.active.set(None);
    }

    /// The button beside the field.
    pub(super) fn toggle(self) {
        if self.is_open.get_untracked() {
            self.close();
        } else {
            document::focus(self.ids.control);
            self.open();
        }
    }

    /// Lists what was typed; the best is the one that Enter takes.
    pub(super) fn type_text(self, text: String) {
        let is_query = !text.trim().is_empty();
        self.typed.set(Some(text));
        self.is_open.set(true);
        self.active.set((is_query && self.count() > 0).then_some(0));
    }

    /// Takes the option at this place.
    pub(super) fn take(self, place: usize) {
        if let Some((_, value)) = self.find(|other, _| other == place) {
            self.on_take.run(value);
            self.close();
        }
    }

    /// Does what a key is for; whether the browser must not do what it usually does.
    pub(super) fn press(self, key: &str, has_alt: bool) -> bool {
        match (key, has_alt) {
            ("ArrowDown", true) => self.open(),
            ("ArrowUp", true) | ("Escape", _) => {
                if !self.is_open.get_untracked() {
                    return false;
                }
                self.close();
            }
            ("ArrowDown" | "ArrowUp", false) if !self.is_open.get_untracked() => self.open(),
            ("ArrowDown" | "ArrowUp" | "PageDown" | "PageUp", false) => return self.step(key),
            // Never sends the form: it may follow the Enter that takes an option.
            ("Enter", _) => {
                if let Some(place) = self.active.get_untracked() {
                    self.take(place);
                }
            }
            _ => return false,
        }
        true
    }

    /// Moves on by a key, where there is a list to move on; past one end it begins at the other.
    fn step(self, key: &str) -> bool {
        let count = self.count();
        let last = count.saturating_sub(1);
        let next = match (self.active.get_untracked(), key) {
            (None, "ArrowUp") | (Some(0), "ArrowUp") => last,
            (None, _) => 0,
            (Some(place), "ArrowDown") => {
                if place < last {
                    place + 1
                } else {
                    0
                }
            }
            (Some(place), "ArrowUp") => place - 1,
            (Some(place), "PageDown") => (place + PAGE).min(last),
            (Some(place), _) => place.saturating_sub(PAGE),
        };
        if count > 0 {
            self.active.set(Some(next));
        }
        count > 0
    }
}
