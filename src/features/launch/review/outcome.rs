//! What became of a launch.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::problem::Problem;
use crate::domain::refusal::Refusal;
use crate::domain::time::Moment;
use crate::features::launch::refusal_views::PlatformSaid;
use crate::features::launch::refusals::sentence;
use crate::features::launch::review::outcome_words::{absent, found, open, pause, words_of};
use crate::features::launch::submit::Submission;
use crate::i18n::{Language, part_text, text, use_language, use_messages};
use crate::layout::problem_notice::ProblemNotice;
use crate::routes::{Page, session_of};
use crate::state::clock::use_clock;
use crate::state::launching::outcome::{Doubt, LaunchOutcome};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What became of a launch that is not simply in the list, and what keeps the next one from going out.
#[component]
pub(super) fn Outcome(submission: Submission) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let elsewhere = submission.launching.elsewhere;
    let own = block(move || {
        Some(match submission.launching.outcome.get()? {
            LaunchOutcome::Refused(problem, name) => {
                view! { <RefusedNotice submission problem name /> }.drawn()
            }
            LaunchOutcome::Looking(doubt, name) => view! { <LookingNotice doubt name /> }.drawn(),
            LaunchOutcome::Found(doubt, name) => view! {
                <Notice tone=Tone::Run>
                    <p>{words(move || found(&doubt, &name, language.get()))}</p>
                    <A href=Page::Sessions.path()>{text(|t| t.to_sessions)}</A>
                </Notice>
            }
            .drawn(),
            LaunchOutcome::Absent(doubt, name) => {
                view! { <AbsentNotice submission doubt name /> }.drawn()
            }
            LaunchOutcome::Accepted(name) => view! { <AcceptedNotice name /> }.drawn(),
            LaunchOutcome::Unlisted(name) => view! {
                <Notice tone=Tone::Wait>{words(move || (t.get().launch_unlisted)(&name))}</Notice>
            }
            .drawn(),
            LaunchOutcome::Twin(name, at) => view! { <TwinNotice submission name at /> }.drawn(),
        })
    });
    let other = block(move || {
        let name = elsewhere.get()?;
        let sentence = words(move || (language.get().launching().elsewhere)(&name));
        Some(view! { <Notice tone=Tone::Wait>{sentence}</Notice> }.drawn())
    });
    view! { {own} {other} }
}

/// The platform accepted what an earlier form asked for. It has been announced already.
#[component]
fn AcceptedNotice(name: String) -> impl IntoView {
    let language = use_language();
    view! {
        <Notice tone=Tone::Run is_quiet=true>
            <p>{words(move || (language.get().launch().launched)(&name))}</p>
            <A href=Page::Sessions.path()>{text(|t| t.to_sessions)}</A>
        </Notice>
    }
}

/// It may have started; the portal looks.
#[component]
fn LookingNotice(doubt: Doubt, name: String) -> impl IntoView {
    let language = use_language();
    let said = words_of(&doubt);
    let sentence = words(move || {
        let language = language.get();
        [open(&doubt, &name, language), pause(&doubt, language)].join(" ")
    });
    view! {
        <Notice tone=Tone::Bad>
            <p>{sentence}</p>
            <PlatformSaid words=said />
        </Notice>
    }
}

/// It did not start, as far as the list tells.
#[component]
fn AbsentNotice(submission: Submission, doubt: Doubt, name: String) -> impl IntoView {
    let language = use_language();
    let said = words_of(&doubt);
    let advice = move || {
        let standing = submission.refusals.standing();
        standing.map(|(refusal, _)| sentence(refusal, language.get()).to_owned())
    };
    view! {
        <Notice tone=Tone::Wait>
            <p>{words(move || absent(&doubt, &name, language.get()))}</p>
            <p>{words(move || advice().unwrap_or_default())}</p>
            <PlatformSaid words=said />
        </Notice>
    }
}

/// The platform said no: what that means, for as long as the field that it concerns is as it was; of
/// what another form held, only what the platform said.
#[component]
fn RefusedNotice(submission: Submission, problem: Problem, name: String) -> impl IntoView {
    let language = use_language();
    let refusals = submission.refusals;
    let is_own = refusals.is_own();
    let is_known = is_own && Refusal::of(&problem).is_some();
    let failed = move |language: Language, name: &str| match is_own {
        true => language.launching().failed.to_owned(),
        false => (language.launching().failed_named)(name),
    };
    block(move || {
        if !is_known {
            let (problem, name) = (problem.clone(), name.clone());
            let outcome = Signal::derive(move || failed(language.get(), &name));
            return Some(view! { <ProblemNotice problem outcome /> }.drawn());
        }
        let (refusal, problem) = refusals.standing()?;
        // Its field takes the focus and tells the reason: that is enough for who listens.
        let is_quiet = untrack(|| refusals.control(refusal.field()).is_some());
        let advice = words(move || sentence(refusal, language.get()).to_owned());
        let notice = view! {
            <Notice tone=Tone::Bad is_quiet>
                <p>
                    <b>{part_text(|l| l.launching().failed)} " "</b>
                    {advice}
                </p>
                <PlatformSaid words=problem.server_words />
            </Notice>
        };
        Some(notice.drawn())
    })
}

/// Another form has launched the same.
#[component]
fn TwinNotice(submission: Submission, name: String, at: Moment) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let age = use_clock().read().since(at);
    // As it is listed.
    let name = name.to_ascii_lowercase();
    let sentence = words(move || (language.get().launching().twin)(&age.words(t.get())));
    view! {
        <Notice tone=Tone::Wait>
            <p>
                {sentence} " "
                <A href=session_of(&percent::encode(&name), None)>{name.clone()}</A>
            </p>
            <div class="row">
                <button type="button" class="button" on:click=move |_| submission.send(true)>
                    {part_text(|l| l.launching().launch_another)}
                </button>
            </div>
        </Notice>
    }
}
