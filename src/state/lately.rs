//! What the portal has seen while the tab lives, for who looks at a session: a history of what sessions use, and
//! the last time that the list could not be read. A part of the program; what every visit downloads knows
//! nothing of it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::domain::time::Moment;
use crate::state::clock::use_clock;
use crate::state::sessions::use_sessions;
use crate::state::usage_history;
use crate::ui::dynamic::effect;

thread_local! {
    static IS_WATCHED: Cell<bool> = const { Cell::new(false) };
    static LAST_PROBLEM: RefCell<Option<(Problem, Moment)>> = const { RefCell::new(None) };
}

/// Watches from now on until the tab goes, whatever page is shown; once, however often it is called. Who shows
/// what is seen calls it, and what every visit loads when all is drawn: the more there is to show then.
pub fn watch() {
    if IS_WATCHED.replace(true) {
        return;
    }
    let (sessions, clock) = (use_sessions(), use_clock());
    for_life(move || {
        effect(move || {
            if let Some(at) = sessions.read_at.get() {
                sessions.rows.with_untracked(|rows| usage_history::observe(rows, at));
            }
        });
        effect(move || {
            if let Some(problem) = sessions.problem.get() {
                LAST_PROBLEM.set(Some((problem, clock.read())));
            }
        });
    });
}

/// Why the list could not be read the last time that it could not, and since when that was so.
#[must_use]
pub fn last_problem() -> Option<(Problem, Moment)> {
    LAST_PROBLEM.with_borrow(Option::clone)
}

/// Does something that belongs to no part of the page, but to the app.
fn for_life(start: impl FnOnce()) {
    let mut owner = Owner::current();
    while let Some(above) = owner.as_ref().and_then(Owner::parent) {
        owner = Some(above);
    }
    match owner {
        Some(app) => app.with(start),
        None => start(),
    }
}
