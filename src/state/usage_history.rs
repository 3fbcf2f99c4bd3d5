//! What each session has used since the portal looks, in this tab's memory and nowhere else.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::domain::time::Moment;
use crate::domain::usage_history::UsageHistory;
use crate::state::sessions::Row;

/// A history that lives as long as somebody holds it.
pub type Kept = ArcRwSignal<UsageHistory>;

thread_local! {
    /// By the sessions' ids.
    static HISTORIES: RefCell<Vec<(String, Kept)>> = const { RefCell::new(Vec::new()) };
}

/// The history of a session.
#[must_use]
pub fn of(id: &str) -> Kept {
    HISTORIES.with_borrow_mut(|histories| {
        let known = histories.iter().find(|(of, _)| of == id).map(|(_, kept)| kept.clone());
        known.unwrap_or_else(|| {
            let kept = Kept::new(UsageHistory::default());
            histories.push((id.to_owned(), kept.clone()));
            kept
        })
    })
}

/// Takes in what the sessions of a list that was read at a moment use; those that have left it are forgotten.
pub(super) fn observe(rows: &[Row], at: Moment) {
    for row in rows {
        let used = row.session.with_untracked(|session| session.used);
        // Who follows a history hears of it only when there is more.
        of(&row.id).maybe_update(|history| history.observe(used, at));
    }
    HISTORIES.with_borrow_mut(|histories| {
        histories.retain(|(id, _)| rows.iter().any(|row| row.id == *id));
    });
}
