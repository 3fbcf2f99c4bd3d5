//! What will start, in one sentence, and the button that starts it.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::problem::ProblemKind;
use crate::domain::resources::Allocation;
use crate::features::launch::draft::Draft;
use crate::features::launch::submit::Submission;
use crate::i18n::{Language, text, use_language, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::routes::Page;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{block, words};

const CLASS: &str = scope!("src/features/launch/review.css");

fn sentence(draft: Draft, language: Language) -> Option<String> {
    let t = language.messages();
    let resources = match draft.allocation() {
        Some(Allocation::Fixed { cores, memory_gib }) => (t.review_fixed)(
            &language.cores(f64::from(cores)),
            &language.gibibytes(f64::from(memory_gib)),
        ),
        Some(Allocation::Flexible) => t.flexible.to_owned(),
        None => t.review_platform_sized.to_owned(),
    };
    let image = draft.image()?;
    let kind = draft.kind.get().label(t);
    Some((t.review_sentence)(kind, image.title(), &resources, draft.name().trim()))
}

/// The review beside the steps; on a narrow screen the button stays at the bottom.
#[component]
pub(super) fn Review(draft: Draft, submission: Submission) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let sentence = words(move || sentence(draft, language.get()).unwrap_or_default());
    let is_sending = submission.is_sending;
    let button =
        words(move || if is_sending.get() { t.get().launching } else { t.get().launch }.to_owned());
    view! {
        <aside class=CLASS aria-label=text(|t| t.review)>
            <div class="card stack">
                <p class="sentence">{sentence}</p>
                <Outcome submission />
                <div class="bar">
                    <button
                        type="submit"
                        class="button primary"
                        aria-disabled=words(move || is_sending.get().to_string())
                        aria-busy=words(move || is_sending.get().to_string())
                    >
                        {button}
                    </button>
                </div>
                <Places draft />
                <p class="small muted">{text(|t| t.where_to_save)}</p>
            </div>
        </aside>
    }
}

/// Why it did not start. After a lost answer the list must be looked at before another try.
#[component]
fn Outcome(submission: Submission) -> impl IntoView {
    let t = use_messages();
    block(move || {
        let problem = submission.problem.get()?;
        let is_unsure = matches!(problem.kind, ProblemKind::Unreachable | ProblemKind::Unavailable);
        let outcome = Signal::derive(move || match is_unsure {
            true => t.get().launch_unsure.to_owned(),
            false => t.get().launch_failed.to_owned(),
        });
        Some(
            view! {
                <ProblemNotice problem outcome>
                    <A href=Page::Sessions.path()>{text(|t| t.to_sessions)}</A>
                </ProblemNotice>
            }
            .into_any(),
        )
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
                    <dt>{text(|t| t.your_sessions)}</dt>
                    <dd>{words}</dd>
                </dl>
                {is_full.then(|| view! { <p class="small full">{text(|t| t.limit_reached)}</p> })}
            }
            .into_any()
        })
    })
}
