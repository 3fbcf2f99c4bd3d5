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

/// The most of the user's own images before what else a query finds.
const MOST_LEADING: usize = MOST / 2;

/// Versions of each repository that are drawn, however many repositories there are.
const LEAST_VERSIONS: usize = 3;

impl ImageCatalogue {
    /// The images for a query; for an empty one all. The user's own lead.
    #[must_use]
    pub fn sections(&self, query: &str, preferred: Preferred<'_>) -> ImageSections {
        if query.trim().is_empty() { self.all(preferred) } else { self.matching(query, preferred) }
    }

    fn all(&self, preferred: Preferred<'_>) -> ImageSections {
        let mut list = ImageSections { total: self.images().len(), ..ImageSections::default() };
        let is_offered = |image: &ImageId| self.contains(image);
        list.lead(ImageHeading::Recent, preferred.recent, MOST, is_offered);
        list.lead(ImageHeading::Favourite, preferred.favourites, MOST, is_offered);
        list.lead(ImageHeading::Recommended, preferred.recommended, MOST, is_offered);
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

    fn matching(&self, query: &str, preferred: Preferred<'_>) -> ImageSections {
        let search = self.search(query);
        let total = search.found.iter().map(|found| found.versions).sum();
        let mut list = ImageSections {
            total,
            is_approximate: search.is_approximate,
            ..ImageSections::default()
        };
        let is_asked = |image: &ImageId| self.asks_for(&search, image);
        list.lead(ImageHeading::Recent, preferred.recent, MOST_LEADING, is_asked);
        list.lead(ImageHeading::Favourite, preferred.favourites, MOST_LEADING, is_asked);
        let fair = (MOST - list.drawn()) / search.found.len().max(1);
        for found in &search.found {
            let room = MOST.saturating_sub(list.drawn()).min(fair.max(LEAST_VERSIONS));
            let versions = self.versions_of(&search, found);
            let mut others: Vec<&ImageId> = versions.filter(|image| !list.has(image)).collect();
            let left_out = others.len().saturating_sub(room);
            others.truncate(room);
            let Some(first) = others.first() else { continue };
            let heading = ImageHeading::Repository(first.repository().to_owned());
            let images = others.into_iter().cloned().collect();
            list.push(ImageSection { heading, images, left_out });
        }
        list.left_out = total - list.drawn();
        list
    }
}

impl ImageSections {
    /// Puts the wanted ones of these under a heading, until `most` are drawn.
    fn lead(
        &mut self,
        heading: ImageHeading,
        images: &[ImageId],
        most: usize,
        is_wanted: impl Fn(&ImageId) -> bool,
    ) {
        let mut section = ImageSection { heading, images: Vec::new(), left_out: 0 };
        for image in images {
            let is_full = self.drawn() + section.images.len() >= most;
            let is_drawn = self.has(image) || section.images.contains(image);
            if !is_full && !is_drawn && is_wanted(image) {
                section.images.push(image.clone());
            }
        }
        self.push(section);
    }

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
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
