//! How full the platform is, read while somebody looks. Silent where the platform does not tell.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::platform_load::PlatformLoad;
use crate::domain::polling::LONGEST_RETRY_AFTER;
use crate::domain::problem::Problem;
use crate::domain::time::{Moment, Span};
use crate::platform::{clock, timer, wake};
use crate::state::clock::{Clock, use_clock};
use crate::state::site::{CurrentSite, use_site};
use crate::ui::dynamic::memo;

/// Seconds between two readings.
const INTERVAL: f64 = 60.0;
/// Seconds between two looks at whether a reading is due: so soon it follows when a hidden tab is
/// shown again.
const LOOK: f64 = 5.0;

/// The platform's load as last read. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct PlatformLoadReader {
    /// With the time by this computer's clock: the server's is set only when the list was read.
    known: RwSignal<Option<(PlatformLoad, Moment)>>,
    /// Why the last reading failed; `None` when it did not.
    problem: RwSignal<Option<Problem>>,
    ticks: Clock,
    site: CurrentSite,
    /// When it was tried last, by the same clock.
    tried_at: StoredValue<f64>,
    /// Seconds from then to the next time.
    wait: StoredValue<f64>,
}

impl PlatformLoadReader {
    /// Reads it now and about every minute while the tab can be seen, until the current owner goes.
    #[must_use]
    pub fn start() -> Self {
        let reader = Self {
            known: RwSignal::new(None),
            problem: RwSignal::new(None),
            ticks: use_clock(),
            site: use_site(),
            tried_at: StoredValue::new(f64::NEG_INFINITY),
            wait: StoredValue::new(INTERVAL),
        };
        reader.read_if_due();
        timer::every(LOOK, move || reader.read_if_due());
        reader
    }

    /// The load as last read; `None` when nothing is known that still holds. Changes only when that does.
    #[must_use]
    pub fn load(self) -> Memo<Option<PlatformLoad>> {
        memo(move || {
            let (load, read_at) = self.known.get()?;
            PlatformLoad::is_current(read_at, self.now()).then_some(load)
        })
    }

    /// Why nothing newer is known. Changes only when that does.
    #[must_use]
    pub fn problem(self) -> Memo<Option<Problem>> {
        memo(move || self.problem.get())
    }

    /// How long ago it was read. Follows the clock.
    #[must_use]
    pub fn age(self) -> Option<Span> {
        Some(self.now().since(self.known.get()?.1))
    }

    /// The time, ticking.
    fn now(self) -> Moment {
        let _tick = self.ticks.now();
        local_now()
    }

    fn read_if_due(self) {
        let now = local_now().0;
        let wait = self.wait.try_get_value().unwrap_or(INTERVAL) * 1000.0;
        // Also after this computer's clock was put back.
        let is_due = |tried: f64| !(0.0..wait).contains(&(now - tried));
        let is_due = self.tried_at.try_get_value().is_some_and(is_due);
        if !is_due || !wake::is_visible() {
            return;
        }
        self.tried_at.set_value(now);
        let client = self.site.client();
        spawn_local(async move {
            // A failure takes nothing away: what was known gets old by itself.
            let problem = match client.platform_load().await {
                Ok(load) => {
                    self.known.try_set(Some((load, local_now())));
                    None
                }
                Err(problem) => Some(problem),
            };
            // A server that is busy says for how long it wants to be left alone.
            let asked = problem.as_ref().and_then(|problem| problem.retry_after).unwrap_or(0.0);
            self.wait.try_set_value(asked.clamp(INTERVAL, LONGEST_RETRY_AFTER));
            self.problem.try_set(problem);
        });
    }
}

fn local_now() -> Moment {
    Moment(clock::local_now())
}
