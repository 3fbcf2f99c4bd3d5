//! Why a session failed: the decisive event and the last lines of its log.

use leptos::prelude::*;

use crate::api::session_texts::SessionView;
use crate::domain::event::parse_events;
use crate::domain::trouble::{Trouble, decisive, of_failed, said};
use crate::features::sessions::coming_up::trouble_notice::TroubleNotice;
use crate::i18n::part_text;
use crate::state::session_text::SessionText;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/ending/failure.css");

/// As many of the log's last lines as a traceback's end needs.
const LAST_LINES: usize = 5;

/// Seconds until what could not be read is tried again, at the soonest.
const PACE: f64 = 5.0;

/// The explanation on the card of a failed session.
#[component]
pub(in crate::features::sessions) fn Failure(row: Row) -> impl IntoView {
    let read = |view| {
        let text = SessionText::read_once(row.id.clone(), view);
        text.follow(PACE, move || text.problem.read().is_some());
        text
    };
    let (events, log) = (read(SessionView::Events), read(SessionView::Log));
    // Both answers are waited for, so that no half of an explanation flashes by.
    let is_told = memo(move || {
        let told = |text: SessionText| text.text.read().is_some() || text.problem.read().is_some();
        told(events) && told(log)
    });
    let trouble = row.trouble.clone();
    block(move || {
        if !is_told.get() {
            return None;
        }
        let table = events.text.get();
        let Some(table) = table.as_deref() else {
            return Some(
                view! { <p class="small muted">{part_text(|l| l.starting().unread)}</p> }.drawn(),
            );
        };
        let read = parse_events(table);
        let words = decisive(&read).map(said).unwrap_or_default();
        let known = trouble.get_untracked();
        let kind = of_failed(known, &read);
        if known != kind {
            trouble.set(kind);
        }
        let lines = last_lines(log.text.read().as_deref().unwrap_or_default());
        // A session whose time was over, or whose sandbox was stopped, did nothing wrong.
        let is_harmless = matches!(kind, Some(Trouble::TimeOver | Trouble::SandboxStopped));
        let may_be_harmless = is_harmless || kind == Some(Trouble::Undecided);
        let tone = if may_be_harmless { Tone::Wait } else { Tone::Bad };
        // The sandbox's own event ends on them already.
        let is_said = lines.lines().all(|line| words.contains(line.trim()));
        let shown = (!is_said && !is_harmless).then(|| {
            view! {
                <div class=CLASS>
                    <p class="small muted">{part_text(|l| l.starting().last_lines)}</p>
                    <pre tabindex="0" role="region" aria-label=part_text(|l| l.starting().last_lines)>
                        {lines}
                    </pre>
                </div>
            }
        });
        Some(view! { <TroubleNotice kind words tone is_over=true>{shown}</TroubleNotice> }.drawn())
    })
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
