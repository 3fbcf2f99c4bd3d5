//! Which session an address means.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::state::deleting::use_deleting;
use crate::state::launching::use_launching;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{effect, memo};

/// What a page about the sessions of a name has to show.
#[derive(Clone, PartialEq)]
pub(in crate::features::sessions) enum Shown {
    /// One session, by its id.
    One(String),
    /// Several of the name, oldest first.
    Several(Vec<String>),
    /// None of the name; perhaps as the user has just deleted it.
    Missing {
        /// Whether that is known of it.
        is_deleted: bool,
    },
    /// Not known yet.
    Reading,
    /// Not to be known: the list's own problem stands above.
    Nothing,
}

/// The session of the name; with several of that name, the one that the address counts to, or a choice.
pub(in crate::features::sessions) fn choose(name: Memo<String>) -> Memo<Shown> {
    let sessions = use_sessions();
    let launching = use_launching();
    let query = use_query_map();
    let nth = memo(move || query.read().get("nth").and_then(|nth| nth.parse().ok()));
    let missing = deletions_of(name);
    Memo::new(move |before: Option<&Shown>| {
        // A first list is drawn card by card: half of it tells neither who is alone nor who is which.
        if sessions.read_at.read().is_none() {
            let has_problem = sessions.problem.read().is_some();
            return if has_problem { Shown::Nothing } else { Shown::Reading };
        }
        let rows = sessions.named(&name.get());
        let ids: Vec<String> = rows.into_iter().map(|row| row.id).collect();
        // Whom the page has shown it goes on showing: when others of the name go, numbers shift.
        if let Some(Shown::One(id)) = before
            && nth.get().is_some()
        {
            return if ids.contains(id) { Shown::One(id.clone()) } else { missing() };
        }
        match (nth.get(), ids.as_slice()) {
            (None, [only]) => Shown::One(only.clone()),
            (None, [_, ..]) => Shown::Several(ids),
            (Some(nth), [_, ..]) => {
                let chosen = usize::checked_sub(nth, 1).and_then(|at| ids.get(at));
                chosen.map_or_else(&missing, |id| Shown::One(id.clone()))
            }
            (_, []) if sessions.problem.read().is_some() => Shown::Nothing,
            (_, []) if launching.is_awaiting() => Shown::Reading,
            (_, []) => missing(),
        }
    })
}

/// Follows whether sessions of the name are deleted by the user: the list forgets it when they are gone.
fn deletions_of(name: Memo<String>) -> impl Fn() -> Shown {
    let sessions = use_sessions();
    let deleting = use_deleting();
    let deleted = StoredValue::new(String::new());
    effect(move || {
        let name = name.get();
        let rows = sessions.named(&name);
        if rows.iter().any(|row| deleting.is_ending(&row.id)) {
            deleted.set_value(name);
        } else if !rows.is_empty() {
            deleted.set_value(String::new());
        }
    });
    move || Shown::Missing {
        is_deleted: deleted
            .with_value(|deleted| !deleted.is_empty() && *deleted == name.get_untracked()),
    }
}
