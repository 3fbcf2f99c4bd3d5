//! What software to start with.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::{part_label, use_language};
use crate::ui::field::FieldIds;
use crate::ui::select_field::{SelectField, SelectOption};

/// The image's field; a launch without an image leads here.
pub(in crate::features::launch) const IDS: FieldIds =
    FieldIds { control: "image", help: "image-help" };

/// The images of the type, the recommended ones first.
#[component]
pub(in crate::features::launch) fn ImageStep(draft: Draft) -> impl IntoView {
    let language = use_language();
    let title = part_label(|l| l.launch().step_image);
    let help = Signal::derive(move || {
        let words = language.get().launch();
        match draft.kind.get() {
            _ if draft.images().is_empty() => words.no_images,
            // The form has no field for a command yet.
            SessionType::Headless => words.image_help_headless,
            _ => words.image_help,
        }
        .to_owned()
    });
    let option = move |id: ImageId| {
        let mut label = id.short().to_owned();
        if draft.is_recommended(&id) {
            label.push_str(" · ");
            label.push_str(language.get().launch().recommended);
        }
        SelectOption { value: id.0, label }
    };
    view! {
        <Step number=Signal::stored(2) title>
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
