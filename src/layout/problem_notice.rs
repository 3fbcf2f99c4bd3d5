//! A platform's problem in words, the server's own on demand.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::use_messages;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What went wrong, what happens next, and what the server said.
#[component]
pub fn ProblemNotice(
    /// What went wrong.
    problem: Problem,
    /// What did not come about, in front of the problem's own sentence.
    #[prop(optional, into)]
    outcome: Option<Signal<String>>,
    /// More to say or to do.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let t = use_messages();
    let words = problem.server_words.clone();
    view! {
        <Notice tone=Tone::Bad>
            <p>
                {outcome.map(|outcome| view! { <b>{move || outcome.get()} " "</b> })}
                {move || problem.sentence(t.get())}
            </p>
            {(!words.is_empty())
                .then(|| view! { <p class="small muted">{move || (t.get().server_said)(&words)}</p> })}
            {children.map(|children| children())}
        </Notice>
    }
}
