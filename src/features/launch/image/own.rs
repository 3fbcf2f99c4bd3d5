//! The image that a user names: what was typed, held against the platform's registries.

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::image_reference::{ImageReference, ReferenceError};
use crate::features::launch::draft::Draft;

/// An image as typed.
pub(in crate::features::launch) struct OwnImage {
    /// What it names, or the first rule that it breaks.
    pub(super) reference: Result<ImageReference, ReferenceError>,
    /// The registry for a reference that names none.
    registry: Option<String>,
}

impl OwnImage {
    /// What the form says now.
    pub(in crate::features::launch) fn of(draft: Draft) -> Self {
        let of_list = draft.offers.with_value(|offers| offers.registry().map(str::to_owned));
        let picked = draft.picked_registry.get();
        Self::read(&draft.own_image.read(), registries(draft), picked, of_list)
    }

    /// `known`: the platform's registries, none while they are unread. That of its list is then where a
    /// reference without a registry is looked for, but not the only one that may be named.
    fn read(
        text: &str,
        known: Vec<String>,
        picked: Option<String>,
        of_list: Option<String>,
    ) -> Self {
        let reference = ImageReference::parse(text, &known);
        let picked = picked.filter(|picked| known.contains(picked));
        let registry = picked.or_else(|| known.into_iter().next()).or(of_list);
        Self { reference, registry }
    }

    /// Its full name, once that is known.
    pub(in crate::features::launch) fn image(&self) -> Option<ImageId> {
        let reference = self.reference.as_ref().ok()?;
        let registry = reference.registry().or(self.registry.as_deref())?;
        Some(reference.image(registry))
    }
}

/// The registries that the platform starts images from; none while they are unread.
pub(super) fn registries(draft: Draft) -> Vec<String> {
    match &*draft.platform.registries.read() {
        Some(Ok(registries)) => registries.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(text: &str, known: &[&str], picked: &str) -> Result<Option<String>, ReferenceError> {
        let known = known.iter().map(|host| (*host).to_owned()).collect();
        let picked = Some(picked.to_owned()).filter(|picked| !picked.is_empty());
        let own = OwnImage::read(text, known, picked, Some("images.canfar.net".to_owned()));
        let image = own.image().map(|id| id.0);
        own.reference.map(|_| image)
    }

    #[test]
    fn until_the_registries_are_known_any_may_be_named() {
        let named = Ok(Some("second.example:5000/team/tool:1".to_owned()));
        assert_eq!(image("second.example:5000/team/tool:1", &[], ""), named);
        let of_list = Ok(Some("images.canfar.net/team/tool:1".to_owned()));
        assert_eq!(image("team/tool:1", &[], ""), of_list);
        // Picked while it was known that there is such a one.
        assert_eq!(image("team/tool:1", &[], "second.example:5000"), of_list);
    }

    #[test]
    fn once_they_are_known_only_theirs_start() {
        let known = ["first.example", "second.example:5000"];
        let of = |host: &str| Ok(Some(format!("{host}/team/tool:1")));
        assert_eq!(image("team/tool:1", &known, ""), of("first.example"));
        assert_eq!(image("team/tool:1", &known, "second.example:5000"), of("second.example:5000"));
        assert_eq!(image("First.example/team/tool:1", &known, ""), of("first.example"));
        let foreign = Err(ReferenceError::ForeignRegistry("images.canfar.net".to_owned()));
        assert_eq!(image("images.canfar.net/team/tool:1", &known, ""), foreign);
    }
}
