//! How full the user's home is, read while somebody looks. Kept for the visit, so that a page which is left and
//! opened again asks nothing twice; in no other state, as only the parts that show it need it.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::home_storage::home_of;
use crate::domain::digest;
use crate::domain::home_storage::{Home, HomeReading, Pace, Room};
use crate::domain::problem::Problem;
use crate::domain::time::{Moment, Span};
use crate::platform::{clock, timer, wake};
use crate::state::clock::{Clock, use_clock};
use crate::state::sessions::{SessionsState, use_sessions};
use crate::ui::dynamic::{effect, memo};

/// Seconds between two looks at whether a reading is due: so soon it follows when a hidden tab is shown again.
const LOOK: f64 = 5.0;

thread_local! {
    static READING: ArcRwSignal<HomeReading> = ArcRwSignal::new(HomeReading::default());
    static PACE: Cell<Pace> = const { Cell::new(Pace::NOW) };
    static IS_READING: Cell<bool> = const { Cell::new(false) };
    /// What the list held when it was looked at last: the digests of all ids, folded, so that order is of no matter.
    static LISTED: Cell<Option<u16>> = const { Cell::new(None) };
}

/// The home as last read. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct HomeStorageReader {
    reading: RwSignal<HomeReading>,
    /// Rises with each reading that ended, whatever came of it.
    ended: RwSignal<u32>,
    ticks: Clock,
    sessions: SessionsState,
}

impl HomeStorageReader {
    /// Reads it when it is due, now if it never was: about every five minutes, and soon after a session came or
    /// went, while the tab can be seen and until the current owner goes.
    #[must_use]
    pub fn start() -> Self {
        let reader = Self {
            reading: READING.with(Clone::clone).into(),
            ended: RwSignal::new(0),
            ticks: use_clock(),
            sessions: use_sessions(),
        };
        // Who the user is, the list tells.
        let sessions = reader.sessions;
        let listed = memo(move || {
            sessions.read_at.read().as_ref()?;
            Some(sessions.rows.read().iter().fold(0, |all, row| all ^ digest::of(&row.id)))
        });
        effect(move || {
            let Some(listed) = listed.get() else { return };
            if LISTED.replace(Some(listed)).is_some_and(|before| before != listed) {
                PACE.set(PACE.get().changed());
            }
            reader.look();
        });
        timer::every(LOOK, move || reader.look());
        reader
    }

    /// What is known of the home; `None` before it was read once. Changes only when that does.
    #[must_use]
    pub fn home(self) -> Memo<Option<Home>> {
        memo(move || self.reading.read().known.map(|(home, _)| home))
    }

    /// How much room it has left; `None` where that is unknown.
    #[must_use]
    pub fn room(self) -> Memo<Option<Room>> {
        memo(move || self.reading.read().known.and_then(|(home, _)| home.room()))
    }

    /// Why it could not be read last.
    #[must_use]
    pub fn problem(self) -> Memo<Option<Problem>> {
        memo(move || self.reading.read().problem.clone())
    }

    /// How long ago what is known was read. Follows the clock.
    #[must_use]
    pub fn age(self) -> Option<Span> {
        let _tick = self.ticks.now();
        let (_, read_at) = self.reading.read().known?;
        Some(Moment(clock::local_now()).since(read_at))
    }

    /// Reads it now, because the user asks.
    pub fn read_again(self) {
        PACE.set(Pace::NOW);
        self.read();
    }

    /// How many readings have ended since this reader started. Follows them.
    #[must_use]
    pub fn ended(self) -> u32 {
        self.ended.get()
    }

    /// Reads it if it is time, and somebody may see it.
    fn look(self) {
        let is_known = self.sessions.read_at.try_get_untracked().flatten().is_some();
        // The list names the user.
        let is_possible = is_known && wake::is_visible() && wake::is_online();
        if is_possible && PACE.get().is_due(clock::local_now()) {
            self.read();
        }
    }

    fn read(self) {
        if IS_READING.replace(true) {
            return;
        }
        let user = self.sessions.user.try_get_untracked().flatten().unwrap_or_default();
        let reading = READING.with(Clone::clone);
        spawn_local(async move {
            let outcome = home_of(&user).await;
            let now = clock::local_now();
            IS_READING.set(false);
            PACE.set(Pace::after(outcome.as_ref().err(), now, clock::chance()));
            reading.update(|reading| match outcome {
                Ok(home) => {
                    *reading = HomeReading { known: Some((home, Moment(now))), problem: None }
                }
                // It takes nothing away: what was known is told with its age.
                Err(problem) => reading.problem = Some(problem),
            });
            self.ended.try_update(|ended| *ended += 1);
        });
    }
}
