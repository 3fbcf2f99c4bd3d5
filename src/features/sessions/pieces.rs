//! What only some visits need of the list: pieces that are downloaded when they are first drawn. Those of
//! `watch` are one part: each part more is some files more, for the code that it shares with others.

use leptos::prelude::*;

use crate::features::sessions::browse::arranged::Arranged;
use crate::features::sessions::browse::view::Browse as BrowseView;
use crate::features::sessions::coming_up::starting::Starting as StartingView;
use crate::features::sessions::empty::TypeChoiceView;
use crate::features::sessions::ending::body::EndingBody as EndingBodyView;
use crate::features::sessions::ending::dialog::{DeleteDialogView, Question};
use crate::features::sessions::ending::gone_list::GoneList as GoneListView;
use crate::features::sessions::ending::not_deleted::DeleteFailureView;
use crate::features::sessions::time_left::Timed;
use crate::features::sessions::time_left::notes::Notes as NotesView;
use crate::layout::piece::piece;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;

piece!(
    /// How far a session on its way up has got.
    watch, starting, pub(super) Starting, row: Row, |row| view! { <StartingView row /> }.drawn()
);
piece!(
    /// Why a session failed, or how long it has been ending.
    watch, ending, pub(super) EndingBody, row: Row, |row| view! { <EndingBodyView row /> }.drawn()
);
piece!(
    /// The question before a session is ended.
    watch, delete_dialog, pub(super) DeleteDialog, question: Question,
    |question| view! { <DeleteDialogView question /> }.drawn()
);
piece!(
    /// Why a session that was deleted is still there.
    watch, delete_failure, pub(super) DeleteFailure, id: String,
    |id| view! { <DeleteFailureView id /> }.drawn()
);
piece!(
    /// What left the list without the user's doing.
    watch, gone, pub(super) GoneList, name: Option<String>,
    |name| view! { <GoneListView name /> }.drawn()
);
piece!(
    /// The warning before the end, and what became of an extension.
    watch, time_notes, pub(super) TimeNotes, of: Timed, |of| view! { <NotesView of /> }.drawn()
);
piece!(
    /// What a user without sessions sees.
    welcome, type_choice, pub(super) TypeChoice, nothing: (), |()| view! { <TypeChoiceView /> }.drawn()
);
piece!(
    /// What finds a session among many, and the sessions as a table.
    browse, browse, pub(super) Browse, arranged: Arranged, |arranged| view! { <BrowseView arranged /> }.drawn()
);
