//! Above events or log: that they are being read, or why they are not newer.

use leptos::prelude::*;

use crate::i18n::{Language, part_text, text};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::session_text::SessionText;
use crate::ui::dynamic::block;

/// A line while the first reading is under way; a problem, with what was read before kept below it.
#[component]
pub(super) fn TextProblem(
    read: SessionText,
    loading: fn(Language) -> &'static str,
) -> impl IntoView {
    let is_known = Memo::new(move |_| read.text.read().is_some());
    block(move || match read.problem.get() {
        Some(problem) => Some(
            view! {
                <ProblemNotice problem>
                    {is_known
                        .get()
                        .then(|| view! { <p>{part_text(|l| l.session_page().not_newer)}</p> })}
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
