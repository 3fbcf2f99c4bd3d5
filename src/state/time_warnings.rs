//! Says in time that a session is about to end, on whatever page its user is: once when 24 hours, 2 hours
//! and 15 minutes are left, and never at a tick.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::domain::time_left::Warning;
use crate::i18n::use_messages;
use crate::state::shared::Shared;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::effect;

/// Watches the time of all sessions for the life of the app.
pub(super) fn watch(shared: Shared) {
    let (announcer, messages) = (use_announcer(), use_messages());
    let last_look = StoredValue::new(None);
    effect(move || {
        let now = shared.clock.now();
        let rows = shared.sessions.rows.read_untracked();
        // Until the first answer the clock may be this computer's, and what is found then is no news.
        let look = (!rows.is_empty()).then_some(now);
        let Some(last_look) = last_look.try_update_value(|last| std::mem::replace(last, look))
        else {
            return;
        };
        let (Some(last_look), Some(_)) = (last_look, look) else { return };
        let mut said = Vec::new();
        for row in rows.iter() {
            let session = row.session.read_untracked();
            if session.status != Status::Running {
                continue;
            }
            if let Some(expires) = session.expires
                && Warning::crossed(Some(expires), last_look, now).is_some()
            {
                let t = messages.get_untracked();
                said.push((t.ends_warning)(&session.name, &expires.since(now).words(t)));
            }
        }
        if !said.is_empty() {
            announcer.say(said.join(" "));
        }
    });
}
