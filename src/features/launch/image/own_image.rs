//! An image that the user names, checked as it is typed.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::image_reference::ReferenceError;
use crate::domain::refusal::Field as Refused;
use crate::features::launch::attempts::use_attempted;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::own::{OwnImage, registries};
use crate::features::launch::image::private::PrivateImage;
use crate::features::launch::image::step::IDS;
use crate::features::launch::refusals::use_refusals;
use crate::i18n::{Language, part_label};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::field::{Field, FieldIds};
use crate::ui::select_field::{SelectField, SelectOption};

const CLASS: &str = scope!("src/features/launch/image/own_image.css");
const REGISTRY: FieldIds = FieldIds { control: "registry", help: "registry-help" };

/// Why a reference is none.
fn sentence(error: &ReferenceError, registries: &[String], language: Language) -> String {
    let words = language.finder();
    match error {
        ReferenceError::Empty => words.empty.to_owned(),
        ReferenceError::Scheme(scheme) => (words.scheme)(scheme),
        ReferenceError::WhiteSpace => words.white_space.to_owned(),
        ReferenceError::ForeignRegistry(host) => {
            (words.foreign_registry)(host, &registries.join(", "))
        }
        ReferenceError::MissingProject => words.missing_project.to_owned(),
        ReferenceError::EmptyPart => words.empty_part.to_owned(),
        ReferenceError::Capital(lower) => (words.capital)(lower),
        ReferenceError::Character(odd) => (words.character)(&odd.to_string()),
        ReferenceError::Separator(part) => (words.separator)(part),
        ReferenceError::TooLong => words.too_long.to_owned(),
        ReferenceError::EmptyTag => words.empty_tag.to_owned(),
        ReferenceError::TagTooLong => words.tag_too_long.to_owned(),
        ReferenceError::TagCharacter(odd) => (words.tag_character)(&odd.to_string()),
        ReferenceError::Digest => words.digest.to_owned(),
    }
}

/// What the field says of what was typed. `is_due`: that something is, by now.
fn help(draft: Draft, is_due: bool, language: Language) -> String {
    let words = language.finder();
    let own = OwnImage::of(draft);
    match (&own.reference, own.image()) {
        (Err(ReferenceError::Empty), _) if !is_due => words.own_help.to_owned(),
        (Err(error), _) => sentence(error, &registries(draft), language),
        (Ok(_), None) => words.registries_unread.to_owned(),
        (Ok(reference), Some(image)) if reference.is_latest_implied() => {
            (words.latest_implied)(&image.0)
        }
        (Ok(_), Some(image)) => (words.will_start)(&image.0),
    }
}

/// Registry, reference and, for a private image, the login.
#[component]
pub(super) fn OwnImageFields(draft: Draft) -> impl IntoView {
    draft.platform.want_registries();
    let refusals = use_refusals(draft);
    // Nothing is wrong with an empty field that nobody has been in yet.
    let (was_left, attempted) = (RwSignal::new(false), use_attempted());
    let is_due = memo(move || was_left.get() || attempted.get());
    let is_wrong = memo(move || {
        let own = OwnImage::of(draft);
        let is_early = own.reference == Err(ReferenceError::Empty) && !is_due.get();
        refusals.of(Refused::Image).is_some() || own.image().is_none() && !is_early
    });
    let help = refusals.help(Refused::Image, move |language| help(draft, is_due.get(), language));
    view! {
        <div class=CLASS>
            <RegistryChoice draft />
            <Field
                ids=IDS
                label=part_label(|l| l.finder().own_label)
                help
                is_wrong
            >
                <input
                    id=IDS.control
                    class="reference"
                    type="text"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    placeholder="project/name:tag"
                    aria-describedby=IDS.help
                    aria-invalid=words(move || is_wrong.get().to_string())
                    prop:value=words(move || draft.own_image.get())
                    on:input=move |event| draft.own_image.set(event_target_value(&event))
                    on:blur=move |_| was_left.set(true)
                />
            </Field>
            <PrivateImage draft />
        </div>
    }
}

/// The registry, where the platform takes images from several and the reference names none.
#[component]
fn RegistryChoice(draft: Draft) -> impl IntoView {
    let has_choice = memo(move || {
        let own = OwnImage::of(draft);
        let names_one = own.reference.is_ok_and(|reference| reference.registry().is_some());
        registries(draft).len() > 1 && !names_one
    });
    let options = move || {
        let option = |host: String| SelectOption { label: host.clone(), value: host };
        registries(draft).into_iter().map(option).collect()
    };
    let first = move || registries(draft).into_iter().next().unwrap_or_default();
    block(move || {
        has_choice.get().then(|| {
            view! {
                <SelectField
                    ids=REGISTRY
                    label=part_label(|l| l.finder().registry)
                    options=Arc::new(options)
                    taken=Arc::new(move || draft.picked_registry.get().unwrap_or_else(first))
                    on_take=Callback::new(move |host| draft.picked_registry.set(Some(host)))
                />
            }
            .drawn()
        })
    })
}
