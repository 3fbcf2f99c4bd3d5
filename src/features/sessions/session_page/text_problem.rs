//! Above events or log: that they are being read, or why they are not newer.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::i18n::{Language, part_text, text};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::session_text::SessionText;
use crate::ui::dynamic::{block, memo};

/// Follows a text as long as its session lives and it `is_wanted`, and reads it once more when that is over: a
/// program's last words come with its end.
pub(in crate::features::sessions) fn follow_to_the_end(
    text: SessionText,
    pace: f64,
    status: impl Fn() -> Status + Clone + Send + Sync + 'static,
    is_wanted: impl Fn() -> bool + 'static,
) {
    let of_now = status.clone();
    text.follow(pace, move || {
        let has_failed = text.problem.read().is_some();
        ((is_wanted() && !of_now().is_over()) || has_failed) && !text.is_cut_off.get()
    });
    let is_over = memo(move || status().is_over());
    Effect::new(move |was_over: Option<bool>| {
        let is_over = is_over.get();
        if was_over == Some(false) && is_over {
            text.read();
        }
        is_over
    });
}

/// A line while the first reading is under way; a problem, with what was read before kept below it.
#[component]
pub(in crate::features::sessions) fn TextProblem(
    read: SessionText,
    loading: fn(Language) -> &'static str,
) -> impl IntoView {
    let is_known = memo(move || read.text.read().is_some());
    block(move || match read.problem.get() {
        Some(problem) => Some(
            view! {
                <ProblemNotice problem>
                    {is_known
                        .get()
                        .then(|| view! { <p>{part_text(|l| l.session_page().not_newer)}</p> })}
                    {read
                        .is_cut_off
                        .get()
                        .then(|| view! { <p>{part_text(|l| l.session_page().log_too_slow)}</p> })}
                    <div class="row">
                        <button type="button" class="button" on:click=move |_| read.read()>
                            {text(|t| t.retry)}
                        </button>
                    </div>
                </ProblemNotice>
            }
            .into_any(),
        ),
        None if !is_known.get() => {
            Some(view! { <p class="muted" role="status">{part_text(loading)}</p> }.into_any())
        }
        None => None,
    })
}
