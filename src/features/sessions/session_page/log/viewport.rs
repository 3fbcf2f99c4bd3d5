//! Which part of the log is in view.

mod going;

use leptos::ev;
use leptos::prelude::*;

use crate::domain::log_text::line_rows::{Lengths, LineRows, most_rows};
use crate::features::sessions::session_page::log::store::LogStore;
use crate::features::sessions::session_page::place::Place;
use crate::platform::{document, scroll_area};
use crate::ui::dynamic::{effect, memo};

/// The ids of the area, of what is in it as high as all lines, of the lines that are drawn, and of the measure.
pub(super) const AREA: &str = "log";
pub(super) const ALL: &str = "log-all";
pub(super) const DRAWN: &str = "log-drawn";
pub(super) const MEASURE: &str = "log-measure";

/// Rows that are drawn above and below what is in view, so that a quick turn of the wheel shows no gap.
const MORE_ROWS: usize = 40;

/// By so many rows the drawn ones move at a time: not all of them with each row.
const STEP: usize = 16;

/// Whether lines are wrapped, in the address.
const WRAP: &str = "wrap";
const NO: &str = "no";

/// Where the reader is, so that it stays there when rows come and go above.
#[derive(Clone, Copy, Default)]
struct Anchor {
    line: usize,
    /// Rows of this line above the first one in view.
    row: usize,
}

/// What is in view, and how it is drawn.
#[derive(Clone, Copy)]
pub(super) struct Viewport {
    /// Whether lines are wrapped.
    pub wraps: Memo<bool>,
    /// Of which lines more is drawn.
    pub lengths: RwSignal<Lengths>,
    /// Where the lines are.
    pub rows: Memo<LineRows>,
    place: Place,
    /// How many columns there is room for.
    columns: RwSignal<u32>,
    /// How many rows a browser lays out.
    most_rows: RwSignal<usize>,
    /// The first row in view, and how many are.
    seen: RwSignal<(usize, usize)>,
    /// The height of a row, in pixels.
    pitch: StoredValue<f64>,
    is_at_end: StoredValue<bool>,
    /// Where the portal itself has scrolled to last, in pixels.
    own_top: StoredValue<f64>,
    /// Whether something is shown that the reader must not be taken away from.
    is_held: StoredValue<bool>,
    anchor: StoredValue<Anchor>,
}

impl Viewport {
    /// The view of a log that is at its end at first.
    pub(super) fn of(store: LogStore) -> Self {
        let place = Place::of_page();
        let wraps = memo(move || place.get(WRAP).as_deref() != Some(NO));
        let (columns, lengths) = (RwSignal::new(80), RwSignal::new(Lengths::default()));
        let most = RwSignal::new(most_rows(20.0, 1.0));
        let rows = memo(move || {
            store.version.track();
            let (columns, most) = (wraps.get().then(|| columns.get()), most.get());
            let of = |lengths: &Lengths| {
                store.with(|_, lines| LineRows::of(lines, lengths, columns, most))
            };
            lengths.with(of).unwrap_or_default()
        });
        Self {
            wraps,
            lengths,
            rows,
            place,
            columns,
            most_rows: most,
            seen: RwSignal::new((0, MORE_ROWS)),
            pitch: StoredValue::new(20.0),
            is_at_end: StoredValue::new(true),
            own_top: StoredValue::new(-1.0),
            is_held: StoredValue::new(false),
            anchor: StoredValue::new(Anchor::default()),
        }
    }

    /// Draws as the area is sized and scrolled, from its first drawing on.
    pub(super) fn follow(self, drawn: Memo<(usize, usize)>) {
        let listener = window_event_listener(ev::resize, move |_| {
            self.measure();
            self.stay();
        });
        on_cleanup(move || listener.remove());
        effect(move || {
            self.measure();
            scroll_area::set_variable(AREA, "--rows", self.rows.read().count());
            self.stay();
        });
        effect(move || {
            let first = self.rows.read().row_of(drawn.get().0);
            scroll_area::set_variable(AREA, "--first", first);
        });
    }

    /// The lines to draw: the first, and the one behind the last.
    pub(super) fn drawn(self, store: LogStore) -> Memo<(usize, usize)> {
        memo(move || {
            let (top, count) = self.seen.get();
            let rows = self.rows.read();
            let first = top.saturating_sub(MORE_ROWS) / STEP * STEP;
            let last = (top + count + MORE_ROWS).div_ceil(STEP) * STEP;
            let end = store.with(|_, lines| lines.end()).unwrap_or_default();
            (rows.line_at(first), (rows.line_at(last) + 1).min(end))
        })
    }

    /// The reader has scrolled. Only that takes it away from the end, or back there: as rows come and as the window
    /// is sized, what is the end changes, too.
    pub(super) fn scrolled(self) {
        // What the portal has scrolled is told of later, when there may be more rows than there were.
        let top = scroll_area::in_view(AREA).map(|view| view.top);
        if top != self.own_top.try_get_value() {
            self.is_at_end.try_set_value(document::is_at_end(AREA));
        }
        self.look();
    }

    /// Takes in where the area is scrolled to.
    fn look(self) {
        let Some(view) = scroll_area::in_view(AREA) else { return };
        let pitch = self.pitch.try_get_value().unwrap_or(20.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates"
        )]
        let seen = ((view.top / pitch) as usize, (view.height / pitch).ceil() as usize + 1);
        let anchor = self.rows.try_with_untracked(|rows| {
            let line = rows.line_at(seen.0);
            Anchor { line, row: seen.0 - rows.row_of(line).min(seen.0) }
        });
        self.anchor.try_set_value(anchor.unwrap_or_default());
        if self.seen.try_get_untracked() != Some(seen) {
            self.seen.try_set(seen);
        }
    }

    /// After the rows have changed: at the end, or at what was in view.
    fn stay(self) {
        let is_held = self.is_held.try_get_value() == Some(true);
        if !is_held && self.is_at_end.try_get_value() == Some(true) {
            self.scroll_to_end();
        } else if let Some(Anchor { line, row }) = self.anchor.try_get_value() {
            let now = self.rows.with_untracked(|rows| {
                let rest = rows.row_of(line + 1).saturating_sub(rows.row_of(line) + 1);
                rows.row_of(line) + row.min(rest)
            });
            if self.seen.try_get_untracked().is_some_and(|(top, _)| top != now) {
                self.scroll_to_row(now);
            }
        }
        self.look();
    }

    /// How large a letter is, and for how many there is room.
    fn measure(self) {
        let (Some((letter, pitch)), Some(width)) =
            (scroll_area::unit(MEASURE), scroll_area::width(ALL))
        else {
            return;
        };
        self.pitch.try_set_value(pitch);
        let most = most_rows(pitch, scroll_area::pixel_ratio());
        if self.most_rows.try_get_untracked() != Some(most) {
            self.most_rows.try_set(most);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates"
        )]
        let columns = ((width / letter - 0.5) as u32).max(20);
        if self.columns.try_get_untracked() != Some(columns) {
            self.columns.try_set(columns);
        }
        scroll_area::set_variable(AREA, "--columns", columns as usize);
    }
}
