//! What a reading of the list leaves behind.

use leptos::prelude::*;

use crate::api::client::Answer;
use crate::api::sessions::SessionList;
use crate::domain::polling::{WATCHING, backoff, interval, until_first_end};
use crate::domain::problem::Problem;
use crate::platform::clock::local_now;
use crate::state::memory::{self, Memory};
use crate::state::past_use;
use crate::state::polling::Poller;
use crate::state::shared::Shared;
use crate::state::tabs::{Heard, Reader};

impl Poller {
    /// Keeps a good answer; gives the seconds until the next reading.
    pub(super) fn keep(self, answer: Answer<SessionList>, heard: Heard) -> f64 {
        let list = answer.body.sessions;
        let Shared { clock, sessions, offers, launching, deleting, .. } = self.shared;
        let now = clock.read();
        launching.settle(&list, now);
        if answer.user.is_some() && sessions.user.get_untracked() != answer.user {
            sessions.user.set(answer.user);
        }
        // What is learned is kept once: by the tab that has read.
        let user = sessions.user.get_untracked().unwrap_or_default();
        let memory = (heard.by == Reader::This).then(|| Memory::of(&user));
        if memory.is_some() {
            past_use::observe(&list, now, Some(&user));
        }
        if self.news.hear(&list, now, memory) {
            self.changed_at.set_value(local_now());
        }
        deleting.settle(&list, now);
        let statuses = list.iter().map(|session| &session.status);
        let still = (local_now() - self.changed_at.get_value()) / 1000.0;
        let wait = if self.is_awaited() { WATCHING } else { interval(statuses, still) };
        let wait = until_first_end(list.iter(), wait, now);
        sessions.keep(list, now);
        if sessions.unreadable.get_untracked() != answer.body.unreadable {
            sessions.unreadable.set(answer.body.unreadable);
        }
        // As it was when the reading began.
        sessions.read_at.set(Some(clock.at(heard.begun)));
        if sessions.freshness().recover() {
            offers.recover();
        }
        self.failures.set_value(0);
        wait
    }

    /// Keeps what was known and says why nothing newer is; gives the seconds until the next try.
    pub(super) fn report(self, problem: Problem, jitter: f64) -> f64 {
        self.failures.update_value(|failures| *failures += 1);
        // Who asks now may be another.
        if problem.is_of_who_asks() {
            memory::note_user(None);
        }
        let wait = backoff(self.failures.get_value(), problem.retry_after, jitter);
        let Shared { clock, sessions, .. } = self.shared;
        sessions.freshness().fail(problem, clock.read(), wait);
        wait
    }
}
