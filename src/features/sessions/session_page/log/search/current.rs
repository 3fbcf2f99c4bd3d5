//! The find that is shown.

use leptos::prelude::*;

use crate::domain::log_search::Find;
use crate::features::sessions::session_page::log::search::Search;

impl Search {
    /// How many columns of the line are before a find, about.
    pub(super) fn text_before(self, find: Find) -> u32 {
        let needle = self.needle.with_untracked(|needle| needle.clone());
        let Some((_, needle)) = needle else { return 0 };
        let text = self.store.with(|text, lines| lines.screen(text, find.line).text());
        let text = text.unwrap_or_default();
        let place = needle.places(&text).into_iter().nth(find.nth);
        let before = place.and_then(|place| text.get(..place.end)).unwrap_or_default();
        u32::try_from(before.chars().count()).unwrap_or(u32::MAX)
    }

    /// The line that is shown, as far as it can be said in one breath.
    pub(in crate::features::sessions::session_page::log) fn current_line(
        self,
    ) -> Option<(usize, String)> {
        /// In characters.
        const BREATH: usize = 200;
        let find = self.current.get()?;
        let line = self.store.with(|text, lines| lines.screen(text, find.line).text())?;
        Some((find.line + 1, line.chars().take(BREATH).collect()))
    }
}
