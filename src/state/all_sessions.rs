//! The sessions of all users, read while somebody looks at them, by one tab for all.

mod taking_in;

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::reply::Reply;
use crate::domain::all_sessions::{AllSessions, Seen, Trend, Vocabulary};
use crate::domain::polling::{CALM, backoff};
use crate::domain::problem::Problem;
use crate::platform::{clock, wake};
use crate::state::clock::{Clock, use_clock};
use crate::state::freshness::Freshness;
use crate::state::sessions::use_sessions;
use crate::state::site::{CurrentSite, use_site};
use crate::state::tabs::{Heard, Reader, Topic, Turn};
use crate::ui::dynamic::effect;

/// Milliseconds until a tab looks again whether one that reads has ended or gone.
const OTHERS_TURN: f64 = 1500.0;
/// Milliseconds for which a reading is as good as one that begins now.
const JUST_NOW: f64 = 500.0;
/// Milliseconds after which one that reads and is not heard of is no longer waited for.
const LOST: f64 = 60_000.0;
/// What the next reading is told apart from.
#[derive(Default)]
struct Known {
    text: String,
    words: Arc<Vocabulary>,
    seen: Seen,
}

/// The list as last read. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct AllSessionsReader {
    /// The list; changes only when it does, and stays when a later reading fails.
    pub list: RwSignal<Option<Arc<AllSessions>>>,
    /// Rows of it that could not be read.
    pub unreadable: RwSignal<u32>,
    /// How its numbers went since the page was opened.
    pub trend: RwSignal<Trend>,
    /// How fresh it is.
    pub freshness: Freshness,
    known: StoredValue<Known>,
    /// Counts the replies, so that taking an older one in ends when a newer one comes.
    heard: StoredValue<u32>,
    failures: StoredValue<u32>,
    /// When the next reading is due, in ms by this computer's clock.
    due: StoredValue<f64>,
    topic: StoredValue<Option<Topic>, LocalStorage>,
    /// What was heard last while the tab could not be seen.
    unseen: StoredValue<Option<(Rc<Reply>, Heard)>, LocalStorage>,
    clock: Clock,
    site: CurrentSite,
}

fn is_without_answer(problem: Option<&Problem>) -> bool {
    problem.is_some_and(Problem::is_without_answer)
}

impl AllSessionsReader {
    /// Reads it now and every 15 s while the tab can be seen, until the current owner goes; less often while it
    /// fails, and when the platform asks for that.
    #[must_use]
    pub fn start() -> Self {
        let reader = Self {
            list: RwSignal::new(None),
            unreadable: RwSignal::new(0),
            trend: RwSignal::new(Trend::default()),
            freshness: Freshness::new(),
            known: StoredValue::new(Known::default()),
            heard: StoredValue::new(0),
            failures: StoredValue::new(0),
            due: StoredValue::new(f64::NEG_INFINITY),
            topic: StoredValue::new_local(None),
            unseen: StoredValue::new_local(None),
            clock: use_clock(),
            site: use_site(),
        };
        let hear = move |reply, heard| match wake::is_visible() {
            true => reader.hear(reply, heard),
            // A list of megabytes is read when there is somebody to see it: then only the last one.
            false => drop(reader.unseen.try_set_value(Some((reply, heard)))),
        };
        reader.topic.set_value(Some(Topic::new("all-sessions".to_owned(), hear)));
        // A tab that is shown again reads with the clock's next tick.
        effect(move || {
            let _tick = reader.clock.now();
            if wake::is_visible() && reader.take_unseen() {
                return;
            }
            let is_due = reader.due.try_get_value().is_some_and(|due| due <= clock::local_now());
            if is_due && wake::is_visible() {
                // What another tab has begun to read just now is as new. Not longer ago: a reading that failed is
                // known, too, and would be taken for the next try.
                reader.read(clock::local_now() - JUST_NOW, false);
            }
        });
        // When the user's own list can be read again, so can this one.
        let sessions = use_sessions();
        let was_cut_off = StoredValue::new(false);
        effect(move || {
            let is_cut_off = is_without_answer(sessions.problem.get().as_ref());
            let was = was_cut_off.try_update_value(|was| std::mem::replace(was, is_cut_off));
            let problem = reader.freshness.problem.try_get_untracked().flatten();
            let is_back = was == Some(true) && !is_cut_off;
            if is_back && wake::is_visible() && is_without_answer(problem.as_ref()) {
                reader.read_now();
            }
        });
        reader
    }

    /// Reads it by a reading that begins now or later.
    pub fn read_now(self) {
        self.read(clock::local_now(), true);
    }

    fn read(self, since: f64, is_asked: bool) {
        let Some(topic) = self.topic.try_get_value().flatten() else { return };
        self.due_in(LOST);
        let client = self.site.client();
        spawn_local(async move {
            match topic.read(since, is_asked, || client.all_sessions()).await {
                Turn::Read => {}
                Turn::Known => self.due_in(1000.0 * CALM),
                Turn::Others => self.due_in(OTHERS_TURN),
            }
        });
    }

    fn due_in(self, millis: f64) {
        self.due.try_set_value(clock::local_now() + millis);
    }

    /// Takes in a reply. Who has not read it itself reads a little later than who has.
    fn hear(self, reply: Rc<Reply>, heard: Heard) {
        // What was heard before is no news.
        self.unseen.try_set_value(None);
        let count = self.heard.try_update_value(|heard| {
            *heard = heard.wrapping_add(1);
            *heard
        });
        let Some(nth) = count else { return };
        let (later, jitter) = match heard.by {
            Reader::This => (0.0, clock::chance()),
            Reader::Other => (0.25 + 0.5 * clock::chance(), 1.0),
        };
        spawn_local(async move {
            let outcome = self.take_in(&reply, heard, nth).await;
            if self.heard.try_get_value() != Some(nth) {
                return; // a newer one came, or the page is gone
            }
            let wait = match outcome {
                Ok(()) => {
                    self.failures.set_value(0);
                    // As it was when the reading began.
                    self.freshness.read_at.try_set(Some(self.clock.at(heard.begun)));
                    self.freshness.recover();
                    CALM
                }
                Err(problem) => {
                    self.failures.update_value(|failures| *failures += 1);
                    let failures = self.failures.get_value();
                    let wait = backoff(failures, problem.retry_after, jitter);
                    self.freshness.fail(problem, self.clock.read(), wait);
                    wait
                }
            };
            // From when it was read on: one that was heard while nobody looked may be long ago.
            self.due.try_set_value(heard.ended + 1000.0 * (wait + later));
        });
    }

    /// Takes in what was heard while the tab could not be seen; whether there was any.
    fn take_unseen(self) -> bool {
        let unseen = self.unseen.try_update_value(Option::take).flatten();
        let Some((reply, heard)) = unseen else { return false };
        self.due_in(LOST);
        self.hear(reply, heard);
        true
    }
}
