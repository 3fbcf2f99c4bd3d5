//! What is wrong with a list: that it is not newer, or not whole.

use leptos::prelude::*;

use crate::i18n::{text, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::freshness::Freshness;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Why the list is not newer, beside what is known.
#[component]
pub fn ListProblem(
    /// Of the list.
    freshness: Freshness,
    /// Reads it now.
    retry: Callback<()>,
) -> impl IntoView {
    block(move || {
        let problem = freshness.problem.get()?;
        let has_list = freshness.read_at.read_untracked().is_some();
        Some(
            view! {
                <ProblemNotice problem>
                    <p>
                        {text(|t| t.tries_again)} " "
                        {has_list.then(|| text(|t| t.list_stale))}
                    </p>
                    <div class="row">
                        <button type="button" class="button" on:click=move |_| retry.run(())>
                            {text(|t| t.retry)}
                        </button>
                    </div>
                </ProblemNotice>
            }
            .into_any(),
        )
    })
}

/// Says that rows are missing, rather than leaving them out in silence.
#[component]
pub fn UnreadableRows(
    /// How many.
    count: RwSignal<u32>,
) -> impl IntoView {
    let t = use_messages();
    block(move || {
        let count = count.get();
        let sentence = move || words(move || (t.get().unreadable_rows)(count));
        (count > 0).then(|| view! { <Notice tone=Tone::Wait>{sentence()}</Notice> }.into_any())
    })
}
