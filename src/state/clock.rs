//! One ticking clock for everything on screen, set by the server's.

use leptos::prelude::*;

use crate::domain::time::Moment;
use crate::platform::{clock, timer};
use crate::state::shared::use_shared;

/// The time by the server's clock, which is the one that ends sessions.
#[derive(Clone, Copy)]
pub struct Clock {
    now: RwSignal<Moment>,
    /// Server minus this computer, in milliseconds.
    ahead: StoredValue<f64>,
}

/// Below this, in milliseconds, it is no other time: the `Date` header has whole seconds only.
const AGREEMENT: f64 = 2000.0;

impl Clock {
    /// A clock that ticks every second while its owner lives.
    #[must_use]
    pub(super) fn start() -> Self {
        let clock =
            Self { now: RwSignal::new(Moment(clock::local_now())), ahead: StoredValue::new(0.0) };
        timer::every(1.0, move || {
            clock.now.try_set(clock.read());
        });
        clock
    }

    /// Takes over what the server's clock said at `local`, in ms by this computer's clock. What is on screen
    /// follows at once: until the next tick, ages and time left would be wrong by as much as the clocks differ.
    pub fn set_by_server(self, server_time: Moment, local: f64) {
        let ahead = server_time.0 - local;
        let known = self.ahead.try_get_value().unwrap_or(0.0);
        if (ahead - known).abs() >= AGREEMENT {
            self.ahead.try_set_value(ahead);
            self.now.try_set(self.read());
        }
    }

    /// The time, without waiting for the next tick.
    #[must_use]
    pub fn read(self) -> Moment {
        self.at(clock::local_now())
    }

    /// The time when this computer's clock showed `local`, in ms.
    #[must_use]
    pub fn at(self, local: f64) -> Moment {
        Moment(local + self.ahead.try_get_value().unwrap_or(0.0))
    }

    /// The time, ticking.
    #[must_use]
    pub fn now(self) -> Moment {
        self.now.get()
    }
}

/// The clock of this app.
#[must_use]
pub fn use_clock() -> Clock {
    use_shared().clock
}
