//! The page of the launch form.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::domain::problem::Problem;
use crate::features::launch::chooser::disclosure::{ChooserButton, Disclosure};
use crate::features::launch::form::Form;
use crate::features::launch::offers::LaunchOffers;
use crate::i18n::{part_text, text};
use crate::layout::home_storage::HomeWarning;
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::problem_notice::ProblemNotice;
use crate::state::offers::use_offers;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

const CLASS: &str = scope!("src/features/launch/page.css");

/// The launch form, once it is known what the platform offers.
#[component]
pub fn LaunchPage() -> impl IntoView {
    let title = part_title(|l| l.launch().launch_title);
    let offers = use_offers();
    offers.want_resources();
    offers.read_images();
    let query = use_location().search.get_untracked();
    let sessions = use_sessions();
    // The user's name leads to what is remembered, the list to a session that is launched again.
    let is_list_known =
        memo(move || sessions.read_at.get().is_some() || sessions.problem.read().is_some());
    let known = Memo::new(move |is_known: Option<&Known>| match is_known {
        // The form keeps the offers that it was opened with: what was picked must not vanish.
        Some(Some(Ok(offers))) => Some(Ok(offers.clone())),
        _ if !is_list_known.get() => None,
        _ => LaunchOffers::of(offers),
    });
    let help = Disclosure::of_address();
    let content = block(move || {
        let query = query.clone();
        Some(match known.get() {
            None => view! { <FormFrame /> }.drawn(),
            Some(Ok(offers)) => view! { <Form offers query help /> }.drawn(),
            Some(Err(problem)) => view! { <NoOffers problem /> }.drawn(),
        })
    });
    view! {
        <div class=CLASS>
            <div class="head">
                <PageTitle text=title />
                <ChooserButton disclosure=help />
            </div>
            <HomeWarning nothing=() />
            {content}
        </div>
    }
    .drawn()
}

/// The offers as far as they are known.
type Known = Option<Result<LaunchOffers, Problem>>;

/// The frame of the form to come: steps and, beside them, the review.
#[component]
fn FormFrame() -> impl IntoView {
    view! {
        <div class="columns">
            <div class="steps">
                <p class="visually-hidden" role="status">
                    {part_text(|l| l.launch().loading_offers)}
                </p>
                <div class="bone bone-title"></div>
                <div class="bone bone-card"></div>
                <div class="bone bone-title"></div>
                <div class="bone bone-card"></div>
            </div>
            <div class="bone bone-card"></div>
        </div>
    }
}

/// Why there is no form, and a way on.
#[component]
fn NoOffers(problem: Problem) -> impl IntoView {
    let offers = use_offers();
    let retry = move |_| {
        offers.want_resources();
        offers.read_images();
    };
    view! {
        <ProblemNotice problem>
            <div class="row">
                <button type="button" class="button" on:click=retry>
                    {text(|t| t.retry)}
                </button>
            </div>
        </ProblemNotice>
    }
}
