//! The form: steps in reading order, and the review beside them.

use leptos::prelude::*;

use crate::domain::launch_settings::ReadSettings;
use crate::domain::session_type::SessionType;
use crate::features::launch::chooser::disclosure::Disclosure;
use crate::features::launch::chooser::panel::ChooserPanel;
use crate::features::launch::command_step::CommandStep;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::step::ImageStep;
use crate::features::launch::left_out::LeftOut;
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
use crate::features::launch::{address, command_step};
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo};

/// The steps, filled in by what the address asks for and what is remembered.
#[component]
pub(super) fn Form(offers: LaunchOffers, query: String, help: Disclosure) -> impl IntoView {
    let remembered = Remembered::load();
    let read = ReadSettings::of_query(&query);
    let stored = remembered.stored(&read.settings);
    let opening = Opening::decide(read, stored, offers.default_kind());
    let draft = Draft::new(offers);
    draft.fill_in(opening.settings.clone());
    draft.left_out.update(|left_out| left_out.splice(0..0, opening.unread).for_each(drop));
    if opening.source == Source::LastUsed {
        draft.lend();
    }
    let unfinished = RwSignal::new(opening.unfinished);
    address::follow(draft, remembered, unfinished);
    focus_when_again(draft, &opening.source);
    let submission = Submission::new(draft, remembered);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submission.send(false);
    };
    let is_saving = RwSignal::new(false);
    let is_job = memo(move || draft.kind.get() == SessionType::Headless);
    view! {
        <ChooserPanel draft disclosure=help />
        <form class="columns" on:submit=submit novalidate>
            <div class="steps">
                <LeftOut draft />
                <OpeningNotice source=opening.source settings=opening.settings unfinished draft remembered />
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

/// Where a session that is launched again goes on: with Enter when all is filled in, at the command, which
/// the platform does not tell, or where what is missing is named.
fn focus_when_again(draft: Draft, source: &Source) {
    let is_ready = matches!(source, Source::Again { is_edited: false, .. })
        && draft.left_out.read_untracked().is_empty();
    let is_job = draft.kind.get_untracked() == SessionType::Headless;
    effect(move || {
        if is_ready {
            document::focus(if is_job { command_step::IDS.control } else { "launch" });
        }
    });
}
