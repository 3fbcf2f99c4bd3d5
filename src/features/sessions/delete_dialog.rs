//! Deleting a session: asked for by name, and confirmed only by seeing it gone.

use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::problem::Problem;
use crate::i18n::{label, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::platform::{dialog, document};
use crate::state::polling::use_poller;
use crate::state::sessions::use_sessions;
use crate::state::site::use_site;
use crate::ui::announcer::use_announcer;
use crate::ui::confirm_dialog::ConfirmDialog;
use crate::ui::dynamic::block;

/// The session that the user is asked about.
#[derive(Clone)]
pub(super) struct Asked {
    /// Its id.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// Whether it has ended already.
    pub(super) is_over: bool,
}

/// Which session the user was asked about, and what went wrong with those before.
#[derive(Clone, Copy)]
pub(super) struct Deletion {
    node: NodeRef<Dialog>,
    asked: RwSignal<Option<Asked>>,
    failures: RwSignal<Vec<(String, String, Problem)>>,
}

impl Deletion {
    /// Nothing asked yet.
    pub(super) fn new() -> Self {
        Self {
            node: NodeRef::new(),
            asked: RwSignal::new(None),
            failures: RwSignal::new(Vec::new()),
        }
    }

    /// Asks about a session.
    pub(super) fn ask(self, session: Asked) {
        self.asked.set(Some(session));
        dialog::open(self.node);
    }
}

/// The question; on yes the session is marked as ending until the list no longer has it.
#[component]
pub(super) fn DeleteDialog(deletion: Deletion) -> impl IntoView {
    let t = use_messages();
    let sessions = use_sessions();
    let poller = use_poller();
    let announcer = use_announcer();
    let client = use_site().client();
    let title = Signal::derive(move || {
        let asked = deletion.asked.read();
        (t.get().delete_title)(asked.as_ref().map_or("", |asked| &asked.name))
    });
    let text = label(|t| t.delete_loses);
    let text_over = label(|t| t.delete_over);
    let is_over = move || deletion.asked.read().as_ref().is_some_and(|asked| asked.is_over);
    let confirm = move |()| {
        let Some(Asked { id, name, .. }) = deletion.asked.get_untracked() else { return };
        // The button that had the focus goes with the card.
        document::focus("page-title");
        sessions.ending.update(|ids| ids.push(id.clone()));
        deletion.failures.update(|failures| failures.retain(|(of, ..)| *of != id));
        announcer.say((t.get_untracked().deleting)(&name));
        let client = client.clone();
        spawn_local(async move {
            if let Err(problem) = client.delete_session(&id).await {
                sessions.ending.try_update(|ids| ids.retain(|of| *of != id));
                deletion.failures.try_update(|failures| failures.push((id, name, problem)));
            }
            poller.read_now();
        });
    };
    view! {
        <ConfirmDialog
            node=deletion.node
            title
            text=Signal::derive(move || if is_over() { text_over.get() } else { text.get() })
            confirm=label(|t| t.delete)
            keep=label(|t| t.delete_keep)
            on_confirm=Callback::new(confirm)
        />
    }
}

/// Says on the card that the session could not be deleted, and why.
#[component]
pub(super) fn DeleteFailure(id: String) -> impl IntoView {
    let t = use_messages();
    let failures = use_context::<Deletion>().map(|deletion| deletion.failures);
    block(move || {
        let failures = failures?.read();
        let (_, name, problem) = failures.iter().find(|(of, ..)| *of == id)?;
        let (name, problem) = (name.clone(), problem.clone());
        let outcome = Signal::derive(move || (t.get().delete_failed)(&name));
        Some(view! { <ProblemNotice problem outcome /> }.into_any())
    })
}
