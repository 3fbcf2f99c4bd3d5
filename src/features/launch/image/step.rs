//! What software to start with: an image of the platform's list, or another.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::refusal::Field as Refused;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::finder::ImageFinder;
use crate::features::launch::image::own_image::OwnImageFields;
use crate::features::launch::refusal_views::{RefusedHere, SaidOf};
use crate::features::launch::refusals::use_refusals;
use crate::features::launch::remembered::Remembered;
use crate::features::launch::step::Step;
use crate::i18n::part_label;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::field::FieldIds;
use crate::ui::segmented::{Segment, Segmented};

/// The image's field; a launch without an image leads here.
pub(in crate::features::launch) const IDS: FieldIds =
    FieldIds { control: "image", help: "image-help" };

const LISTED: &str = "listed";
const OTHER: &str = "other";

/// The image.
#[component]
pub(in crate::features::launch) fn ImageStep(
    draft: Draft,
    remembered: Remembered,
) -> impl IntoView {
    let segments = vec![
        Segment { value: LISTED, label: part_label(|l| l.finder().listed) },
        Segment { value: OTHER, label: part_label(|l| l.finder().other) },
    ];
    let refusals = use_refusals(draft);
    let is_own = memo(move || draft.is_own_image.get());
    view! {
        <Step number=Signal::stored(2) title=part_label(|l| l.launch().step_image)>
            <Segmented
                name="image-source"
                legend=part_label(|l| l.finder().source)
                segments
                taken=Arc::new(move || if draft.is_own_image.get() { OTHER } else { LISTED })
                on_take=Callback::new(move |source| draft.is_own_image.set(source == OTHER))
            />
            {block(move || {
                Some(match is_own.get() {
                    true => view! { <OwnImageFields draft /> }.drawn(),
                    false => view! { <ImageFinder draft remembered /> }.drawn(),
                })
            })}
            <SaidOf refusals fields=&[Refused::Image] />
            <RefusedHere refusals field=Refused::Registry />
        </Step>
    }
}
