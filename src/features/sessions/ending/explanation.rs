//! What is known of why a session failed.

use leptos::html::Div;
use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::parse_events;
use crate::domain::trouble::{Trouble, decisive, of_failed, said};
use crate::platform::in_view;
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::dynamic::{effect, memo};

/// Seconds until what could not be read is tried again, at the soonest.
const PACE: f64 = 5.0;

/// As many of the log's last lines as a traceback's end needs.
const LAST_LINES: usize = 5;

/// What the platform tells of one failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Explanation {
    /// What kind it is, if anything tells.
    pub kind: Option<Trouble>,
    /// The platform's words; may be empty.
    pub words: String,
    /// The last lines of the log that say something.
    pub lines: String,
}

impl Explanation {
    /// A session whose time was over, or whose sandbox was stopped, did nothing wrong.
    pub(super) fn is_harmless(&self) -> bool {
        matches!(self.kind, Some(Trouble::TimeOver | Trouble::SandboxStopped))
    }
}

/// What was found out so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing yet.
    Reading,
    /// What would tell could not be read.
    Unread,
    /// All that there is.
    All(Explanation),
}

/// Reads what explains a failure when the place of the page comes into view, and again what could not be read: a
/// list may have hundreds that failed, of which nobody asks for the reasons at once.
pub(super) fn explain(row: &Row, place: NodeRef<Div>) -> Memo<Found> {
    let text = |view| SessionText::unread(row.id.clone(), view);
    let (events, log) = (text(SessionView::Events), text(SessionView::Log));
    in_view::once(place, move || {
        for text in [events, log] {
            text.read();
            text.follow(PACE, move || text.problem.read().is_some());
        }
    });
    let known = row.trouble.clone();
    let found = memo(move || {
        // Both answers are waited for, so that no half of an explanation flashes by.
        let is_told =
            |text: SessionText| text.text.read().is_some() || text.problem.read().is_some();
        if ![events, log].into_iter().all(is_told) {
            return Found::Reading;
        }
        let table = events.text.read();
        let Some(table) = table.as_deref() else { return Found::Unread };
        let read = parse_events(table);
        Found::All(Explanation {
            kind: of_failed(known.get_untracked(), &read),
            words: decisive(&read).map(said).unwrap_or_default(),
            lines: last_lines(log.text.read().as_deref().unwrap_or_default()),
        })
    });
    let trouble = row.trouble.clone();
    effect(move || {
        if let Found::All(explanation) = &*found.read()
            && *trouble.read_untracked() != explanation.kind
        {
            trouble.set(explanation.kind);
        }
    });
    found
}

fn last_lines(log: &str) -> String {
    let mut lines: Vec<&str> =
        log.lines().rev().filter(|line| !line.trim().is_empty()).take(LAST_LINES).collect();
    lines.reverse();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_last_lines_that_say_something() {
        let log = "1\n2\n\n3\n4\n5\n  \n6\n\n";
        assert_eq!(super::last_lines(log), "2\n3\n4\n5\n6");
        assert_eq!(super::last_lines(" \n"), "");
    }
}
