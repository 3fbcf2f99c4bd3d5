//! Whether the server has another build of the portal than the one that this tab runs. A tab stays open
//! for days: it would miss what was mended, and parts of its program may be gone from the server.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::build::served_build;
use crate::platform::{clock, document, wake};
use crate::state::clock::use_clock;
use crate::ui::dynamic::effect;

/// Milliseconds between two looks, of which none is while the tab is hidden. A deployment is news for
/// hours, and a look costs a request.
const INTERVAL: f64 = 600_000.0;

thread_local! {
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
}

/// Has the next tick look, whenever the last one was: a part of the program did not come, and that of an
/// older build may be gone from the server.
pub fn look_soon() {
    IS_WANTED.set(true);
}

/// Looks now and then until the current owner goes; true as long as there is another build. In development,
/// where a build has no name, it never is.
#[must_use]
pub fn watch_for_new_build() -> ReadSignal<bool> {
    let (is_new, set_new) = signal(false);
    let Some(own) = document::build() else { return is_new };
    let ticks = use_clock();
    let looked_at = StoredValue::new(clock::local_now());
    // Every second while the tab can be seen, so right after it is shown, too.
    effect(move || {
        let _tick = ticks.now();
        let now = clock::local_now();
        let is_due = is_due(looked_at.get_value(), now) || IS_WANTED.get();
        if !is_due || !wake::is_visible() {
            return;
        }
        IS_WANTED.set(false);
        looked_at.set_value(now);
        let own = own.clone();
        spawn_local(async move {
            // No answer is no news, neither of another build nor of this one.
            let Some(served) = served_build().await else { return };
            let is_other = served != own;
            // The same again must not draw anew what may have the focus.
            if is_new.try_get_untracked() == Some(!is_other) {
                set_new.set(is_other);
            }
        });
    });
    is_new
}

/// Also after this computer's clock was put back.
fn is_due(looked_at: f64, now: f64) -> bool {
    !(0.0..INTERVAL).contains(&(now - looked_at))
}

#[cfg(test)]
mod tests {
    use super::{INTERVAL, is_due};

    #[test]
    fn a_look_is_due_after_ten_minutes_or_when_the_clock_was_put_back() {
        let at = 1_795_000_000_000.0;
        assert!(!is_due(at, at));
        assert!(!is_due(at, at + INTERVAL - 1.0));
        assert!(is_due(at, at + INTERVAL));
        assert!(is_due(at, at - 1.0));
    }
}
