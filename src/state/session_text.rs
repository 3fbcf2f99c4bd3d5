//! Events or log of one session, read again while somebody looks at them.

mod news;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::reply::Reply;
use crate::api::session_texts::{SessionView, read_session_text};
use crate::domain::log_tail::LeftOut;
use crate::domain::polling::backoff;
use crate::domain::problem::Problem;
use crate::platform::timer::Alarm;
use crate::platform::{clock, task, wake};
use crate::state::session_text::news::{News, is_cut_off, news};
use crate::state::site::{CurrentSite, use_site};
use crate::state::tabs::{Heard, Topic, Turn};

/// As many readings at a time as leave a browser's connections to the list.
const AT_ONCE: u32 = 3;

/// Seconds until a tab looks again whether one that reads has ended or gone.
const OTHERS_TURN: f64 = 1.5;

thread_local! {
    static UNDER_WAY: Cell<u32> = const { Cell::new(0) };
}

/// One of the texts, as last read. Belongs to the part of the page that made it.
#[derive(Clone, Copy)]
pub struct SessionText {
    /// The text; `None` until it was read once. Stays when a later reading fails.
    pub text: RwSignal<Option<Arc<str>>>,
    /// What is missing before it; changes before the text does.
    pub left_out: StoredValue<LeftOut>,
    /// Why the last reading failed; `None` when it did not.
    pub problem: RwSignal<Option<Problem>>,
    /// When it was read last, in ms by this computer's clock; `None` until it was.
    pub read_at: RwSignal<Option<f64>>,
    /// Whether the platform has no text any more, and this is what it was before.
    pub is_gone: RwSignal<bool>,
    /// Whether the last reading was given up at its deadline: it is too much for this connection, and is not
    /// asked for again unasked.
    pub is_cut_off: RwSignal<bool>,
    id: StoredValue<String>,
    view: SessionView,
    site: CurrentSite,
    topic: StoredValue<Option<Topic>, LocalStorage>,
    failures: StoredValue<u32>,
    /// How long the last reading took, in seconds.
    took: StoredValue<f64>,
    alarm: Alarm,
}

impl SessionText {
    /// Reads the text once.
    #[must_use]
    pub fn read_once(id: String, view: SessionView) -> Self {
        let text = Self::unread(id, view);
        text.read();
        text
    }

    /// Reads nothing yet, but hears what other tabs read.
    #[must_use]
    pub fn unread(id: String, view: SessionView) -> Self {
        let name = [view.wire(), " ", &id].concat();
        let text = Self {
            text: RwSignal::new(None),
            left_out: StoredValue::default(),
            problem: RwSignal::new(None),
            read_at: RwSignal::new(None),
            is_gone: RwSignal::new(false),
            is_cut_off: RwSignal::new(false),
            id: StoredValue::new(id),
            view,
            site: use_site(),
            topic: StoredValue::new_local(None),
            failures: StoredValue::new(0),
            took: StoredValue::new(0.0),
            alarm: Alarm::new(),
        };
        text.topic.set_value(Some(Topic::new(name, move |reply, heard| text.keep(&reply, heard))));
        text
    }

    /// Reads it again about every `seconds`, as long as the tab can be seen and `is_wanted` says so.
    /// More seldom after failures, and when a reading takes long: a log comes whole each time.
    pub fn follow(self, seconds: f64, is_wanted: impl Fn() -> bool + 'static) {
        self.follow_shared(seconds, Rc::new(is_wanted));
    }

    fn follow_shared(self, seconds: f64, is_wanted: Rc<dyn Fn() -> bool>) {
        let failures = self.failures.try_get_value().unwrap_or_default();
        let retry_after =
            self.problem.try_with_untracked(|p| p.as_ref().and_then(|p| p.retry_after));
        let wait = match failures {
            0 => seconds.max(10.0 * self.took.try_get_value().unwrap_or_default()),
            _ => backoff(failures, retry_after.flatten(), clock::chance()).max(seconds),
        };
        self.alarm.set(wait, move || {
            // Who asks may have gone in this very moment, with all that `is_wanted` looks at.
            if self.failures.try_get_value().is_none() {
                return;
            }
            if wake::is_visible() && untrack(|| is_wanted()) {
                // What another tab has read since the last time is as new.
                self.read_since(clock::local_now() - 900.0 * seconds);
            }
            self.follow_shared(seconds, is_wanted);
        });
    }

    /// Reads it now, unless a reading is under way.
    pub fn read(self) {
        self.read_since(clock::local_now());
    }

    /// Reads it, unless a reading that began at `since` or later is known or under way, in whichever tab.
    fn read_since(self, since: f64) {
        let (Some(id), Some(Some(topic))) = (self.id.try_get_value(), self.topic.try_get_value())
        else {
            return;
        };
        let client = self.site.client();
        spawn_local(async move {
            loop {
                while UNDER_WAY.get() >= AT_ONCE {
                    task::wait(0.1).await;
                }
                // The card may have gone while it waited for its turn.
                if self.failures.try_get_value().is_none() {
                    return;
                }
                UNDER_WAY.set(UNDER_WAY.get() + 1);
                let begun = clock::local_now();
                let turn = topic.read(since, false, || client.session_text(&id, self.view)).await;
                UNDER_WAY.set(UNDER_WAY.get().saturating_sub(1));
                if turn == Turn::Read {
                    self.took.try_set_value((clock::local_now() - begun) / 1000.0);
                }
                // The tab that reads may go before it has told: nothing would ever be known here.
                if turn != Turn::Others || self.is_told() {
                    return;
                }
                task::wait(OTHERS_TURN).await;
            }
        });
    }

    /// Whether anything is known, be it why nothing is; so, too, of a card that has gone.
    fn is_told(self) -> bool {
        self.text.try_with_untracked(Option::is_some) != Some(false)
            || self.problem.try_with_untracked(Option::is_some) != Some(false)
    }

    fn keep(self, reply: &Reply, heard: Heard) {
        let Some(id) = self.id.try_get_value() else { return };
        match read_session_text(reply, &id) {
            Ok(text) => {
                self.failures.try_set_value(0);
                self.read_at.try_set(Some(heard.ended));
                self.problem.try_update(|problem| *problem = None);
                change(self.is_cut_off, false);
                let news = self.text.try_with_untracked(|known| news(known.as_deref(), &text));
                change(self.is_gone, news == Some(News::Gone));
                if news == Some(News::Another) {
                    self.left_out.try_set_value(reply.left_out());
                    self.text.try_set(Some(text.into()));
                }
            }
            Err(problem) => {
                self.failures.try_update_value(|failures| *failures += 1);
                change(self.is_cut_off, is_cut_off(self.view, &problem, heard));
                // The same problem again is no news: it would be announced anew.
                if self.problem.try_with_untracked(|known| known.as_ref() != Some(&problem))
                    == Some(true)
                {
                    self.problem.try_set(Some(problem));
                }
            }
        }
    }
}

/// Sets what is another now: who follows it is not to be told the same again.
fn change(signal: RwSignal<bool>, to: bool) {
    if signal.try_get_untracked() == Some(!to) {
        signal.try_set(to);
    }
}
