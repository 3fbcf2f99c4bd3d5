//! What of the table is drawn: the rows in sight, which stay in sight when a reading puts others above them.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use crate::domain::all_sessions::{
    AllSessions, AllSessionsView, Key, Listed, PublicSession, Shown, Vocabulary,
};
use crate::features::admin::browsing::Browsing;
use crate::features::admin::table::window::Window;
use crate::platform::scroll::{self, InSight};
use crate::platform::task;
use crate::ui::dynamic::{effect, memo};

/// The drawn rows.
const ROWS: &str = "tbody tr:not(.space)";
/// Of a row, in pixels, until one was measured.
const ROW: f64 = 36.0;
/// Pixels by which a row must differ to be another size: measuring gives whole pixels.
const ANOTHER: f64 = 0.2;

/// A row, at its place among all, with its words: the list would be compared as a whole.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DrawnRow {
    pub(super) place: usize,
    pub(super) session: PublicSession,
    pub(super) user: Arc<str>,
    pub(super) kind: Arc<str>,
    pub(super) status: Arc<str>,
}

/// What is at the top of what is in sight, to be found again.
#[derive(Clone, Copy)]
struct Top {
    key: Key,
    /// Pixels of it that are out of sight.
    hidden: f64,
    place: usize,
}

/// The part of the table that is on screen.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) window: Memo<Window>,
    pub(super) drawn: Memo<Vec<DrawnRow>>,
    /// The height of a row in pixels.
    pub(super) row: RwSignal<f64>,
    browsing: Browsing,
    node: NodeRef<Div>,
    sight: RwSignal<InSight>,
    top: StoredValue<Option<Top>>,
}

impl Sheet {
    /// At the top of the table.
    pub(super) fn start(browsing: Browsing, node: NodeRef<Div>) -> Self {
        let sight = RwSignal::new(InSight { top: 0.0, height: 20.0 * ROW, row: None });
        let row = RwSignal::new(ROW);
        let window = memo(move || {
            let count = browsing.shown.read().places.len();
            Window::of(sight.get(), row.get(), count)
        });
        let drawn = memo(move || {
            let (shown, list) = (browsing.shown.read(), browsing.list.read());
            let rows = list.as_deref().map(|all| rows_of(all, &shown, window.get()));
            rows.unwrap_or_default()
        });
        let sheet = Self { window, drawn, row, browsing, node, sight, top: StoredValue::new(None) };
        effect(move || {
            window.track();
            sheet.look_when_drawn();
        });
        scroll::on_resize(move || sheet.look());
        sheet.stay();
        sheet
    }

    /// Looks what is in sight.
    pub(super) fn look(self) {
        let Some(seen) = scroll::in_sight(self.node, ROWS) else { return };
        let known = self.row.get_untracked();
        if let Some(row) = seen.row.filter(|row| (row - known).abs() > ANOTHER) {
            self.row.set(row);
        }
        if self.sight.get_untracked() != seen {
            self.sight.set(seen);
        }
        self.top.set_value(self.top_of(seen.top));
    }

    fn look_when_drawn(self) {
        task::run(async move {
            task::pause().await;
            // The page may be gone.
            if self.row.try_get_untracked().is_some() {
                self.look();
            }
        });
    }

    /// The row that begins last at or above a place, unless that is the table's top, which stays the top.
    fn top_of(self, top: f64) -> Option<Top> {
        let row = self.row.get_untracked();
        let drawn = self.drawn.read_untracked();
        let at = drawn.iter().rfind(|drawn| begin(drawn.place, row) <= top)?;
        let hidden = top - begin(at.place, row);
        (top > 0.0).then_some(Top { key: at.session.key(), hidden, place: at.place })
    }

    /// Keeps what is in sight there when a reading brings rows above it; another view begins at its top.
    fn stay(self) {
        let view = self.browsing.view;
        let before: StoredValue<Option<AllSessionsView>> = StoredValue::new(None);
        effect(move || {
            let shown = self.browsing.shown.read();
            let now = view.get();
            let was = before.try_update_value(|before| before.replace(now.clone())).flatten();
            if was.is_some_and(|was| was != now) {
                scroll::scroll_to(self.node, 0.0);
                return;
            }
            let list = self.browsing.list.read_untracked();
            let (Some(all), Some(Some(top))) = (list.as_deref(), self.top.try_get_value()) else {
                return;
            };
            let place = place_of(all, &shown, top.key);
            if let Some(place) = place.filter(|place| *place != top.place) {
                let above = begin(place, self.row.get_untracked());
                scroll::scroll_to(self.node, above + top.hidden);
                self.look_when_drawn();
            }
        });
    }
}

/// Where the row at a place begins, in pixels from the first.
fn begin(place: usize, row: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a table has fewer rows than 2^53")]
    let place = place as f64;
    place * row
}

fn rows_of(all: &AllSessions, shown: &Shown, Window { first, end }: Window) -> Vec<DrawnRow> {
    let places = shown.places.get(first..end).unwrap_or_default();
    let row = |(place, of): (usize, &u32)| {
        let session = *all.sessions.get(usize::try_from(*of).ok()?)?;
        let PublicSession { listed: Listed { user, kind, status, .. }, .. } = session;
        let Vocabulary { users, kinds, statuses } = &*all.words;
        let (user, kind, status) = (users.text(user), kinds.text(kind), statuses.text(status));
        Some(DrawnRow { place, session, user, kind, status })
    };
    (first..).zip(places).filter_map(row).collect()
}

fn place_of(all: &AllSessions, shown: &Shown, key: Key) -> Option<usize> {
    let is_it = |of: &u32| {
        let session = usize::try_from(*of).ok().and_then(|of| all.sessions.get(of));
        session.is_some_and(|session| session.key() == key)
    };
    shown.places.iter().position(is_it)
}
