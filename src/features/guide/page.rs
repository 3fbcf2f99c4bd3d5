//! The guide's page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::guide::load_guide;
use crate::domain::guide::{Guide, Section};
use crate::domain::problem::Problem;
use crate::features::guide::blocks::{block_of, link_of, spans_of};
use crate::i18n::{Language, part_text, text, use_language};
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::problem_notice::ProblemNotice;
use crate::platform::document;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::block;

const CLASS: &str = scope!("src/features/guide/page.css");

/// The guide in the user's language; fetched when it is opened, and anew in the other language.
#[component]
pub fn GuidePage() -> impl IntoView {
    let outcome: RwSignal<Option<Result<Guide, Problem>>> = RwSignal::new(None);
    let wanted = use_language();
    let load = move |language: Language| {
        // The guide in the other language stays readable until this one is there.
        if !matches!(*outcome.read_untracked(), Some(Ok(_))) {
            outcome.set(None);
        }
        spawn_local(async move {
            let guide = load_guide(language).await;
            // The user may have switched the language meanwhile.
            if wanted.try_get_untracked() == Some(language) {
                outcome.try_set(Some(guide));
            }
        });
    };
    Effect::new(move |_| load(wanted.get()));
    // When the list can be read again, so can the guide.
    let sessions = use_sessions();
    Effect::new(move |_| {
        sessions.read_at.track();
        if matches!(*outcome.read_untracked(), Some(Err(_))) {
            load(wanted.get_untracked());
        }
    });
    // Whether the address was heeded: once, or a switch of language would take the focus.
    let is_led = StoredValue::new(false);
    let content = block(move || {
        Some(match outcome.get() {
            None => view! { <GuideFrame /> }.into_any(),
            Some(Ok(guide)) => view! { <Whole guide is_led /> }.into_any(),
            Some(Err(problem)) => {
                let lost = Signal::derive(move || wanted.get().guidance().not_loaded.to_owned());
                view! {
                    <ProblemNotice problem outcome=lost>
                        <div class="row">
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| load(wanted.get_untracked())
                            >
                                {text(|t| t.retry)}
                            </button>
                        </div>
                    </ProblemNotice>
                }
                .into_any()
            }
        })
    });
    view! {
        <div class=CLASS>
            <PageTitle text=part_title(|l| l.guidance().title) />
            {content}
        </div>
    }
    .into_any()
}

/// The frame of the guide to come: contents, and beside them the answers.
#[component]
fn GuideFrame() -> impl IntoView {
    view! {
        <div class="columns">
            <div class="bone bone-card"></div>
            <div class="answers">
                <p class="visually-hidden" role="status">{part_text(|l| l.guidance().loading)}</p>
                <div class="bone bone-title"></div>
                <div class="bone bone-card"></div>
                <div class="bone bone-title"></div>
                <div class="bone bone-card"></div>
            </div>
        </div>
    }
}

/// Contents beside the answers.
#[component]
fn Whole(guide: Guide, is_led: StoredValue<bool>) -> impl IntoView {
    // The address may lead to a section that is only there now.
    Effect::new(move |_| {
        if !is_led.get_value() {
            is_led.set_value(true);
            document::show_target();
        }
    });
    let entries = guide.sections.iter().map(|Section { id, title, .. }| {
        view! { <li>{link_of(title.clone(), format!("guide#{id}"), "")}</li> }
    });
    let entries = entries.collect_view();
    let sections = guide.sections.into_iter().map(|section| {
        view! {
            <section id=section.id tabindex="-1">
                <h2>{section.title}</h2>
                {section.blocks.into_iter().map(block_of).collect_view()}
            </section>
        }
    });
    let sections = sections.collect_view();
    view! {
        <p class="lead">{spans_of(guide.lead)}</p>
        <div class="columns">
            <nav aria-label=part_text(|l| l.guidance().contents)>
                <ol>{entries}</ol>
            </nav>
            <div class="answers">{sections}</div>
        </div>
    }
}
