//! Taking in a reply.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Answer;
use crate::api::reply::Reply;
use crate::api::sessions::{SessionList, read_sessions};
use crate::domain::session::{Session, sort_for_attention};
use crate::platform::{clock, document, task};
use crate::state::memory;
use crate::state::polling::Poller;
use crate::state::shared::Shared;
use crate::state::tabs::{Heard, Reader};

impl Poller {
    /// Takes in a reply. Who has not read it itself looks a little later than who has: the duty stays
    /// with one tab, and moves within an interval when that one goes.
    pub(super) fn hear(self, reply: Rc<Reply>, heard: Heard) {
        spawn_local(async move {
            let Shared { site, clock: server_clock, sessions, readiness, .. } = self.shared;
            let origins = site.site.with_value(|site| site.interface_origins.clone());
            let outcome = read_sessions(&reply, &origins);
            let (later, jitter) = match heard.by {
                Reader::This => (0.0, clock::chance()),
                Reader::Other => (0.25 + 0.5 * clock::chance(), 1.0),
            };
            let wait = match outcome {
                Ok(mut answer) => {
                    // One that tells nothing outdates none that is being drawn.
                    let count = self.heard.try_update_value(|heard| {
                        *heard = heard.wrapping_add(1);
                        *heard
                    });
                    let Some(nth) = count else { return };
                    if self.is_anothers(&answer) {
                        document::reload();
                        return;
                    }
                    answer.body.keep_odd(sessions.snapshot());
                    sort_for_attention(&mut answer.body.sessions);
                    if let Some(server_time) = answer.server_time {
                        server_clock.set_by_server(server_time, heard.ended);
                    }
                    // Before anything is waited for.
                    readiness.observe(&answer.body.sessions);
                    self.draw_first(&answer.body.sessions, nth).await;
                    if self.heard.try_get_value() != Some(nth) {
                        return; // a newer one came, or the app is gone
                    }
                    self.keep(answer, heard)
                }
                // The app may be gone.
                Err(_) if self.heard.try_get_value().is_none() => return,
                Err(problem) => self.report(problem, jitter),
            };
            self.wait.set_value(wait);
            self.plan(wait + later);
        });
    }

    /// Whether somebody else has signed in in this browser since: nothing of what is on screen, remembered or
    /// under way is theirs, so all begins anew. Who it is, is noted at once: the next list may not come.
    fn is_anothers(self, answer: &Answer<SessionList>) -> bool {
        let known = self.shared.sessions.user.get_untracked();
        // One that names nobody is still that of the user whom an earlier one named; else it may be anybody's.
        if known.is_some() && answer.user.is_none() {
            return false;
        }
        let sessions = self.shared.sessions;
        // Stored once, and again when a refusal has forgotten it; not with every reading.
        let is_first = sessions.read_at.with_untracked(Option::is_none);
        if is_first || known != answer.user || sessions.problem.with_untracked(Option::is_some) {
            memory::note_user(answer.user.as_deref());
        }
        known.is_some() && known != answer.user
    }

    /// Draws the first list of a visit card by card, each in a task of its own: a card takes 10 ms and
    /// more while the browser still compiles what draws it, and a task of over 50 ms can be felt.
    async fn draw_first(self, list: &[Session], nth: u32) {
        /// As many cards as a tall screen shows; below it, several go into one task.
        const ON_SCREEN: usize = 8;
        let sessions = self.shared.sessions;
        if sessions.rows.try_with_untracked(Vec::is_empty) != Some(true) {
            return;
        }
        let mut shown = 0;
        while shown < list.len() {
            task::pause().await;
            if self.heard.try_get_value() != Some(nth) {
                return;
            }
            shown += if shown < ON_SCREEN { 1 } else { ON_SCREEN };
            let shown = list.iter().take(shown).cloned().collect();
            sessions.keep(shown, self.shared.clock.read());
        }
    }
}
