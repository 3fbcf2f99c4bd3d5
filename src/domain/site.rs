//! What a site says about itself in `config.json`.

use crate::domain::image::ImageId;
use crate::domain::session_type::SessionType;
use crate::i18n::Language;

/// A text in both of the portal's languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// French.
    pub fr: String,
}

impl Bilingual {
    /// The text in the user's language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}

/// A link of the site in the footer, e.g. to its documentation.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteLink {
    /// What it leads to.
    pub label: Bilingual,
    /// An `https:` or `mailto:` address.
    pub href: String,
}

/// A site's public configuration.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The name in the header and the title.
    pub brand: Bilingual,
    /// The session API, relative to the portal, without a slash at either end.
    pub skaha_prefix: String,
    /// The origins on which interfaces may be opened.
    pub interface_origins: Vec<String>,
    /// Whether this is the sandbox on one machine: what a session saves there stays.
    pub is_sandbox: bool,
    /// Links in the footer.
    pub links: Vec<SiteLink>,
    /// Images to lead each type's list, in order.
    pub recommended_images: Vec<(SessionType, Vec<ImageId>)>,
    /// What recommended images are good for, in one line each.
    pub image_descriptions: Vec<(ImageId, Bilingual)>,
}

impl Site {
    /// What serves when a site says nothing; interfaces open on the portal's own host only.
    #[must_use]
    pub fn fallback(portal_origin: &str) -> Self {
        Self {
            brand: Bilingual {
                en: "Science Portal".to_owned(),
                fr: "Portail scientifique".to_owned(),
            },
            skaha_prefix: "skaha/v1".to_owned(),
            // The sandbox's interfaces answer on the portal's port under the other loopback name.
            interface_origins: vec![portal_origin.replacen(
                "http://127.0.0.1",
                "http://localhost",
                1,
            )],
            is_sandbox: false,
            links: Vec::new(),
            recommended_images: Vec::new(),
            image_descriptions: Vec::new(),
        }
    }

    /// What the site says of an image, in one line.
    #[must_use]
    pub fn description_of(&self, image: &ImageId) -> Option<&Bilingual> {
        self.image_descriptions.iter().find(|(of, _)| of == image).map(|(_, about)| about)
    }

    /// The images that the site recommends for a type.
    #[must_use]
    pub fn recommended_for(&self, kind: SessionType) -> &[ImageId] {
        let entry = self.recommended_images.iter().find(|(of, _)| *of == kind);
        entry.map_or(&[], |(_, ids)| ids.as_slice())
    }
}

/// What is wrong with a `config.json`.
#[derive(Clone, Debug, PartialEq)]
pub enum ConfigProblem {
    /// It could not be fetched; the HTTP status, or `None` without any answer.
    Missing(Option<u16>),
    /// It is not JSON.
    NotJson(String),
    /// These parts are not of the form that the documentation gives; they have their defaults.
    Parts(Vec<String>),
}
