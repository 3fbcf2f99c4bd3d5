//! What became of a launch.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::features::launch::submit::Submission;
use crate::i18n::{part_text, text, use_language, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::routes::Page;
use crate::state::launching::LaunchOutcome;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What became of a launch that is not simply in the list.
#[component]
pub(super) fn Outcome(submission: Submission) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    block(move || {
        let to_sessions = || {
            view! { <A href=Page::Sessions.path()>{text(|t| t.to_sessions)}</A> }
        };
        Some(match submission.launching.outcome.get()? {
            LaunchOutcome::Refused(problem) => {
                let outcome =
                    Signal::derive(move || language.get().launch().launch_failed.to_owned());
                view! { <ProblemNotice problem outcome /> }.into_any()
            }
            LaunchOutcome::Lost => {
                view! { <Notice tone=Tone::Bad>{part_text(|l| l.launch().launch_lost)}</Notice> }
                    .into_any()
            }
            LaunchOutcome::FoundAfterAll(name) => view! {
                <Notice tone=Tone::Run>
                    <p>{words(move || (language.get().launch().launch_found)(&name))}</p>
                    {to_sessions()}
                </Notice>
            }
            .into_any(),
            LaunchOutcome::Absent => {
                view! { <Notice tone=Tone::Wait>{part_text(|l| l.launch().launch_absent)}</Notice> }
                    .into_any()
            }
            LaunchOutcome::Unlisted(name) => view! {
                <Notice tone=Tone::Wait>{words(move || (t.get().launch_unlisted)(&name))}</Notice>
            }
            .into_any(),
        })
    })
}
