//! What the image finder draws: few enough to be drawn at each key, in the order in which they are
//! likely to be wanted.

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::ImageCatalogue;

/// Images to draw under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageSection {
    /// What they have in common.
    pub heading: ImageHeading,
    /// The images.
    pub images: Vec<ImageId>,
    /// How many more there are under this heading.
    pub left_out: usize,
}

/// What images of a list have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageHeading {
    /// The user launched them lately.
    Recent,
    /// The user marked them.
    Favourite,
    /// The site recommends them.
    Recommended,
    /// The others on offer.
    All,
    /// They are versions of this repository, e.g. `skaha/astroml`.
    Repository(String),
}

/// What the image finder draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageSections {
    /// The sections, none of them empty; each image is in one at most.
    pub sections: Vec<ImageSection>,
    /// How many images there are, drawn or not.
    pub total: usize,
    /// How many of them are not drawn.
    pub left_out: usize,
    /// Nothing has the query's words; these have some that are nearly them.
    pub is_approximate: bool,
}

/// Images that the user and the site put first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Preferred<'a> {
    /// Launched lately, the last one first.
    pub recent: &'a [ImageId],
    /// Marked by the user.
    pub favourites: &'a [ImageId],
    /// Recommended by the site, in its order.
    pub recommended: &'a [ImageId],
}

/// The most images that are drawn: what is further down is found by typing, not by scrolling.
pub const MOST: usize = 60;

/// Versions of each repository that are drawn, however many repositories there are.
const LEAST_VERSIONS: usize = 3;

impl ImageCatalogue {
    /// The images for a query; for an empty one the preferred ones and the others.
    #[must_use]
    pub fn sections(&self, query: &str, preferred: Preferred<'_>) -> ImageSections {
        if query.trim().is_empty() { self.all(preferred) } else { self.matching(query) }
    }

    fn all(&self, preferred: Preferred<'_>) -> ImageSections {
        let mut list = ImageSections { total: self.images().len(), ..ImageSections::default() };
        for (heading, images) in [
            (ImageHeading::Recent, preferred.recent),
            (ImageHeading::Favourite, preferred.favourites),
            (ImageHeading::Recommended, preferred.recommended),
        ] {
            let mut section = ImageSection { heading, images: Vec::new(), left_out: 0 };
            for image in images.iter().filter(|image| self.contains(image)) {
                let is_drawn = list.has(image) || section.images.contains(image);
                if !is_drawn && list.drawn() + section.images.len() < MOST {
                    section.images.push(image.clone());
                }
            }
            list.push(section);
        }
        // All versions where there is room for them, else the newest of each repository.
        let newest = self.repositories().iter().filter_map(|r| self.versions(*r).first());
        let others: Vec<ImageId> = match self.images().len() <= MOST {
            true => self.images().iter().filter(|image| !list.has(image)).cloned().collect(),
            false => {
                let room = MOST.saturating_sub(list.drawn());
                newest.filter(|image| !list.has(image)).take(room).cloned().collect()
            }
        };
        list.push(ImageSection { heading: ImageHeading::All, images: others, left_out: 0 });
        list.left_out = list.total - list.drawn();
        list
    }

    fn matching(&self, query: &str) -> ImageSections {
        let search = self.search(query);
        let total = search.found.iter().map(|found| found.versions).sum();
        let mut list = ImageSections {
            total,
            is_approximate: search.is_approximate,
            ..ImageSections::default()
        };
        let fair = MOST / search.found.len().max(1);
        for found in &search.found {
            let room = MOST.saturating_sub(list.drawn()).min(fair.max(LEAST_VERSIONS));
            let versions = self.versions_of(&search, found);
            let images: Vec<ImageId> = versions.take(room).cloned().collect();
            let Some(first) = images.first() else { break };
            let heading = ImageHeading::Repository(first.repository().to_owned());
            let left_out = found.versions - images.len();
            list.push(ImageSection { heading, images, left_out });
        }
        list.left_out = total - list.drawn();
        list
    }
}

impl ImageSections {
    fn push(&mut self, section: ImageSection) {
        if !section.images.is_empty() {
            self.sections.push(section);
        }
    }

    fn drawn(&self) -> usize {
        self.sections.iter().map(|section| section.images.len()).sum()
    }

    fn has(&self, image: &ImageId) -> bool {
        self.sections.iter().any(|section| section.images.contains(image))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::image_catalogue::tests::{catalogue, shorts};

    fn ids(shorts: &[&str]) -> Vec<ImageId> {
        shorts.iter().map(|short| ImageId(format!("images.canfar.net/{short}"))).collect()
    }

    fn drawn(list: &ImageSections) -> Vec<(&ImageHeading, Vec<&str>)> {
        list.sections.iter().map(|s| (&s.heading, shorts(&s.images))).collect()
    }

    #[test]
    fn preferred_images_lead_and_each_is_drawn_once() {
        let catalogue = catalogue(&["p/a:1", "p/b:1", "p/c:1", "p/d:1"]);
        let (recent, favourites, recommended) =
            (ids(&["p/c:1", "p/gone:1"]), ids(&["p/d:1", "p/c:1"]), ids(&["p/c:1", "p/d:1"]));
        let preferred =
            Preferred { recent: &recent, favourites: &favourites, recommended: &recommended };
        let list = catalogue.sections(" ", preferred);
        let wanted = [
            (&ImageHeading::Recent, vec!["p/c:1"]),
            (&ImageHeading::Favourite, vec!["p/d:1"]),
            (&ImageHeading::All, vec!["p/a:1", "p/b:1"]),
        ];
        assert_eq!(drawn(&list), wanted);
        assert_eq!((list.total, list.left_out), (4, 0));
    }

    #[test]
    fn of_many_images_the_newest_of_each_repository_is_drawn() {
        let names: Vec<String> = (0..90).map(|n| format!("p/i{:02}:{}", n / 2, n % 2)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = catalogue(&names).sections("", Preferred::default());
        assert_eq!((list.total, list.left_out), (90, 45));
        assert_eq!(shorts(&list.sections[0].images)[..2], ["p/i00:1", "p/i01:1"]);
    }

    #[test]
    fn matches_are_grouped_by_repository() {
        let catalogue = catalogue(&["p/ml:1", "p/ml:latest", "p/ml-cuda:1", "p/other:1"]);
        let list = catalogue.sections("ml", Preferred::default());
        let repository = |name: &str| ImageHeading::Repository(name.to_owned());
        let wanted = [
            (&repository("p/ml"), vec!["p/ml:latest", "p/ml:1"]),
            (&repository("p/ml-cuda"), vec!["p/ml-cuda:1"]),
        ];
        assert_eq!(drawn(&list), wanted);
        assert_eq!((list.total, list.left_out, list.is_approximate), (3, 0, false));
        assert_eq!(catalogue.sections("xyz", Preferred::default()), ImageSections::default());
    }

    #[test]
    fn one_repository_does_not_hide_the_others() {
        let names: Vec<String> = (0..200).map(|n| format!("p/ml{}:{n}", n % 2)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = catalogue(&names).sections("ml", Preferred::default());
        let sizes: Vec<(usize, usize)> =
            list.sections.iter().map(|s| (s.images.len(), s.left_out)).collect();
        assert_eq!(sizes, [(30, 70), (30, 70)]);
        assert_eq!((list.total, list.left_out), (200, 140));
    }
}
