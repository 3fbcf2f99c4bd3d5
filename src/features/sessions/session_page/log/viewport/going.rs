//! The ways to another part of the log.

use leptos::prelude::*;

use crate::features::sessions::session_page::log::viewport::{AREA, NO, Viewport, WRAP};
use crate::platform::{document, scroll_area};

impl Viewport {
    /// Scrolls to the end as it is now.
    pub(super) fn scroll_to_end(self) {
        document::scroll_to_end(AREA);
        if let Some(view) = scroll_area::in_view(AREA) {
            self.own_top.try_set_value(view.top);
        }
    }

    pub(super) fn scroll_to_row(self, row: usize) {
        #[expect(clippy::cast_precision_loss, reason = "a number of rows fits in 2^53")]
        let top = row as f64 * self.pitch.try_get_value().unwrap_or(20.0);
        scroll_area::scroll_to(AREA, top);
    }

    /// Scrolls so that a column of a line is in view, if it is not.
    pub(in crate::features::sessions::session_page::log) fn show(self, line: usize, column: u32) {
        self.hold(true);
        if self.lengths.with_untracked(|lengths| lengths.of(line)) <= column {
            self.lengths.try_update(|lengths| lengths.reach(line, column));
        }
        let below = match self.wraps.get_untracked() {
            true => column / self.columns.get_untracked().max(1),
            false => 0,
        };
        let (row, all) = self.rows.with_untracked(|rows| (rows.row_of(line), rows.count()));
        let row = row + below as usize;
        // Drawing follows later, and an area is not scrolled further than it is high.
        scroll_area::set_variable(AREA, "--rows", all);
        let (top, count) = self.seen.get_untracked();
        if !(top + 1..(top + count).saturating_sub(2)).contains(&row) {
            self.scroll_to_row(row.saturating_sub(count / 2));
            self.scrolled();
        }
    }

    /// Whether new lines leave what is in view where it is.
    pub(in crate::features::sessions::session_page::log) fn hold(self, is_held: bool) {
        self.is_held.try_set_value(is_held);
    }

    /// The first line in view.
    pub(in crate::features::sessions::session_page::log) fn top_line(self) -> usize {
        self.anchor.try_get_value().unwrap_or_default().line
    }

    /// Wraps lines, or not any longer.
    pub(in crate::features::sessions::session_page::log) fn wrap(self, wraps: bool) {
        self.place.set(WRAP, (!wraps).then_some(NO));
    }

    /// Goes to the end, and stays there as lines come.
    pub(in crate::features::sessions::session_page::log) fn to_end(self) {
        self.hold(false);
        self.is_at_end.try_set_value(true);
        self.scroll_to_end();
        self.look();
    }
}
