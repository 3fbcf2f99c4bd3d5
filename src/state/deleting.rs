//! Deletions, until the list confirms them. Live as long as the app, so that leaving the list loses
//! no outcome.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::client::Client;
use crate::domain::decimal;
use crate::domain::endings::Endings;
pub use crate::domain::endings::{DeletionFailure, PATIENCE};
use crate::domain::problem::ProblemKind;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::state::clock::Clock;
use crate::state::shared::use_shared;
use crate::state::tabs;

/// Says to other tabs that a session is being deleted; that it is still there; and that the platform said no.
const DELETING: &str = "deleting";
const KEPT: &str = "kept";
const REFUSED: &str = "refused";

/// The deletions of this app.
#[derive(Clone, Copy)]
pub struct Deleting {
    clock: Clock,
    endings: RwSignal<Endings>,
    /// Whether several are deleted together, or what became of them was not put away yet:
    /// `state/removing.rs`, which is not part of what every visit downloads.
    pub has_removal: RwSignal<bool>,
}

impl Deleting {
    /// Nothing deleted yet. What another tab deletes is the user's doing, too.
    #[must_use]
    pub(super) fn start(clock: Clock) -> Self {
        let endings = RwSignal::new(Endings::default());
        let deleting = Self { clock, endings, has_removal: RwSignal::new(false) };
        let hear = move |word, take: fn(&mut Endings, &str, Moment)| {
            tabs::on_word(word, move |text| {
                let Some((asked, id)) = text.split_once(' ') else { return };
                let Some(asked) = decimal::parse(asked).map(Moment) else { return };
                deleting.endings.try_update(|endings| take(endings, id, asked));
            });
        };
        hear(DELETING, |endings, id, asked| endings.begin(id, asked, true));
        hear(KEPT, |endings, id, asked| endings.keep(id, asked, DeletionFailure::StillThere));
        hear(REFUSED, |endings, id, asked| {
            endings.keep(id, asked, DeletionFailure::RefusedElsewhere);
        });
        deleting
    }

    /// Whether the user deleted this session.
    #[must_use]
    pub fn is_ending(self, id: &str) -> bool {
        self.endings.read().is_waited_for(id)
    }

    /// Whether any deletion is not confirmed yet.
    #[must_use]
    pub fn is_waiting(self) -> bool {
        self.endings.read().is_any_waited_for()
    }

    /// Whether it is the user's doing when this session leaves: also after it was said to be still there.
    #[must_use]
    pub fn is_users(self, id: &str) -> bool {
        self.endings.read().is_users(id)
    }

    /// Whether a deletion of this session failed.
    #[must_use]
    pub fn has_failed(self, id: &str) -> bool {
        self.endings.read().failure(id).is_some()
    }

    /// Why this session is still there, if a deletion failed.
    #[must_use]
    pub fn failure(self, id: &str) -> Option<DeletionFailure> {
        self.endings.read().failure(id).cloned()
    }

    /// Since when this session is known to end: the user deleted it, or it was first seen so.
    #[must_use]
    pub fn since(self, id: &str) -> Option<Moment> {
        self.endings.read().since(id).map(|(since, _)| since)
    }

    /// Whether it makes no sense yet to ask for the end of this session, which is ending, once more.
    #[must_use]
    pub fn is_early(self, id: &str) -> bool {
        let asked = self.endings.read().since(id).map(|(_, asked)| asked);
        asked.is_none_or(|asked| self.clock.now().since(asked).0 <= PATIENCE)
    }

    /// Deletes a session; `settled` is called when the platform has answered or the answer is lost.
    pub fn delete(self, client: Client, id: String, now: Moment, settled: impl FnOnce() + 'static) {
        self.endings.try_update(|endings| endings.begin(&id, now, false));
        say(DELETING, &id, now);
        spawn_local(async move {
            match client.delete_session(&id).await {
                // A lost answer: the list decides. Gone already: what was asked for.
                Err(problem)
                    if !problem.is_without_answer() && problem.kind != ProblemKind::NotFound =>
                {
                    say(REFUSED, &id, now);
                    let failure = DeletionFailure::Refused(problem);
                    self.endings.try_update(|endings| endings.keep(&id, now, failure));
                }
                _ => {
                    let answered = self.clock.read();
                    self.endings.try_update(|endings| endings.answered(&id, answered));
                }
            }
            settled();
        });
    }

    /// Compares with a list that was just read: what is gone is confirmed, what just runs on is not
    /// waited for any longer.
    pub fn settle(self, list: &[Session], now: Moment) {
        let known = self.endings.get_untracked();
        let mut endings = known.clone();
        for (id, asked) in endings.observe(list, now) {
            say(KEPT, &id, asked);
        }
        if endings != known {
            self.endings.set(endings);
        }
    }
}

/// Says a word of a session, with the time at which its end was asked for.
fn say(word: &'static str, id: &str, asked: Moment) {
    tabs::say(word, &[&tabs::written(asked.0), " ", id].concat());
}

/// The deletions of this app.
#[must_use]
pub fn use_deleting() -> Deleting {
    use_shared().deleting
}
