//! Sends the launch: once, and never again by itself.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::client::Client;
use crate::domain::problem::Problem;
use crate::features::launch::draft::Draft;
use crate::features::launch::name_step;
use crate::i18n::{Messages, use_messages};
use crate::platform::document;
use crate::routes::Page;
use crate::state::polling::{Poller, use_poller};
use crate::state::sessions::{SessionsState, use_sessions};
use crate::state::site::use_site;
use crate::ui::announcer::{Announcer, use_announcer};

/// The way from the press of Launch to its settled answer.
#[derive(Clone, Copy)]
pub(super) struct Submission {
    draft: Draft,
    client: StoredValue<Client>,
    navigate: StoredValue<Navigate, LocalStorage>,
    messages: Signal<&'static Messages>,
    announcer: Announcer,
    poller: Poller,
    sessions: SessionsState,
    /// Whether the answer is still out.
    pub(super) is_sending: RwSignal<bool>,
    /// Why the last one did not start, or may not have.
    pub(super) problem: RwSignal<Option<Problem>>,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

impl Submission {
    /// Nothing sent yet.
    pub(super) fn new(draft: Draft) -> Self {
        Self {
            draft,
            client: StoredValue::new(use_site().client()),
            navigate: StoredValue::new_local(Box::new(use_navigate())),
            messages: use_messages(),
            announcer: use_announcer(),
            poller: use_poller(),
            sessions: use_sessions(),
            is_sending: RwSignal::new(false),
            problem: RwSignal::new(None),
        }
    }

    /// Launches what the draft says; with a wrong name leads to the name instead. While an answer
    /// is out nothing is sent: a POST is not idempotent.
    pub(super) fn send(self) {
        if self.is_sending.get_untracked() {
            return;
        }
        let Some(request) = untrack(|| self.draft.request()) else {
            document::focus(name_step::IDS.control);
            return;
        };
        self.is_sending.set(true);
        self.problem.set(None);
        let client = self.client.get_value();
        spawn_local(async move {
            let outcome = client.launch(&request).await;
            self.is_sending.try_set(false);
            match outcome {
                Ok(_id) => self.leave(request.name.as_str()),
                Err(problem) => {
                    self.problem.try_set(Some(problem));
                }
            }
            // After a lost answer as well: the list tells whether it was carried out.
            self.poller.read_now();
        });
    }

    fn leave(self, name: &str) {
        self.sessions.expect_another();
        if let Some(t) = self.messages.try_get_untracked() {
            self.announcer.say((t.launched)(name));
        }
        // The user may have left the form while the answer was out.
        self.navigate.try_with_value(|navigate| {
            navigate(Page::Sessions.path(), NavigateOptions::default());
        });
    }
}
