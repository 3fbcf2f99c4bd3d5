//! What is looked for in the log, and what was found.

mod current;

use leptos::prelude::*;

use crate::domain::log_search::{Find, Finds, Needle};
use crate::domain::log_text::line_rows::Lengths;
use crate::features::sessions::session_page::log::store::{LogStore, PIECE, in_turns};
use crate::features::sessions::session_page::log::viewport::Viewport;
use crate::platform::task;
use crate::platform::timer::Alarm;
use crate::ui::dynamic::{effect, memo};

/// Seconds from the last key to the search.
const PACE: f64 = 0.2;

/// What was found so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// How many.
    pub count: usize,
    /// Whether all lines were looked into.
    pub is_all: bool,
    /// Which one is shown, from 1.
    pub position: Option<usize>,
}

/// The search. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub(super) struct Search {
    /// What is looked for, with a number of its own; `None` for nothing.
    pub needle: RwSignal<Option<(u32, Needle)>>,
    /// What was found.
    pub found: RwSignal<Found>,
    /// The one that is shown.
    pub current: RwSignal<Option<Find>>,
    store: LogStore,
    viewport: Viewport,
    finds: StoredValue<Finds>,
    /// Of which text's lines the finds are.
    epoch: StoredValue<u32>,
    /// The first line that is shown.
    first: Memo<usize>,
    /// From which line on it was looked.
    from: StoredValue<usize>,
    turn: StoredValue<u32>,
    alarm: Alarm,
}

impl Search {
    /// Looks for nothing yet; goes on as lines come.
    pub(super) fn of(store: LogStore, viewport: Viewport) -> Self {
        let search = Self {
            needle: RwSignal::new(None),
            found: RwSignal::new(Found::default()),
            current: RwSignal::new(None),
            store,
            viewport,
            finds: StoredValue::default(),
            epoch: StoredValue::new(0),
            first: memo(move || viewport.rows.read().first()),
            from: StoredValue::new(0),
            turn: StoredValue::new(0),
            alarm: Alarm::new(),
        };
        effect(move || {
            search.first.track();
            if let Some(version) = store.version.get() {
                search.go_on(version.epoch);
            }
        });
        search
    }

    /// Looks for what was typed, when no other key follows at once.
    pub(super) fn typed(self, typed: String) {
        self.alarm.set(PACE, move || self.start(&typed));
    }

    /// Goes to the next one, or the one before, of what is typed by now; the first one when that was not looked
    /// for yet.
    pub(super) fn entered(self, typed: &str, is_back: bool) {
        self.alarm.clear();
        match self.is_another(typed) {
            true => self.start(typed),
            false => self.step(is_back),
        }
    }

    fn is_another(self, typed: &str) -> bool {
        self.needle.with_untracked(|needle| {
            Needle::is_another(needle.as_ref().map(|(_, known)| known), typed)
        })
    }

    fn start(self, typed: &str) {
        if !self.is_another(typed) {
            return;
        }
        let needle = Needle::new(typed);
        let turn = self.next_turn();
        let is_wanted = needle.is_some();
        self.finds.try_set_value(Finds::default());
        self.current.try_set(None);
        self.found.try_set(Found::default());
        self.viewport.hold(false);
        self.needle.try_set(needle.map(|needle| (turn, needle)));
        if is_wanted {
            task::run(self.look_through(turn));
        }
    }

    /// The lines have changed: the last one may have been half of one, or all are others.
    fn go_on(self, epoch: u32) {
        let is_same = self.epoch.try_get_value() == Some(epoch);
        self.epoch.try_set_value(epoch);
        if !is_same {
            // Places in a text that is no more.
            self.current.try_set(None);
            self.viewport.lengths.try_set(Lengths::default());
        }
        if self.needle.try_with_untracked(Option::is_some) != Some(true) {
            return;
        }
        // More lines are shown, of a window that was widened.
        let is_wider = self.first.try_get_untracked() < self.from.try_get_value();
        self.finds.try_update_value(|finds| match is_same && !is_wider {
            true => finds.forget_from(finds.looked_to().saturating_sub(1)),
            false => *finds = Finds::default(),
        });
        task::run(self.look_through(self.next_turn()));
    }

    fn next_turn(self) -> u32 {
        let next = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        next.unwrap_or_default()
    }

    async fn look_through(self, turn: u32) {
        let Some(Some((_, needle))) = self.needle.try_get_untracked() else { return };
        // What is not shown is not found.
        let Some(first) = self.first.try_get_untracked() else { return };
        self.from.try_set_value(first);
        self.finds.try_update_value(|finds| finds.forget_before(first));
        let step = move || {
            let all = self.store.with(|text, lines| {
                self.finds.try_update_value(|finds| finds.look_on(text, lines, &needle, PIECE))
            });
            all.flatten().unwrap_or(true)
        };
        let is_wanted = move || self.turn.try_get_value() == Some(turn);
        if !in_turns(is_wanted, step).await {
            return;
        }
        // The first one shows itself; later ones, of new lines, must not take the reader away.
        if self.current.try_get_untracked() == Some(None) {
            let top = self.viewport.top_line();
            self.go_to(self.finds.try_with_value(|finds| finds.from_line(top)).flatten());
        }
        self.tell();
    }

    /// Goes to the next one, or the one before.
    pub(super) fn step(self, is_back: bool) {
        let next = self.finds.try_with_value(|finds| match self.current.get_untracked() {
            Some(find) => finds.step(find, is_back),
            None => finds.from_line(self.viewport.top_line()),
        });
        self.go_to(next.flatten());
        self.tell();
    }

    fn tell(self) {
        let current = self.current.try_get_untracked().flatten();
        let found = self.finds.try_with_value(|finds| Found {
            count: finds.count(),
            is_all: true,
            position: current.and_then(|find| finds.position(find)),
        });
        if let Some(found) = found
            && self.found.try_get_untracked() != Some(found)
        {
            self.found.try_set(found);
        }
    }

    fn go_to(self, find: Option<Find>) {
        let Some(find) = find else { return };
        let before = self.text_before(find);
        self.current.try_set(Some(find));
        self.viewport.show(find.line, before);
    }
}
