//! What only some visits need of the list: pieces that are downloaded when they are first drawn. Those of
//! `watch` are one part: each part more is some files more, for the code that it shares with others.

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::domain::status::Status;
use crate::features::sessions::aside::view::AsideView;
use crate::features::sessions::browse::arranged::Arranged;
use crate::features::sessions::browse::view::Browse as BrowseView;
use crate::features::sessions::card::refused::RefusedNoteView;
use crate::features::sessions::coming_up::line::StartingLine;
use crate::features::sessions::coming_up::starting::Starting as StartingView;
use crate::features::sessions::empty::TypeChoiceView;
use crate::features::sessions::ending::body::EndingBody as EndingBodyView;
use crate::features::sessions::ending::dialog::{DeleteDialogView, Question};
use crate::features::sessions::ending::failure::FailureLine;
use crate::features::sessions::ending::gone_list::GoneList as GoneListView;
use crate::features::sessions::ending::not_deleted::DeleteFailureView;
use crate::features::sessions::ending::still_there::StillThere;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::notes::Notes as NotesView;
use crate::layout::piece::piece;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;

/// Something of the part that watches over sessions. One piece for all of it: each costs the first load a
/// quarter of a kilobyte.
#[derive(Clone)]
enum Watched {
    Refused(Refused),
    Starting(Row),
    Ending(Row),
    /// In a line, by the status.
    Line(Row, Status),
    DeleteDialog(Question),
    NotDeleted(String),
    Gone(Option<String>),
    TimeNotes(Timed),
}

piece!(
    /// What it is.
    watch, watched, Piece, of: Watched, |of| match of {
        Watched::Refused(reason) => view! { <RefusedNoteView reason /> }.drawn(),
        Watched::Starting(row) => view! { <StartingView row /> }.drawn(),
        Watched::Ending(row) => view! { <EndingBodyView row /> }.drawn(),
        Watched::Line(row, Status::Pending) => view! { <StartingLine row /> }.drawn(),
        Watched::Line(row, Status::Failed) => view! { <FailureLine row /> }.drawn(),
        Watched::Line(row, _) => view! { <StillThere row /> }.drawn(),
        Watched::DeleteDialog(question) => view! { <DeleteDialogView question /> }.drawn(),
        Watched::NotDeleted(id) => view! { <DeleteFailureView id /> }.drawn(),
        Watched::Gone(name) => view! { <GoneListView name /> }.drawn(),
        Watched::TimeNotes(of) => view! { <NotesView of /> }.drawn(),
    }
);

/// Why the portal does not open an interface.
#[component]
pub(super) fn RefusedNote(reason: Refused) -> impl IntoView {
    view! { <Piece of=Watched::Refused(reason) /> }
}

/// How far a session on its way up has got.
#[component]
pub(super) fn Starting(row: Row) -> impl IntoView {
    view! { <Piece of=Watched::Starting(row) /> }
}

/// Why a session failed, or how long it has been ending.
#[component]
pub(super) fn EndingBody(row: Row) -> impl IntoView {
    view! { <Piece of=Watched::Ending(row) /> }
}

/// What there is to say in a line of a session that waits, has failed or is ending.
#[component]
pub(super) fn StatusLine(row: Row, status: Status) -> impl IntoView {
    view! { <Piece of=Watched::Line(row, status) /> }
}

/// The question before a session is ended.
#[component]
pub(super) fn DeleteDialog(question: Question) -> impl IntoView {
    view! { <Piece of=Watched::DeleteDialog(question) /> }
}

/// Why a session that was deleted is still there.
#[component]
pub(super) fn DeleteFailure(id: String) -> impl IntoView {
    view! { <Piece of=Watched::NotDeleted(id) /> }
}

/// What left the list without the user's doing, all of it or those of a name.
#[component]
pub(super) fn GoneList(name: Option<String>) -> impl IntoView {
    view! { <Piece of=Watched::Gone(name) /> }
}

/// The warning before the end, and what became of an extension.
#[component]
pub(super) fn TimeNotes(of: Timed) -> impl IntoView {
    view! { <Piece of=Watched::TimeNotes(of) /> }
}

piece!(
    /// What a user without sessions sees.
    aside, type_choice, pub(super) TypeChoice, nothing: (), |()| view! { <TypeChoiceView /> }.drawn()
);
piece!(
    /// What is beside the list.
    late aside, beside, pub(super) Aside, nothing: (), |()| view! { <AsideView /> }.drawn()
);
piece!(
    /// What finds a session among many, and the sessions as a table.
    browse, browse, pub(super) Browse, arranged: Arranged, |arranged| view! { <BrowseView arranged /> }.drawn()
);
