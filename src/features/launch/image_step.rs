//! What software to start with.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::features::launch::draft::Draft;
use crate::features::launch::step::Step;
use crate::i18n::use_messages;
use crate::ui::field::{Field, FieldIds};

const IDS: FieldIds = FieldIds { control: "image", help: "image-help" };

/// The images of the type, the recommended ones first.
#[component]
pub(super) fn ImageStep(draft: Draft) -> impl IntoView {
    let t = use_messages();
    let title = Signal::derive(move || t.get().step_image);
    let images = Memo::new(move |_| draft.images());
    let image = Memo::new(move |_| draft.image());
    let help = move || match images.read().is_empty() {
        true => t.get().no_images.to_owned(),
        false => t.get().image_help.to_owned(),
    };
    let option = move |id: ImageId| {
        let value = id.0.clone();
        let label = id.short().to_owned();
        let is_recommended = draft.is_recommended(&id);
        view! {
            <option value=value prop:selected=move || image.read().as_ref() == Some(&id)>
                {move || match is_recommended {
                    true => format!("{label} · {}", t.get().recommended),
                    false => label.clone(),
                }}
            </option>
        }
    };
    view! {
        <Step number=2 title>
            <Field ids=IDS label=title label_hidden=true help=Signal::derive(help)>
                <select
                    id=IDS.control
                    name="image"
                    aria-describedby=IDS.help
                    on:change=move |event| {
                        draft.picked_image.set(Some(ImageId(event_target_value(&event))));
                    }
                >
                    {move || images.get().into_iter().map(option).collect_view()}
                </select>
            </Field>
        </Step>
    }
}
