//! Sends the form.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::features::launch::draft::Draft;
use crate::features::launch::image::step as image_step;
use crate::features::launch::remembered::{Launched, Remembered};
use crate::features::launch::review::places;
use crate::features::launch::{command_step, name_step};
use crate::i18n::{Language, use_language};
use crate::platform::document;
use crate::routes::Page;
use crate::state::clock::{Clock, use_clock};
use crate::state::launching::{Launching, use_launching};
use crate::state::polling::{Poller, use_poller};
use crate::state::sessions::{SessionsState, use_sessions};
use crate::state::site::{CurrentSite, use_site};
use crate::ui::announcer::{Announcer, use_announcer};

/// What a press of Launch needs.
#[derive(Clone, Copy)]
pub(super) struct Submission {
    draft: Draft,
    remembered: Remembered,
    site: CurrentSite,
    clock: Clock,
    navigate: StoredValue<Navigate, LocalStorage>,
    language: Signal<Language>,
    announcer: Announcer,
    poller: Poller,
    sessions: SessionsState,
    /// Whether the platform would refuse it: the user has all the sessions that it allows.
    pub(super) is_full: Memo<bool>,
    /// The launch under way, of this form or of an earlier visit to it.
    pub(super) launching: Launching,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

impl Submission {
    /// Nothing sent yet.
    pub(super) fn new(draft: Draft, remembered: Remembered) -> Self {
        Self {
            draft,
            remembered,
            site: use_site(),
            clock: use_clock(),
            navigate: StoredValue::new_local(Box::new(use_navigate())),
            language: use_language(),
            announcer: use_announcer(),
            poller: use_poller(),
            sessions: use_sessions(),
            is_full: places::is_full(draft),
            launching: use_launching(),
        }
    }

    /// Launches what the draft says; when something is missing or wrong, leads to it instead.
    pub(super) fn send(self) {
        if self.is_full.get_untracked() {
            document::focus(places::LIMIT_ID);
            return;
        }
        let Some(request) = untrack(|| self.draft.request()) else {
            self.lead_to_what_is_wrong();
            return;
        };
        // The suggestion must not move on to the next free name when this one gets listed.
        let name = request.name.as_str().to_owned();
        self.draft.typed_name.set(Some(name.clone()));
        let ids = self.sessions.rows.read_untracked().iter().map(|row| row.id.clone()).collect();
        let now = self.clock.read();
        let (login, settings) =
            untrack(|| (self.draft.registry_login(), self.draft.settings_of_type()));
        let launched = Launched::new(self.remembered, settings, request.image.clone());
        self.launching.send(self.site.client(), request, login, ids, now, move |is_accepted| {
            if is_accepted {
                launched.keep();
                self.leave(&name);
            }
            // After a lost answer as well: the list tells whether it was carried out.
            self.poller.read_now();
        });
    }

    fn lead_to_what_is_wrong(self) {
        let draft = self.draft;
        let ids = untrack(|| match () {
            () if draft.image().is_none() => image_step::IDS,
            () if draft.checked_command().is_err() => command_step::IDS,
            () => name_step::IDS,
        });
        document::focus(ids.control);
    }

    fn leave(self, name: &str) {
        if let Some(language) = self.language.try_get_untracked() {
            self.announcer.say((language.launch().launched)(name));
        }
        // Gone when the user has left the form while the answer was out.
        self.navigate.try_with_value(|navigate| {
            navigate(Page::Sessions.path(), NavigateOptions::default());
        });
    }
}
