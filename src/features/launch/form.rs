//! The form: steps in reading order, and the review beside them.

use leptos::prelude::*;

use crate::domain::session_type::SessionType;
use crate::features::launch::address;
use crate::features::launch::chooser::disclosure::Disclosure;
use crate::features::launch::chooser::panel::ChooserPanel;
use crate::features::launch::command_step::CommandStep;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::step::ImageStep;
use crate::features::launch::name_step::NameStep;
use crate::features::launch::offers::LaunchOffers;
use crate::features::launch::opening::{Opening, Source};
use crate::features::launch::opening_notice::OpeningNotice;
use crate::features::launch::presets::panel::PresetsPanel;
use crate::features::launch::remembered::Remembered;
use crate::features::launch::resources::step::ResourcesStep;
use crate::features::launch::review::panel::Review;
use crate::features::launch::submit::Submission;
use crate::features::launch::type_step::TypeStep;
use crate::platform::document;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};

/// The steps, filled in by what the address asks for and what is remembered.
#[component]
pub(super) fn Form(offers: LaunchOffers, query: String, help: Disclosure) -> impl IntoView {
    let remembered = Remembered::load();
    let opening = Opening::decide(
        &query,
        remembered.draft().as_deref(),
        |settings| remembered.last_used(settings.kind),
        &use_sessions().snapshot(),
        &offers,
    );
    let draft = Draft::new(offers);
    draft.apply(opening.settings.clone());
    address::follow(draft, remembered);
    let submission = Submission::new(draft, remembered);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submission.send(false);
    };
    let is_again = matches!(opening.source, Source::Again { is_edited: false, .. });
    effect(move || {
        // All is filled in: Enter launches.
        if is_again {
            document::focus("launch");
        }
    });
    let is_saving = RwSignal::new(false);
    let is_job = memo(move || draft.kind.get() == SessionType::Headless);
    view! {
        <ChooserPanel draft disclosure=help />
        <form class="columns" on:submit=submit novalidate>
            <div class="steps">
                <OpeningNotice opening draft remembered />
                <PresetsPanel draft remembered is_open=is_saving />
                <TypeStep draft remembered />
                <ImageStep draft remembered />
                {block(move || is_job.get().then(|| view! { <CommandStep draft /> }.drawn()))}
                <ResourcesStep draft />
                <NameStep draft />
            </div>
            <Review draft submission is_saving />
        </form>
    }
}
