//! Says in time that a session is about to end, on whatever page its user is: once when 24 hours, 2 hours
//! and 15 minutes are left, and never at a tick.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::polling::has_slept;
use crate::domain::status::Status;
use crate::domain::time::Moment;
use crate::domain::time_left::Warning;
use crate::i18n::{Language, Messages, use_language};
use crate::platform::favicon::Favicon;
use crate::platform::wake;
use crate::state::attention::{Attention, News};
use crate::state::shared::Shared;
use crate::ui::announcer::use_announcer;
use crate::ui::dynamic::effect;

/// A warning that has become due.
struct Due {
    id: String,
    sentence: String,
    warning: Warning,
}

/// Watches the time of all sessions for the life of the app.
pub(super) fn watch(shared: Shared) {
    let (announcer, language) = (use_announcer(), use_language());
    let last_look = StoredValue::new(None);
    effect(move || {
        let now = shared.clock.now();
        let is_visible = wake::is_visible();
        let Some(last) = last_look.try_get_value() else { return };
        // After a computer's sleep, too, what is known is of then.
        let is_old = |last: Moment| !is_visible || has_slept(last.0, now.0);
        if last.is_some_and(|last| is_old(last) && !is_read_since(shared, last)) {
            return;
        }
        // Until the first answer the clock may be this computer's, and what is found then is no news.
        let has_rows = !shared.sessions.rows.read_untracked().is_empty();
        last_look.set_value(has_rows.then_some(now));
        let Some(last) = last.filter(|_| has_rows) else { return };
        let language = language.get_untracked();
        let due = due_since(shared, last, now, language.messages());
        if due.is_empty() {
            return;
        }
        let said: Vec<&str> = due.iter().map(|due| due.sentence.as_str()).collect();
        announcer.tell(said.join(" "));
        if !is_visible {
            spawn_local(tell_elsewhere(shared.attention, due, language));
        }
    });
}

/// Whether what a tab that was hidden or asleep knows is new enough to warn by: `state/polling.rs` reads the list when a
/// warning is due. When it cannot be read, what is known counts.
fn is_read_since(shared: Shared, moment: Moment) -> bool {
    let sessions = shared.sessions;
    sessions.read_at.get_untracked().is_some_and(|at| at > moment)
        || sessions.problem.read_untracked().is_some()
}

fn due_since(shared: Shared, last_look: Moment, now: Moment, t: &Messages) -> Vec<Due> {
    let mut due = Vec::new();
    for row in shared.sessions.rows.read_untracked().iter() {
        let session = row.session.read_untracked();
        let expires = session.expires.filter(|_| session.status == Status::Running);
        let crossed = Warning::crossed(expires, last_look, now);
        if let Some((warning, expires)) = crossed.zip(expires) {
            due.push(Due {
                id: row.id.clone(),
                sentence: (t.ends_warning)(&session.name, &expires.since(now).words(t)),
                warning,
            });
        }
    }
    due
}

/// Tells a user who looks elsewhere of what is urgent.
async fn tell_elsewhere(attention: Attention, due: Vec<Due>, language: Language) {
    type Tell = fn(Attention, News<'_>, String, Language);
    let Some(tell) = later!(watch, time_news: Tell = Attention::tell_one) else { return };
    for due in due.into_iter().filter(|due| due.warning.is_urgent()) {
        let news = News { id: &due.id, kind: due.warning as u8, mark: Favicon::Soon };
        tell(attention, news, due.sentence, language);
    }
}
