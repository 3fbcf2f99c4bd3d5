//! Which cards the list draws, and in which order: all as they were read, until the toolbar is there and says
//! otherwise. Part of what every visit downloads.

use leptos::prelude::*;
use leptos_router::location::Url;

use crate::platform::timer::Alarm;
use crate::state::sessions::Row;
use crate::ui::dynamic::Reading;

/// From so many sessions on, finding one needs more than a look. The number is a choice: five cards fit on a
/// screen.
const MANY: usize = 6;

/// Seconds for which cards are held back at most when the address asks for some of them only: the toolbar
/// may be long on its way, or not come.
const PATIENCE: f64 = 5.0;

/// What the list and its toolbar agree on.
#[derive(Clone, Copy)]
pub(in crate::features::sessions) struct Arranged {
    /// Whether there is a toolbar. Once there it stays: it must not go under the user's hands.
    pub(in crate::features::sessions) has_toolbar: Memo<bool>,
    /// Whether no card is drawn, because the address asks for some of them only, and the toolbar that
    /// knows which is not there yet.
    pub(in crate::features::sessions) is_held_back: RwSignal<bool>,
    all: RwSignal<Vec<Row>>,
    told: RwSignal<Option<Reading<Vec<Row>>>>,
}

impl Arranged {
    /// All of a list, until told otherwise. Of a removal of several the toolbar tells what became.
    pub(in crate::features::sessions) fn new(
        all: RwSignal<Vec<Row>>,
        address: ReadSignal<Url>,
        has_removal: RwSignal<bool>,
    ) -> Self {
        let asks = move || !address.read().search().is_empty();
        let is_held_back = RwSignal::new(untrack(asks));
        let has_toolbar = Memo::new(move |before: Option<&bool>| {
            before == Some(&true) || all.read().len() >= MANY || asks() || has_removal.get()
        });
        if is_held_back.get_untracked() {
            Alarm::new().set(PATIENCE, move || {
                is_held_back.try_set(false);
            });
        }
        Self { has_toolbar, is_held_back, all, told: RwSignal::new(None) }
    }

    /// The cards to draw.
    pub(in crate::features::sessions) fn cards(self) -> Vec<Row> {
        match self.told.get() {
            Some(told) => told(),
            None if self.is_held_back.get() => Vec::new(),
            None => self.all.get(),
        }
    }

    /// The cards that are drawn now, for the toolbar to go on from.
    pub(super) fn drawn(self) -> Vec<Row> {
        untrack(|| self.cards())
    }

    /// From now on these cards are drawn.
    pub(super) fn tell(self, cards: Reading<Vec<Row>>) {
        self.told.set(Some(cards));
        self.is_held_back.set(false);
    }
}
