//! Images as the options of the finder's list.

use crate::domain::image::ImageId;
use crate::domain::image_sections::{ImageHeading, ImageSections};
use crate::domain::site::Site;
use crate::i18n::Language;
use crate::ui::combobox::{ComboList, ComboOption, ComboSection};

/// What is said of images besides their names.
pub(super) struct Said<'a> {
    pub(super) site: &'a Site,
    pub(super) recommended: &'a [ImageId],
    pub(super) favourites: &'a [ImageId],
    pub(super) language: Language,
}

/// How many images, e.g. `1,482 images`.
pub(super) fn images(amount: usize, language: Language) -> String {
    let number = f64::from(u32::try_from(amount).unwrap_or(u32::MAX));
    (language.finder().images)(&language.number(number), number)
}

/// The list for a query.
pub(super) fn combo_list(query: &str, found: &ImageSections, said: &Said<'_>) -> ComboList {
    let words = said.language.finder();
    let note = match found.total {
        0 => (words.nothing)(query.trim()),
        _ if found.is_approximate => words.similar.to_owned(),
        _ => String::new(),
    };
    let more = match found.left_out {
        0 => String::new(),
        left_out => (words.more)(&images(left_out, said.language)),
    };
    let section = |section: &crate::domain::image_sections::ImageSection| ComboSection {
        heading: heading(&section.heading, section.left_out, said.language),
        options: section.images.iter().map(|image| option(image, &section.heading, said)).collect(),
    };
    ComboList {
        sections: found.sections.iter().map(section).collect(),
        summary: images(found.total, said.language),
        note,
        more,
    }
}

fn heading(heading: &ImageHeading, left_out: usize, language: Language) -> String {
    let words = language.finder();
    match heading {
        ImageHeading::Recent => words.recent.to_owned(),
        ImageHeading::Favourite => words.favourites.to_owned(),
        ImageHeading::Recommended => words.recommended.to_owned(),
        ImageHeading::All => words.all.to_owned(),
        ImageHeading::Repository(name) if left_out > 0 => {
            (words.repository)(name, &left_out.to_string())
        }
        ImageHeading::Repository(name) => name.clone(),
    }
}

fn option(image: &ImageId, under: &ImageHeading, said: &Said<'_>) -> ComboOption {
    let badge = match under {
        // The heading says it.
        ImageHeading::Favourite | ImageHeading::Recommended => "",
        _ if said.favourites.contains(image) => said.language.finder().is_favourite,
        _ if said.recommended.contains(image) => said.language.launch().recommended,
        _ => "",
    };
    let about = said.site.description_of(image).map(|about| about.text(said.language));
    ComboOption {
        value: image.0.clone(),
        label: image.short().to_owned(),
        detail: about.unwrap_or_default().to_owned(),
        badge: badge.to_owned(),
    }
}
