//! The page of the launch form.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::image_step::ImageStep;
use crate::features::launch::name_step::NameStep;
use crate::features::launch::offers::{Offers, OffersReading};
use crate::features::launch::resources_step::ResourcesStep;
use crate::features::launch::review::Review;
use crate::features::launch::submit::Submission;
use crate::features::launch::type_step::TypeStep;
use crate::i18n::{label, text, use_messages};
use crate::layout::page_title::PageTitle;
use crate::layout::problem_notice::ProblemNotice;
use crate::layout::skeleton::Skeleton;
use crate::ui::dynamic::{block, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/launch/page.css");

/// The launch form, once it is known what the platform offers.
#[component]
pub fn LaunchPage() -> impl IntoView {
    let title = label(|t| t.launch_title);
    let reading = OffersReading::start();
    let wished = use_query_map().with_untracked(|query| query.get("type"));
    let wished = wished.as_deref().and_then(SessionType::from_wire);
    let content = block(move || {
        Some(match reading.outcome.get() {
            None => view! { <Skeleton words=|t| t.loading_offers /> }.into_any(),
            Some(Ok(offers)) => view! { <Form offers wished /> }.into_any(),
            Some(Err(problem)) => view! {
                <ProblemNotice problem>
                    <div class="row">
                        <button type="button" class="button" on:click=move |_| reading.read()>
                            {text(|t| t.retry)}
                        </button>
                    </div>
                </ProblemNotice>
            }
            .into_any(),
        })
    });
    view! {
        <div class=CLASS>
            <PageTitle text=title />
            {content}
        </div>
    }
    .into_any()
}

/// The steps in reading order, and the review beside them.
#[component]
fn Form(offers: Offers, wished: Option<SessionType>) -> impl IntoView {
    let t = use_messages();
    let missing = wished.filter(|kind| !offers.has(*kind)).map(|kind| {
        let sentence = words(move || (t.get().type_unavailable)(kind.label(t.get())));
        view! { <Notice tone=Tone::Wait>{sentence}</Notice> }
    });
    let draft = Draft::new(offers, wished);
    let submission = Submission::new(draft);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submission.send();
    };
    view! {
        <form class="columns" on:submit=submit novalidate>
            <div class="steps">
                {missing}
                <TypeStep draft />
                <ImageStep draft />
                <ResourcesStep draft />
                <NameStep draft />
            </div>
            <Review draft submission />
        </form>
    }
}
