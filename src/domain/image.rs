//! Container images that sessions run in.

use crate::domain::session_type::SessionType;

/// A container image's full name, e.g. `images.canfar.net/skaha/astroml:latest`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImageId(pub String);

impl ImageId {
    /// Without the registry host, which is the same for nearly all: `skaha/astroml:latest`.
    #[must_use]
    pub fn short(&self) -> &str {
        match self.0.split_once('/') {
            Some((host, rest)) if host.contains(['.', ':']) || host == "localhost" => rest,
            _ => &self.0,
        }
    }

    /// The last path segment with its version: `astroml:latest`.
    #[must_use]
    pub fn title(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }
}

impl ImageId {
    /// The last path segment without its version: `astroml`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.title().split([':', '@']).next().unwrap_or_default()
    }
}

/// An image that the platform offers, and the session types that it is made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// Its full name.
    pub id: ImageId,
    /// Labels that the portal does not know are left out (contract 2.6).
    pub types: Vec<SessionType>,
}

/// Whether there is an image for a type.
#[must_use]
pub fn is_offered(kind: SessionType, images: &[Image]) -> bool {
    images.iter().any(|image| image.types.contains(&kind))
}

/// The images for a type: the site's recommended ones first and in its order, then by name.
#[must_use]
pub fn offered_for(kind: SessionType, images: &[Image], recommended: &[ImageId]) -> Vec<ImageId> {
    let mut ids: Vec<ImageId> =
        images.iter().filter(|image| image.types.contains(&kind)).map(|i| i.id.clone()).collect();
    let rank = |id: &ImageId| recommended.iter().position(|r| r == id).unwrap_or(usize::MAX);
    ids.sort_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| a.cmp(b)));
    ids.dedup();
    ids
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn image(id: &str, types: &[SessionType]) -> Image {
        Image { id: ImageId(id.to_owned()), types: types.to_vec() }
    }

    #[test]
    fn labels_leave_out_the_registry() {
        let id = ImageId("images.canfar.net/skaha/astroml:latest".to_owned());
        assert_eq!(id.short(), "skaha/astroml:latest");
        assert_eq!(id.title(), "astroml:latest");
        assert_eq!(id.name(), "astroml");
        assert_eq!(ImageId("skaha/astroml".to_owned()).short(), "skaha/astroml");
    }

    #[test]
    fn recommended_images_lead() {
        let notebook = [SessionType::Notebook];
        let images = [
            image("r.io/a:1", &notebook),
            image("r.io/z:1", &[SessionType::Notebook, SessionType::Headless]),
            image("r.io/d:1", &[SessionType::Desktop]),
        ];
        let ids = offered_for(SessionType::Notebook, &images, &[ImageId("r.io/z:1".to_owned())]);
        assert_eq!(ids, [ImageId("r.io/z:1".to_owned()), ImageId("r.io/a:1".to_owned())]);
    }
}
