//! The images for one type, in order: repositories by name, their versions from new to old. Made once for
//! thousands of images, so that a search has nothing left to prepare.

use std::cmp::Ordering;

use crate::domain::image::{Image, ImageId};
use crate::domain::image_version::newest_first;
use crate::domain::session_type::SessionType;

/// The images of one type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageCatalogue {
    images: Vec<ImageId>,
    repositories: Vec<Repository>,
}

/// A repository: where its versions are, and where in each name its parts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Repository {
    first: usize,
    count: usize,
    /// Where project, name and version begin: the same in all of its images.
    project_at: usize,
    name_at: usize,
    version_at: usize,
}

/// An image beside its parts, which are worked out once and not at each comparison.
struct Parts<'a> {
    id: &'a ImageId,
    repository: &'a str,
    version: &'a str,
}

impl<'a> Parts<'a> {
    fn of(id: &'a ImageId) -> Self {
        Self { id, repository: id.repository(), version: id.version() }
    }

    fn is_beside(&self, other: &Self) -> bool {
        self.repository == other.repository && self.id.registry() == other.id.registry()
    }
}

fn compare(a: &Parts<'_>, b: &Parts<'_>) -> Ordering {
    fn lower(text: &str) -> impl Iterator<Item = u8> {
        text.bytes().map(|c| c.to_ascii_lowercase())
    }
    let by_letters = lower(a.repository).cmp(lower(b.repository));
    let by_case = || a.repository.cmp(b.repository);
    let by_registry = || a.id.registry().cmp(b.id.registry());
    by_letters
        .then_with(by_case)
        .then_with(by_registry)
        .then_with(|| newest_first(a.version, b.version))
        // A tag and the same text as a digest.
        .then_with(|| a.id.cmp(b.id))
}

impl ImageCatalogue {
    /// The images for a type.
    #[must_use]
    pub fn new(kind: SessionType, images: &[Image]) -> Self {
        let of_kind = images.iter().filter(|image| image.types.contains(&kind));
        let mut parts: Vec<Parts<'_>> = of_kind.map(|image| Parts::of(&image.id)).collect();
        parts.sort_unstable_by(compare);
        parts.dedup_by(|a, b| a.id == b.id);
        let mut repositories: Vec<Repository> = Vec::new();
        let mut before: Option<&Parts<'_>> = None;
        for (first, image) in parts.iter().enumerate() {
            match repositories.last_mut() {
                Some(last) if before.is_some_and(|before| before.is_beside(image)) => {
                    last.count += 1;
                }
                _ => repositories.push(Repository::starting(first, image)),
            }
            before = Some(image);
        }
        Self { images: parts.into_iter().map(|image| image.id.clone()).collect(), repositories }
    }

    /// All images, in order.
    #[must_use]
    pub fn images(&self) -> &[ImageId] {
        &self.images
    }

    /// Whether an image is among them.
    #[must_use]
    pub fn contains(&self, image: &ImageId) -> bool {
        self.place_of(image).is_some()
    }

    /// The place of an image among them.
    pub(super) fn place_of(&self, image: &ImageId) -> Option<usize> {
        let wanted = Parts::of(image);
        self.images.binary_search_by(|id| compare(&Parts::of(id), &wanted)).ok()
    }

    pub(super) fn repositories(&self) -> &[Repository] {
        &self.repositories
    }

    /// The versions of a repository, from new to old.
    pub(super) fn versions(&self, repository: Repository) -> &[ImageId] {
        let versions = self.images.get(repository.first..);
        versions.and_then(|from| from.get(..repository.count)).unwrap_or_default()
    }
}

impl Repository {
    fn starting(first: usize, image: &Parts<'_>) -> Self {
        let project_at = image.id.0.len() - image.id.short().len();
        let version_at = project_at + image.repository.len();
        let name_at = version_at - image.id.name().len();
        Self { first, count: 1, project_at, name_at, version_at }
    }

    /// Its place in the catalogue.
    pub(super) fn place(self) -> usize {
        self.first
    }

    /// Whether the image at a place is one of its versions.
    pub(super) fn holds(self, place: usize) -> bool {
        (self.first..self.first + self.count).contains(&place)
    }

    pub(super) fn project(self, image: &ImageId) -> &str {
        image.0.get(self.project_at..self.name_at).unwrap_or_default()
    }

    pub(super) fn name(self, image: &ImageId) -> &str {
        image.0.get(self.name_at..self.version_at).unwrap_or_default()
    }

    /// With the mark before it.
    pub(super) fn version(self, image: &ImageId) -> &str {
        image.0.get(self.version_at..).unwrap_or_default()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::domain) fn catalogue(ids: &[&str]) -> ImageCatalogue {
        let image = |id: &&str| Image {
            id: ImageId(format!("images.canfar.net/{id}")),
            types: vec![SessionType::Notebook],
        };
        let mut images: Vec<Image> = ids.iter().map(image).collect();
        let id = ImageId("images.canfar.net/skaha/of-another-type:1".to_owned());
        images.push(Image { id, types: vec![SessionType::Carta] });
        ImageCatalogue::new(SessionType::Notebook, &images)
    }

    pub(in crate::domain) fn shorts<'a>(
        images: impl IntoIterator<Item = &'a ImageId>,
    ) -> Vec<&'a str> {
        images.into_iter().map(ImageId::short).collect()
    }

    #[test]
    fn repositories_by_name_and_versions_from_new_to_old() {
        let ids =
            ["p/beta:2.0", "p/alpha:1.0", "p/beta:latest", "p/beta:1.0", "p/Alpha2:1", "a/b/c:1"];
        let catalogue = catalogue(&ids);
        let wanted =
            ["a/b/c:1", "p/alpha:1.0", "p/Alpha2:1", "p/beta:latest", "p/beta:2.0", "p/beta:1.0"];
        assert_eq!(shorts(catalogue.images()), wanted);
        let counts: Vec<usize> = catalogue.repositories.iter().map(|r| r.count).collect();
        assert_eq!(counts, [1, 1, 1, 3]);
        let last = *catalogue.repositories().last().unwrap();
        assert_eq!(shorts(catalogue.versions(last)), wanted[3..]);
        let newest = &catalogue.versions(last)[0];
        let parts = [last.project(newest), last.name(newest), last.version(newest)];
        assert_eq!(parts, ["p/", "beta", ":latest"]);
    }

    #[test]
    fn each_image_once_and_only_of_the_type() {
        let catalogue = catalogue(&["p/a:1", "p/a:1", "p/a@sha256:0"]);
        assert_eq!(shorts(catalogue.images()), ["p/a:1", "p/a@sha256:0"]);
        assert!(catalogue.contains(&ImageId("images.canfar.net/p/a:1".to_owned())));
        for other in [
            "other.org/p/a:1",
            "images.canfar.net/p/a:2",
            "images.canfar.net/skaha/of-another-type:1",
            "",
        ] {
            assert!(!catalogue.contains(&ImageId(other.to_owned())), "{other}");
        }
    }
}
