//! Sends the form.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::features::launch::attempts::Attempts;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::{private, step as image_step};
use crate::features::launch::refusals::FieldRefusals;
use crate::features::launch::remembered::{Launched, Remembered};
use crate::features::launch::review::{places, unread};
use crate::features::launch::{command_step, name_step};
use crate::i18n::{Language, use_language};
use crate::platform::document;
use crate::routes::Page;
use crate::state::clock::use_clock;
use crate::state::launching::guard::Guard;
use crate::state::launching::outcome::LaunchOutcome;
use crate::state::launching::sending::Order;
use crate::state::launching::{Launching, use_launching};
use crate::state::polling::{Poller, use_poller};
use crate::state::sessions::use_sessions;
use crate::state::site::{CurrentSite, use_site};
use crate::ui::announcer::{Announcer, use_announcer};

/// What a press of Launch needs.
#[derive(Clone, Copy)]
pub(super) struct Submission {
    draft: Draft,
    remembered: Remembered,
    site: CurrentSite,
    navigate: StoredValue<Navigate, LocalStorage>,
    language: Signal<Language>,
    announcer: Announcer,
    poller: Poller,
    guard: Guard,
    attempts: Attempts,
    /// What will be remembered of the launch whose answer is out.
    pending: StoredValue<Option<Launched>>,
    /// Whether the platform would refuse it: the user has all the sessions that it allows.
    pub(super) is_full: Memo<bool>,
    /// Whether the list was not read yet.
    pub(super) is_unread: Memo<bool>,
    /// The launch under way, of this form or of an earlier visit to it.
    pub(super) launching: Launching,
    /// Why the last one was refused.
    pub(super) refusals: FieldRefusals,
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

impl Submission {
    /// Nothing sent yet.
    pub(super) fn new(draft: Draft, remembered: Remembered) -> Self {
        let (launching, poller) = (use_launching(), use_poller());
        let refusals = FieldRefusals::follow(draft, launching);
        provide_context(refusals);
        Self {
            draft,
            remembered,
            site: use_site(),
            navigate: StoredValue::new_local(Box::new(use_navigate())),
            language: use_language(),
            announcer: use_announcer(),
            poller,
            guard: Guard::new(launching, use_sessions(), use_clock(), poller),
            attempts: Attempts::provide(),
            pending: remember_when_found(launching),
            is_full: places::is_full(draft),
            is_unread: unread::is_unread(),
            launching,
            refusals,
        }
    }

    /// Launches what the draft says; when something is missing or wrong, leads to it instead.
    /// `is_another`: although another form has launched the same.
    pub(super) fn send(self, is_another: bool) {
        if self.is_unread.get_untracked() {
            let language = self.language.get_untracked();
            self.announcer.say(language.launching().list_first.to_owned());
            self.poller.read_now();
            return;
        }
        if self.is_full.get_untracked() {
            document::focus(places::LIMIT_ID);
            return;
        }
        if untrack(|| self.launching.is_locked()) {
            return;
        }
        let Some(request) = untrack(|| self.draft.request()) else {
            self.lead_to_what_is_wrong();
            return;
        };
        // The suggestion must not move on to the next free name when this one gets listed.
        let name = request.name.as_str().to_owned();
        self.draft.typed_name.set(Some(name.clone()));
        let login = untrack(|| self.draft.registry_login()).ok().flatten();
        let launched = Launched::new(self.remembered, self.draft, request.image.clone());
        self.pending.set_value(Some(launched.clone()));
        let order = Order { client: self.site.client(), request, login, is_another };
        self.refusals.take();
        self.guard.send(order, move |is_accepted| {
            if is_accepted {
                launched.keep();
                self.leave(&name);
            }
            // After a lost answer as well: the list tells whether it was carried out.
            self.poller.read_now();
        });
    }

    fn lead_to_what_is_wrong(self) {
        self.attempts.note();
        let draft = self.draft;
        let ids = untrack(|| match () {
            () if draft.image().is_none() => image_step::IDS,
            () if draft.registry_login().is_err() => private::wrong_field(draft),
            () if draft.checked_command().is_err() => command_step::IDS,
            () => name_step::IDS,
        });
        document::focus(ids.control);
    }

    fn leave(self, name: &str) {
        if let Some(language) = self.language.try_get_untracked() {
            self.announcer.say((language.launch().launched)(name));
        }
        let is_left = self.navigate.try_with_value(|navigate| {
            navigate(Page::Sessions.path(), NavigateOptions::default());
        });
        if is_left.is_none() {
            // The user has left the form while the answer was out, and may have opened another.
            self.launching.outcome.set(Some(LaunchOutcome::Accepted(name.to_owned())));
        }
    }
}

/// A launch that is found after its answer was lost has become a session like any other: it is remembered.
fn remember_when_found(launching: Launching) -> StoredValue<Option<Launched>> {
    let pending = StoredValue::new(None::<Launched>);
    Effect::new(move |_| {
        if matches!(*launching.outcome.read(), Some(LaunchOutcome::Found(..)))
            && let Some(launched) = pending.try_update_value(Option::take).flatten()
        {
            launched.keep();
        }
    });
    pending
}
