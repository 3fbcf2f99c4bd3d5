//! Why a session failed: the decisive event and the last lines of its log.

use leptos::prelude::*;

use crate::domain::trouble::Trouble;
use crate::features::sessions::coming_up::trouble_notice::{TroubleNotice, sentences};
use crate::features::sessions::ending::explanation::{Explanation, Found, explain};
use crate::i18n::{part_text, use_language};
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/ending/failure.css");

/// The explanation on the card of a failed session.
#[component]
pub(in crate::features::sessions) fn Failure(row: Row) -> impl IntoView {
    let place = NodeRef::new();
    let found = explain(&row, place);
    let explanation = block(move || match found.get() {
        Found::Reading => None,
        Found::Unread => Some(view! { <Unread /> }.into_any()),
        Found::All(explanation) => Some(notice(explanation)),
    });
    view! { <div node_ref=place>{explanation}</div> }
}

/// The same in a line, for a row of the table.
#[component]
pub(in crate::features::sessions) fn FailureLine(row: Row) -> impl IntoView {
    let language = use_language();
    let place = NodeRef::new();
    let found = explain(&row, place);
    let line = block(move || match found.get() {
        Found::Reading => None,
        Found::Unread => Some(view! { <Unread /> }.into_any()),
        Found::All(Explanation { kind, .. }) => {
            let line = words(move || {
                let (what, to_do) = sentences(kind, true, language.get());
                [what, " ", to_do].concat()
            });
            Some(view! { <p class="small muted">{line}</p> }.drawn())
        }
    });
    view! { <div node_ref=place>{line}</div> }
}

#[component]
fn Unread() -> impl IntoView {
    view! { <p class="small muted">{part_text(|l| l.starting().unread)}</p> }
}

fn notice(explanation: Explanation) -> AnyView {
    let is_harmless = explanation.is_harmless();
    let Explanation { kind, words, lines } = explanation;
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
    view! { <TroubleNotice kind words tone is_over=true>{shown}</TroubleNotice> }.drawn()
}
