//! The guide's page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::guide::load_guide;
use crate::domain::guide::{Guide, Section};
use crate::domain::problem::Problem;
use crate::features::guide::blocks::{block_of, spans_of};
use crate::i18n::{Language, part_text, text, use_language};
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::problem_notice::ProblemNotice;
use crate::layout::skeleton::Skeleton;
use crate::platform::document;
use crate::ui::dynamic::block;

const CLASS: &str = scope!("src/features/guide/page.css");

/// The guide in the user's language; fetched when it is opened, and anew in the other language.
#[component]
pub fn GuidePage() -> impl IntoView {
    let outcome: RwSignal<Option<Result<Guide, Problem>>> = RwSignal::new(None);
    let wanted = use_language();
    let load = move |language: Language| {
        outcome.set(None);
        spawn_local(async move {
            let guide = load_guide(language).await;
            // The user may have switched the language meanwhile.
            if wanted.try_get_untracked() == Some(language) {
                outcome.try_set(Some(guide));
            }
        });
    };
    Effect::new(move |_| load(wanted.get()));
    let content = block(move || {
        Some(match outcome.get() {
            None => view! { <Skeleton words=|l| l.guidance().loading /> }.into_any(),
            Some(Ok(guide)) => view! { <Whole guide /> }.into_any(),
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

/// Contents beside the answers.
#[component]
fn Whole(guide: Guide) -> impl IntoView {
    let entries = guide.sections.iter().map(|Section { id, title, .. }| {
        let (target, title) = (id.clone(), title.clone());
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            document::show(&target);
        };
        view! {
            <li>
                <a href=format!("guide#{id}") on:click=go>
                    {title}
                </a>
            </li>
        }
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
    // The address may lead to a section that is only there now.
    Effect::new(|_| document::show_target());
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
