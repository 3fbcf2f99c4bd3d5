//! Which session an address means.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::state::deleting::use_deleting;
use crate::state::launching::use_launching;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{follow_while_drawn, memo};

/// What a page about the sessions of a name has to show.
#[derive(Clone, Debug, PartialEq)]
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

/// Whether a page goes on to another session of the name once the one that it has shown is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::features::sessions) enum Next {
    /// Unless the address counts: then it means that one.
    Another,
    /// The page is about the one that it was opened for.
    None,
}

/// What an address asks for.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    name: String,
    /// Counted from 1, oldest first.
    nth: Option<usize>,
}

/// What is known of the list.
struct List {
    /// Those of the name, oldest first; `None` before it was read.
    ids: Option<Vec<String>>,
    has_problem: bool,
    /// Whether a session that was launched is looked for.
    is_awaiting: bool,
}

/// What is shown, and who was.
#[derive(Clone, Debug, PartialEq)]
struct Followed {
    asked: Asked,
    /// Who was shown last; kept when they have left.
    ids: Vec<String>,
    /// Whether they leave by the user's doing, as it was while they were listed: with them the portal forgets it.
    is_users: bool,
    shown: Shown,
}

/// The session of the name; with several of that name, the one that the address counts to, or a choice.
pub(in crate::features::sessions) fn choose(name: Memo<String>, next: Next) -> Memo<Shown> {
    let (sessions, launching, deleting) = (use_sessions(), use_launching(), use_deleting());
    let query = use_query_map();
    let nth = memo(move || query.read().get("nth").and_then(|nth| nth.parse().ok()));
    let followed = Memo::new(move |before: Option<&Followed>| {
        follow_while_drawn();
        let asked = Asked { name: name.get(), nth: nth.get() };
        // A first list is drawn card by card: half of it tells neither who is alone nor who is which.
        let ids = sessions.read_at.read().is_some().then(|| {
            let rows = sessions.named(&asked.name);
            rows.into_iter().map(|row| row.id).collect()
        });
        let has_problem = sessions.problem.read().is_some();
        let list = List { ids, has_problem, is_awaiting: launching.is_awaiting() };
        follow(before, asked, &list, next, |id| deleting.is_users(id))
    });
    memo(move || followed.read().shown.clone())
}

/// What is shown after what was.
fn follow(
    before: Option<&Followed>,
    asked: Asked,
    list: &List,
    next: Next,
    is_users: impl Fn(&str) -> bool,
) -> Followed {
    let before = before.filter(|before| before.asked == asked);
    let known = before.map(|before| before.ids.as_slice()).unwrap_or_default();
    let was_users = before.is_some_and(|before| before.is_users);
    let shown = after(known, was_users, &asked, list, next);
    let (ids, is_users) = match &shown {
        Shown::One(id) => (vec![id.clone()], is_users(id)),
        Shown::Several(ids) => (ids.clone(), ids.iter().all(|id| is_users(id))),
        _ => (known.to_vec(), was_users),
    };
    Followed { asked, ids, is_users, shown }
}

/// What is shown after `known` were.
fn after(known: &[String], was_users: bool, asked: &Asked, list: &List, next: Next) -> Shown {
    let one = |id: &String| Shown::One(id.clone());
    let missing = || Shown::Missing { is_deleted: was_users };
    let Some(ids) = &list.ids else {
        return if list.has_problem { Shown::Nothing } else { Shown::Reading };
    };
    // Whom the page has shown it goes on showing: when others of the name go, numbers shift.
    if let [known] = known
        && (asked.nth.is_some() || next == Next::None)
    {
        return if ids.contains(known) { one(known) } else { missing() };
    }
    match (asked.nth, ids.as_slice()) {
        (None, [only]) => one(only),
        (None, [_, ..]) => Shown::Several(ids.clone()),
        (Some(nth), [_, ..]) => {
            nth.checked_sub(1).and_then(|at| ids.get(at)).map_or_else(missing, one)
        }
        // What was seen to leave has left, also while the list cannot be read.
        (_, []) if list.has_problem && known.is_empty() => Shown::Nothing,
        (_, []) if list.is_awaiting => Shown::Reading,
        (_, []) => missing(),
    }
}

#[cfg(test)]
mod tests;
