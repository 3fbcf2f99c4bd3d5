//! The user's sessions as last read, and how fresh that is.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::domain::session::{Session, places_taken};
use crate::domain::sorted;
use crate::domain::time::Moment;
use crate::platform::focus;
use crate::state::freshness::Freshness;
use crate::state::launching::Launching;
use crate::state::shared::use_shared;
use crate::ui::dynamic::memo;

mod row;

pub use row::Row;

/// How much the portal knows of the user's sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// Nothing was read yet.
    Reading,
    /// Nothing could be read yet.
    Unknown,
    /// There are none.
    Empty,
    /// There are some.
    Some,
}

/// The session list's state, shared by every page.
#[derive(Clone, Copy)]
pub struct SessionsState {
    /// The sessions; changes only when one comes, goes or moves.
    pub rows: RwSignal<Vec<Row>>,
    /// When the list was read last; `None` before the first time.
    pub read_at: RwSignal<Option<Moment>>,
    /// Why the last try failed; `None` when it did not.
    pub problem: RwSignal<Option<Problem>>,
    /// Since when it fails.
    pub failing_since: RwSignal<Option<Moment>>,
    /// When the next try is due, while there is a problem.
    pub next_try: RwSignal<Option<Moment>>,
    /// Rows of the last answer that could not be read.
    pub unreadable: RwSignal<u32>,
    /// The signed-in user's name.
    pub user: RwSignal<Option<String>>,
}

impl SessionsState {
    /// Nothing read yet.
    #[must_use]
    pub(super) fn new() -> Self {
        Self {
            rows: RwSignal::new(Vec::new()),
            read_at: RwSignal::new(None),
            problem: RwSignal::new(None),
            failing_since: RwSignal::new(None),
            next_try: RwSignal::new(None),
            unreadable: RwSignal::new(0),
            user: RwSignal::new(None),
        }
    }

    /// How much is known, changing only when that does. While a launched session is not listed yet,
    /// an empty list is not taken for the truth.
    #[must_use]
    pub fn knowledge(self, launching: Launching) -> Memo<Knowledge> {
        memo(move || match (self.read_at.get(), self.problem.read().is_some()) {
            _ if !self.rows.read().is_empty() => Knowledge::Some,
            (None, false) => Knowledge::Reading,
            (None, true) => Knowledge::Unknown,
            (Some(_), _) if launching.is_awaiting() => Knowledge::Reading,
            (Some(_), _) => Knowledge::Empty,
        })
    }

    /// Takes over a list that was just read.
    pub fn keep(self, list: Vec<Session>, now: Moment) {
        let known = self.rows.get_untracked();
        let is_same_order = known.iter().map(|row| &row.id).eq(list.iter().map(|s| &s.id));
        let row = |session: Session| match known.iter().find(|row| row.id == session.id) {
            Some(row) => {
                row.keep(session, now);
                row.clone()
            }
            None => Row::new(session, now),
        };
        let rows: Vec<Row> = list.into_iter().map(row).collect();
        if !is_same_order {
            self.rows.set(rows);
        }
        // What is drawn anew or goes may have the focus.
        focus::keep();
    }

    /// How fresh it is.
    #[must_use]
    pub fn freshness(self) -> Freshness {
        let Self { read_at, problem, failing_since, next_try, .. } = self;
        Freshness { read_at, problem, failing_since, next_try }
    }

    /// The sessions as last read, without following them.
    #[must_use]
    pub fn snapshot(self) -> Vec<Session> {
        self.rows.read_untracked().iter().map(|row| row.session.get_untracked()).collect()
    }

    /// The sessions of a name, oldest first, in the order in which an address counts them.
    #[must_use]
    pub fn named(self, name: &str) -> Vec<Row> {
        // A row keeps its name for life, so only those of this one are followed.
        let is_named = |row: &&Row| row.session.read_untracked().name == name;
        let mut rows: Vec<Row> = self.rows.read().iter().filter(is_named).cloned().collect();
        let start = |row: &Row| row.session.read().started.map_or(f64::INFINITY, |at| at.0);
        sorted::sort_by(&mut rows, |a, b| start(a).total_cmp(&start(b)).then(a.id.cmp(&b.id)));
        rows
    }

    /// How an address counts a session among those of its name; `None` when there is no other.
    #[must_use]
    pub fn nth_of_name(self, row: &Row) -> Option<usize> {
        let rows = self.named(&row.session.read_untracked().name);
        let place = rows.iter().position(|other| other.id == row.id)?;
        (rows.len() > 1).then_some(place + 1)
    }

    /// How many of the user's places are taken; `None` before the list was read.
    #[must_use]
    pub fn places_taken(self) -> Memo<Option<usize>> {
        memo(move || {
            self.read_at.get()?;
            let sessions: Vec<_> = self.rows.read().iter().map(|row| row.session.get()).collect();
            Some(places_taken(&sessions))
        })
    }
}

/// The session list's state of this app.
#[must_use]
pub fn use_sessions() -> SessionsState {
    use_shared().sessions
}
