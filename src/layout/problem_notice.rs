//! A platform's problem in words, the server's own on demand.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::i18n::use_messages;
use crate::ui::dynamic::words;
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
    let server_words = problem.server_words.clone();
    let has_words = !server_words.is_empty();
    let said = words(move || (t.get().server_said)(&server_words));
    view! {
        <Notice tone=Tone::Bad>
            <p>
                {outcome.map(|outcome| view! { <b>{outcome} " "</b> })}
                {words(move || problem.sentence(t.get()).to_owned())}
            </p>
            {has_words
                .then(|| view! { <p class="small muted">{said}</p> })}
            {children.map(|children| children())}
        </Notice>
    }
}
