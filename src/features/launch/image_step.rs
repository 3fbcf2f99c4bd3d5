//! What software to start with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::{label, use_messages};
use crate::ui::field::FieldIds;
use crate::ui::select_field::{SelectField, SelectOption};

/// The image's field; a launch without an image leads here.
pub(super) const IDS: FieldIds = FieldIds { control: "image", help: "image-help" };

/// The images of the type, the recommended ones first.
#[component]
pub(super) fn ImageStep(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let title = label(|t| t.step_image);
    let help = Signal::derive(move || {
        let t = t.get();
        match draft.kind.get() {
            _ if draft.images().is_empty() => t.no_images,
            // The form has no field for a command yet.
            SessionType::Headless => t.image_help_headless,
            _ => t.image_help,
        }
        .to_owned()
    });
    let option = move |id: ImageId| {
        let mut label = id.short().to_owned();
        if draft.is_recommended(&id) {
            label.push_str(" · ");
            label.push_str(t.get().recommended);
        }
        SelectOption { value: id.0, label }
    };
    view! {
        <Step number=2 title>
            <SelectField
                ids=IDS
                label=title
                label_hidden=true
                help
                options=Arc::new(move || draft.images().into_iter().map(option).collect())
                taken=Arc::new(move || draft.image().map(|id| id.0).unwrap_or_default())
                on_take=Callback::new(move |id| draft.picked_image.set(Some(ImageId(id))))
            />
        </Step>
    }
}
