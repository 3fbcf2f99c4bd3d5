//! Deleting a session: asked for by name, and confirmed only by seeing it gone.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::features::sessions::ending::kind::{Ending, Question as Words};
use crate::features::sessions::pieces::DeleteDialog;
use crate::i18n::use_language;
use crate::platform::dialog;
use crate::state::clock::use_clock;
use crate::state::deleting::use_deleting;
use crate::state::polling::use_poller;
use crate::state::site::use_site;
use crate::ui::announcer::use_announcer;
use crate::ui::confirm_dialog::ConfirmDialog;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};

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
    }
}

/// The dialog from the first question on.
#[component]
pub(in crate::features::sessions) fn DialogWhenAsked(question: Question) -> impl IntoView {
    let is_asked = memo(move || question.asked.read().is_some());
    block(move || is_asked.get().then(|| view! { <DeleteDialog question /> }.drawn()))
}

/// The question; on yes the session is marked as ending until the list no longer has it.
#[component]
pub(in crate::features::sessions) fn DeleteDialogView(question: Question) -> impl IntoView {
    let language = use_language();
    let deleting = use_deleting();
    let poller = use_poller();
    let announcer = use_announcer();
    let clock = use_clock();
    let site = use_site();
    let is_sandbox = site.site.with_value(|site| site.is_sandbox);
    let words = move || {
        let ending = question.asked.read().as_ref().map_or(Ending::Delete, |asked| asked.ending);
        ending.question(is_sandbox, language.get())
    };
    let title = Signal::derive(move || {
        let asked = question.asked.read();
        (words().title)(asked.as_ref().map_or("", |asked| &asked.name))
    });
    let part = move |read: fn(&Words) -> &'static str| Signal::derive(move || read(&words()));
    let confirm = move |()| {
        let Some(Asked { id, name, ending }) = question.asked.get_untracked() else { return };
        // The browser gives the focus back to the button, which stays until the session goes.
        let words = ending.question(is_sandbox, language.get_untracked());
        announcer.say((words.under_way)(&name));
        deleting.delete(site.client(), id, clock.read(), move || poller.read_now());
    };
    // Once it is drawn, and again with each question.
    effect(move || {
        if question.node.get().is_some() && question.asked.read().is_some() {
            dialog::open(question.node);
        }
    });
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
