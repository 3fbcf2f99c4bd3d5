//! When the user comes back, or the computer does.

use leptos::prelude::*;

use crate::domain::polling::{WATCHING, has_slept};
use crate::platform::wake::Change;
use crate::platform::{clock, wake};
use crate::state::polling::Poller;
use crate::ui::dynamic::effect;

impl Poller {
    /// Reads when there is reason to, for the life of the app.
    pub(super) fn watch_wakes(self) {
        wake::on_change(move |change| self.wake(change));
        // Many computers wake with the tab on screen, and no event says so: the clock that ticks shows it.
        let last_tick = StoredValue::new(clock::local_now());
        let ticks = self.shared.clock;
        effect(move || {
            let _tick = ticks.now();
            let now = clock::local_now();
            let last = last_tick.try_update_value(|last| std::mem::replace(last, now));
            if wake::is_visible() && last.is_some_and(|last| has_slept(last, now)) {
                untrack(|| self.wake(Change::Visibility));
            }
        });
    }

    fn wake(self, change: Change) {
        match (change, wake::is_visible()) {
            (Change::Network, _) => self.read_now(),
            // What another tab has just read is as new.
            (Change::Visibility, true) => {
                self.shared.attention.forget();
                self.read(clock::local_now() - WATCHING * 1000.0, true);
            }
            (Change::Visibility, false) => {
                self.hidden_since.set_value(clock::local_now());
                self.plan(self.wait.get_value());
            }
        }
    }
}
