//! An image of the platform's list, found by words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_sections::Preferred;
use crate::domain::refusal::Field as Refused;
use crate::features::launch::draft::Draft;
use crate::features::launch::image::options::{Said, combo_list, images};
use crate::features::launch::image::step::IDS;
use crate::features::launch::refusals::use_refusals;
use crate::features::launch::remembered::Remembered;
use crate::i18n::{part_label, part_text, use_language};
use crate::state::site::use_site;
use crate::ui::combobox::{Combobox, Listing, Taken};
use crate::ui::dynamic::{memo, words};

const CLASS: &str = scope!("src/features/launch/image/finder.css");

/// What the finder lists for a query.
fn listing(draft: Draft, remembered: Remembered) -> Listing {
    let (site, language) = (use_site(), use_language());
    Arc::new(move |query| {
        let (recent, favourites) = (remembered.recent.read(), remembered.favourites.read());
        site.site.with_value(|site| {
            let recommended = site.recommended_for(draft.kind.get());
            let preferred = Preferred { recent: &recent.0, favourites: &favourites.0, recommended };
            let language = language.get();
            let said = Said { site, recommended, favourites: &favourites.0, language };
            combo_list(query, &draft.catalogue.read().sections(query, preferred), &said)
        })
    })
}

/// What helps to choose: what the taken image is good for, where the site says it.
fn help(taken: Memo<Option<ImageId>>) -> Signal<String> {
    let (site, language) = (use_site(), use_language());
    Signal::derive(move || {
        let language = language.get();
        let about = |id: &ImageId| {
            let about = |site: &crate::domain::site::Site| {
                site.description_of(id).map(|about| about.text(language).to_owned())
            };
            site.site.with_value(about)
        };
        let general = match &*taken.read() {
            None => language.launch().no_images,
            Some(_) => language.launch().image_help,
        };
        let about = taken.read().as_ref().and_then(about);
        about.unwrap_or_else(|| general.to_owned())
    })
}

/// The finder, and the mark of a favourite beside it.
#[component]
pub(super) fn ImageFinder(draft: Draft, remembered: Remembered) -> impl IntoView {
    let language = use_language();
    let taken = memo(move || draft.image());
    let count = memo(move || images(draft.catalogue.read().images().len(), language.get()));
    let (help, refusals) = (help(taken), use_refusals(draft));
    let field = Taken {
        value: Signal::derive(move || taken.get().map(|id| id.0).unwrap_or_default()),
        label: Signal::derive(move || {
            taken.get().map(|id| id.short().to_owned()).unwrap_or_default()
        }),
    };
    view! {
        <div class=CLASS>
            <Combobox
                ids=IDS
                label=part_label(|l| l.launch().step_image)
                label_hidden=true
                help=refusals.help(Refused::Image, move |_| help.get())
                is_wrong=refusals.is_wrong(Refused::Image)
                count=count.into()
                open_label=Signal::derive(move || (language.get().finder().show)(&count.read()))
                listing=listing(draft, remembered)
                taken=field
                on_take=Callback::new(move |id| draft.picked_image.set(Some(ImageId(id))))
            />
            <FavouriteButton taken remembered />
        </div>
    }
}

/// Marks the taken image as a favourite.
#[component]
fn FavouriteButton(taken: Memo<Option<ImageId>>, remembered: Remembered) -> impl IntoView {
    let is_favourite =
        move || taken.read().as_ref().is_some_and(|id| remembered.favourites.read().0.contains(id));
    let toggle = move |_| {
        if let Some(image) = taken.get_untracked() {
            remembered.toggle_favourite(image);
        }
    };
    view! {
        <button
            type="button"
            class="button favourite"
            aria-label=part_text(|l| l.finder().favourite)
            aria-pressed=words(move || is_favourite().to_string())
            on:click=toggle
        >
            <span aria-hidden="true">
                {words(move || if is_favourite() { "★" } else { "☆" }.to_owned())}
            </span>
            <span class="word">{part_text(|l| l.finder().favourite)}</span>
        </button>
    }
}
