//! The log as it was read last, and its lines.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::log_tail::LeftOut;
use crate::domain::log_text::LogLines;
use crate::platform::{clock, task};
use crate::state::session_text::SessionText;
use crate::ui::dynamic::effect;

/// As many bytes of a log as are read between two looks at the clock: less than a millisecond's work.
pub(super) const PIECE: usize = 64 * 1024;

/// Milliseconds that work on a long log may take until the browser has its turn; a task of 50 can be felt.
const TURN: f64 = 20.0;

/// Which lines are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Version {
    /// Counts the texts that do not go on where the one before did: their lines are others.
    pub epoch: u32,
    /// Counts the readings.
    pub reading: u32,
}

/// The log. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub(super) struct LogStore {
    /// Changes with the lines; `None` until there are any.
    pub version: RwSignal<Option<Version>>,
    text: StoredValue<Arc<str>>,
    left_out: StoredValue<LeftOut>,
    lines: StoredValue<LogLines>,
    /// Counts what was begun, so that older work ends.
    turn: StoredValue<u32>,
}

impl LogStore {
    /// The lines of a text, as often as it is read.
    pub(super) fn of(read: SessionText) -> Self {
        let store = Self {
            version: RwSignal::new(None),
            text: StoredValue::new("".into()),
            left_out: StoredValue::default(),
            lines: StoredValue::default(),
            turn: StoredValue::new(0),
        };
        effect(move || {
            if let Some(text) = read.text.get() {
                let left_out = read.left_out.try_get_value().unwrap_or_default();
                task::run(store.take_in(text, left_out));
            }
        });
        store
    }

    /// Reads the lines of a text, piece by piece; what is known already is not read again.
    async fn take_in(self, text: Arc<str>, left_out: LeftOut) {
        let Some(turn) = self.turn.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        }) else {
            return;
        };
        // What has fetched the text has taken its time.
        task::pause().await;
        let Some(known) = self.left_out.try_get_value() else { return };
        let goes_on = |of: &Arc<str>| left_out.goes_on(&text, known, of);
        let Some(goes_on) = self.text.try_with_value(goes_on) else { return };
        // Of what begins later all is read again; the lines keep their numbers.
        let is_all_there = goes_on && left_out == known;
        let known = if is_all_there { self.lines.try_get_value() } else { None };
        let mut lines = known.unwrap_or_else(|| LogLines::after(left_out.lines));
        let is_done = in_turns(
            move || self.turn.try_get_value() == Some(turn),
            || lines.read_on(&text, PIECE),
        );
        if !is_done.await {
            return;
        }
        self.text.try_set_value(text);
        self.left_out.try_set_value(left_out);
        self.lines.try_set_value(lines);
        self.version.try_update(|version| {
            let Version { epoch, reading } = version.unwrap_or_default();
            let epoch = if goes_on { epoch } else { epoch.wrapping_add(1) };
            *version = Some(Version { epoch, reading: reading.wrapping_add(1) });
        });
    }

    /// The text and its lines, as known now; `None` when the page has gone.
    pub(super) fn with<T>(self, read: impl FnOnce(&str, &LogLines) -> T) -> Option<T> {
        let text = self.text.try_get_value()?;
        self.lines.try_with_value(|lines| read(&text, lines))
    }

    /// How much of the log is before the text.
    pub(super) fn left_out(self) -> LeftOut {
        self.left_out.try_get_value().unwrap_or_default()
    }

    /// All that is kept of the text.
    pub(super) fn whole(self) -> Arc<str> {
        self.text.try_get_value().unwrap_or_else(|| "".into())
    }
}

/// Works on while it `is_wanted`, until `step` says that all is done, with turns for the browser between; whether it
/// came to its end.
pub(super) async fn in_turns(is_wanted: impl Fn() -> bool, mut step: impl FnMut() -> bool) -> bool {
    let mut until = clock::local_now() + TURN;
    while is_wanted() {
        if step() {
            return true;
        }
        if clock::local_now() >= until {
            task::pause().await;
            until = clock::local_now() + TURN;
        }
    }
    false
}
