//! What became of an extension, in its place.

use leptos::prelude::*;

use crate::domain::extension::{Step, is_not_running};
use crate::domain::time::Moment;
use crate::i18n::{part_label, part_text, use_language};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::extending::use_extending;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/time_left/outcome.css");

/// The new end as it was read back, or why there is none. The list's news announce the first two; a failure
/// is an alert.
#[component]
pub(in crate::features::sessions) fn Outcome(row: Row) -> impl IntoView {
    let extending = use_extending();
    let step = memo(move || extending.step(&row.id));
    block(move || match step.get()? {
        Step::Asked | Step::Looking { .. } => None,
        Step::Extended { to, .. } => Some(view! { <Extended to /> }.drawn()),
        Step::Unchanged { .. } => Some(view! { <Unchanged /> }.drawn()),
        Step::Failed(problem) if is_not_running(&problem) => Some(
            view! { <Notice tone=Tone::Bad>{part_text(|l| l.time_left().not_running)}</Notice> }
                .into_any(),
        ),
        Step::Failed(problem) => {
            let outcome = part_label(|l| l.time_left().failed);
            let outcome = Signal::derive(move || outcome.get().to_owned());
            Some(view! { <ProblemNotice problem outcome /> }.into_any())
        }
    })
}

#[component]
fn Extended(to: Moment) -> impl IntoView {
    let language = use_language();
    let line = words(move || {
        let language = language.get();
        (language.time_left().extended)(&language.exact(to.0))
    });
    view! {
        <p class=format!("small {CLASS}")>
            <span aria-hidden="true">"✓ "</span>
            {line}
        </p>
    }
}

#[component]
fn Unchanged() -> impl IntoView {
    view! {
        <Notice tone=Tone::Wait is_quiet=true>
            <p>
                <b>{part_text(|l| l.time_left().unchanged)}</b>
                " "
                {part_text(|l| l.time_left().unchanged_advice)}
            </p>
        </Notice>
    }
}
