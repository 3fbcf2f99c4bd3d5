//! Deleting a session: asked for by name, and confirmed only by seeing it gone.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::features::sessions::ending::kind::{Ending, Question as Words};
use crate::i18n::{text, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::platform::{dialog, document};
use crate::state::clock::use_clock;
use crate::state::deleting::{DeletionFailure, use_deleting};
use crate::state::polling::use_poller;
use crate::state::site::use_site;
use crate::ui::announcer::use_announcer;
use crate::ui::confirm_dialog::ConfirmDialog;
use crate::ui::dynamic::block;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// The session that the user is asked about.
#[derive(Clone)]
pub(in crate::features::sessions) struct Asked {
    /// Its id.
    pub(in crate::features::sessions) id: String,
    /// Its name.
    pub(in crate::features::sessions) name: String,
    /// What ending it means.
    pub(in crate::features::sessions) ending: Ending,
}

/// The one dialog of the list.
#[derive(Clone, Copy)]
pub(in crate::features::sessions) struct Question {
    node: NodeRef<Dialog>,
    asked: RwSignal<Option<Asked>>,
}

impl Question {
    /// Nothing asked yet.
    pub(in crate::features::sessions) fn new() -> Self {
        Self { node: NodeRef::new(), asked: RwSignal::new(None) }
    }

    /// Asks about a session.
    pub(in crate::features::sessions) fn ask(self, session: Asked) {
        self.asked.set(Some(session));
        dialog::open(self.node);
    }
}

/// The question; on yes the session is marked as ending until the list no longer has it.
#[component]
pub(in crate::features::sessions) fn DeleteDialog(question: Question) -> impl IntoView {
    let t = use_messages();
    let deleting = use_deleting();
    let poller = use_poller();
    let announcer = use_announcer();
    let clock = use_clock();
    let site = use_site();
    let is_sandbox = site.site.with_value(|site| site.is_sandbox);
    let words = move || {
        let ending = question.asked.read().as_ref().map_or(Ending::Delete, |asked| asked.ending);
        ending.question(is_sandbox, t.get())
    };
    let title = Signal::derive(move || {
        let asked = question.asked.read();
        (words().title)(asked.as_ref().map_or("", |asked| &asked.name))
    });
    let part = move |read: fn(&Words) -> &'static str| Signal::derive(move || read(&words()));
    let confirm = move |()| {
        let Some(Asked { id, name, .. }) = question.asked.get_untracked() else { return };
        // The button that had the focus goes with the card.
        document::focus("page-title");
        announcer.say((t.get_untracked().deleting)(&name));
        deleting.delete(site.client(), id, clock.read(), move || poller.read_now());
    };
    view! {
        <ConfirmDialog
            node=question.node
            title
            text=part(|words| words.text)
            confirm=part(|words| words.confirm)
            keep=part(|words| words.keep)
            on_confirm=Callback::new(confirm)
        />
    }
}

/// Says on the card why the session is still there.
#[component]
pub(in crate::features::sessions) fn DeleteFailure(id: String) -> impl IntoView {
    let t = use_messages();
    let deleting = use_deleting();
    block(move || {
        Some(match deleting.failure(&id)? {
            DeletionFailure::Refused(problem) => {
                let outcome = Signal::derive(move || t.get().delete_failed.to_owned());
                view! { <ProblemNotice problem outcome /> }.into_any()
            }
            DeletionFailure::StillThere => {
                view! { <Notice tone=Tone::Bad>{text(|t| t.delete_still_there)}</Notice> }
                    .into_any()
            }
        })
    })
}
