//! Finding images by words of their names. It goes over all of them at each key, so it keeps nothing and
//! makes nothing for those that it passes by.

use std::cmp::Ordering;

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::{ImageCatalogue, Repository};
use crate::domain::image_words::{Closeness, exactly, is_separator, nearly, words};

/// A repository with versions that were asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    pub(super) repository: Repository,
    rank: u8,
    name_length: usize,
    /// How many of its versions were asked for.
    pub versions: usize,
}

/// What a search came to, the best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search<'a> {
    words: Vec<&'a str>,
    /// The repositories.
    pub found: Vec<Found>,
    /// Nothing has all of the words; these have some that are nearly them.
    pub is_approximate: bool,
}

impl ImageCatalogue {
    /// The repositories that have every word of the query in project, name or version; when there are
    /// none, those that come near.
    #[must_use]
    pub fn search<'a>(&self, query: &'a str) -> Search<'a> {
        let words: Vec<&str> = words(query).collect();
        let exact = self.find(&words, exactly);
        let is_approximate = exact.is_empty();
        let mut found = if is_approximate { self.find(&words, nearly) } else { exact };
        found.sort_unstable_by(compare);
        Search { words, is_approximate: is_approximate && !found.is_empty(), found }
    }

    fn find(&self, words: &[&str], closeness: Closeness) -> Vec<Found> {
        let look = |repository: &Repository| {
            let versions = self.versions(*repository);
            let newest = versions.first()?;
            let (project, name) = (repository.project(newest), repository.name(newest));
            let mut rank = 0_u8;
            let mut in_name = 0;
            for word in words {
                let of_name = closeness(word, name);
                let of_repository = of_name.or_else(|| Some(3 + closeness(word, project)?));
                match of_repository {
                    Some(closeness) => rank = rank.saturating_add(closeness),
                    // Left to each version; far from enough to tell the repositories apart.
                    None if versions
                        .iter()
                        .any(|id| has(repository.version(id), word, closeness)) => {}
                    None => return None,
                }
                in_name += if of_name.is_some() { word.len() } else { 0 };
            }
            // The words are the whole name, separators aside.
            let letters = name.bytes().filter(|c| !is_separator(char::from(*c))).count();
            let rank = if in_name >= letters { rank } else { rank.saturating_add(1) };
            let asked = versions.iter().filter(|id| is_asked(*repository, id, words, closeness));
            let versions = asked.count();
            let found = Found { repository: *repository, rank, name_length: name.len(), versions };
            (versions > 0).then_some(found)
        };
        self.repositories().iter().filter_map(look).collect()
    }

    /// Whether an image is one of those that were asked for.
    #[must_use]
    pub fn asks_for(&self, search: &Search<'_>, image: &ImageId) -> bool {
        let Some(place) = self.place_of(image) else { return false };
        let mut found = search.found.iter().map(|found| found.repository);
        let repository = found.find(|repository| repository.holds(place));
        repository.is_some_and(|of| is_asked(of, image, &search.words, search.closeness()))
    }

    /// The versions of a found repository that were asked for, from new to old.
    pub fn versions_of<'c>(
        &'c self,
        search: &'c Search<'_>,
        found: &'c Found,
    ) -> impl Iterator<Item = &'c ImageId> {
        let closeness = search.closeness();
        let asked = move |id: &&ImageId| is_asked(found.repository, id, &search.words, closeness);
        self.versions(found.repository).iter().filter(asked)
    }
}

impl Search<'_> {
    fn closeness(&self) -> Closeness {
        if self.is_approximate { nearly } else { exactly }
    }
}

fn compare(a: &Found, b: &Found) -> Ordering {
    let key = |found: &Found| (found.rank, found.name_length, found.repository.place());
    key(a).cmp(&key(b))
}

/// Whether a version has the words that project and name do not have.
fn is_asked(repository: Repository, id: &ImageId, words: &[&str], closeness: Closeness) -> bool {
    words.iter().all(|word| {
        let is_in = |text: &str| has(text, word, closeness);
        is_in(repository.name(id)) || is_in(repository.project(id)) || is_in(repository.version(id))
    })
}

fn has(text: &str, word: &str, closeness: Closeness) -> bool {
    closeness(word, text).is_some()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(in crate::domain) mod properties;

#[cfg(test)]
mod tests;
