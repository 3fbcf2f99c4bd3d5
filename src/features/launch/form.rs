//! The form: steps in reading order, and the review beside them.

use leptos::prelude::*;

use crate::features::launch::draft::Draft;
use crate::features::launch::image::step::ImageStep;
use crate::features::launch::name_step::NameStep;
use crate::features::launch::offers::LaunchOffers;
use crate::features::launch::resources::step::ResourcesStep;
use crate::features::launch::review::panel::Review;
use crate::features::launch::submit::Submission;
use crate::features::launch::type_step::TypeStep;
use crate::features::launch::wishes::Wishes;
use crate::i18n::{use_language, use_messages};
use crate::ui::dynamic::words;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// The steps in reading order, and the review beside them.
#[component]
pub(super) fn Form(offers: LaunchOffers, wishes: Wishes) -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let missing = wishes.kind.filter(|kind| !offers.has(*kind)).map(|kind| {
        let sentence =
            words(move || (language.get().launch().type_unavailable)(kind.label(t.get())));
        view! { <Notice tone=Tone::Wait>{sentence}</Notice> }
    });
    let unknown = wishes.unknown.join(", ");
    let unknown = (!unknown.is_empty()).then(|| {
        let sentence = words(move || (language.get().guidance().unknown_wish)(&unknown));
        view! { <Notice tone=Tone::Wait>{sentence}</Notice> }
    });
    let draft = Draft::new(offers, &wishes);
    let submission = Submission::new(draft);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submission.send(false);
    };
    view! {
        <form class="columns" on:submit=submit novalidate>
            <div class="steps">
                {missing} {unknown}
                <TypeStep draft />
                <ImageStep draft />
                <ResourcesStep draft />
                <NameStep draft />
            </div>
            <Review draft submission />
        </form>
    }
}
