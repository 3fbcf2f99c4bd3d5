//! What will start, in one sentence, and the button that starts it.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;
use crate::features::launch::submit::Submission;
use crate::i18n::{Language, part_text, text, use_language, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::routes::Page;
use crate::state::launching::LaunchOutcome;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/launch/review.css");

fn sentence(draft: Draft, language: Language) -> Option<String> {
    let t = language.messages();
    let resources = match draft.allocation() {
        Some(Allocation::Fixed { cores, memory_gib }) => {
            let gpus = draft.gpus();
            let gpus = (gpus > 0).then(|| (language.launch().gpu_count)(gpus));
            let held =
                [language.cores(f64::from(cores)), language.gibibytes(f64::from(memory_gib))];
            let amounts: Vec<String> = held.into_iter().chain(gpus).collect();
            (language.launch().review_fixed)(&amounts.join(", "))
        }
        Some(Allocation::Flexible) => language.launch().review_flexible.to_owned(),
        None => language.launch().review_platform_sized.to_owned(),
    };
    let image = draft.image()?;
    let name = draft.name();
    let name = if name.trim().is_empty() { "…" } else { name.trim() };
    Some((language.launch().review_sentence)(
        draft.kind.get().label(t),
        image.title(),
        &resources,
        name,
    ))
}

/// The review beside the steps; on a narrow screen the button stays at the bottom.
#[component]
pub(super) fn Review(draft: Draft, submission: Submission) -> impl IntoView {
    let language = use_language();
    let sentence = words(move || sentence(draft, language.get()).unwrap_or_default());
    let is_sending = submission.launching.is_sending;
    let button = words(move || {
        if is_sending.get() {
            language.get().launch().launching
        } else {
            language.get().launch().launch
        }
        .to_owned()
    });
    view! {
        <aside class=CLASS aria-label=part_text(|l| l.launch().review)>
            <div class="card stack">
                <p class="sentence">{sentence}</p>
                <div class="bar">
                    <Outcome submission />
                    <button
                        type="submit"
                        class="button primary"
                        aria-disabled=words(move || submission.launching.is_locked().to_string())
                        aria-busy=words(move || is_sending.get().to_string())
                    >
                        {button}
                    </button>
                </div>
                <Places draft />
                <p class="small muted">{part_text(|l| l.launch().where_to_save)}</p>
            </div>
        </aside>
    }
}

/// What became of a launch that is not simply in the list.
#[component]
fn Outcome(submission: Submission) -> impl IntoView {
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

/// How many of the user's places are taken.
#[component]
fn Places(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let taken = use_sessions().places_taken();
    let limit = draft.offers.with_value(|offers| offers.resources.session_limit);
    let places = move || {
        let taken = u32::try_from(taken.get()?).ok()?;
        Some(((t.get().places_taken)(taken, limit?), taken >= limit?))
    };
    block(move || {
        places().map(|(words, is_full)| {
            view! {
                <dl>
                    <dt>{part_text(|l| l.launch().your_sessions)}</dt>
                    <dd>{words}</dd>
                </dl>
                {is_full.then(|| view! { <p class="small full">{part_text(|l| l.launch().limit_reached)}</p> })}
            }
            .into_any()
        })
    })
}
