//! How many sessions there are of each word of a column.

use std::sync::Arc;

use crate::domain::all_sessions::Words;
use crate::domain::sorted;

/// How many of one word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The word; empty for what the platform did not tell.
    pub word: Arc<str>,
    /// The sessions.
    pub count: u32,
}

/// The words of a column with the most sessions, and how many the rest have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// The words that are shown.
    pub items: Vec<Item>,
    /// How many words are not.
    pub rest: u32,
    /// How many sessions those have.
    pub rest_count: u32,
    /// The most that a word has, and at least one.
    pub most: u32,
}

/// So many words of a column are shown: what is taken in with a look.
const SHOWN: usize = 10;

/// How many rows have each word of a column, by the word's place.
#[derive(Clone, Debug)]
pub(super) struct Counts(Vec<u32>);

impl Counts {
    pub(super) fn of(words: &Words) -> Self {
        Self(vec![0; words.iter().len()])
    }

    pub(super) fn add(&mut self, place: u32) {
        if let Some(count) = usize::try_from(place).ok().and_then(|place| self.0.get_mut(place)) {
            *count += 1;
        }
    }

    /// Whether a word has any.
    pub(super) fn has(&self, place: usize) -> bool {
        self.0.get(place).is_some_and(|count| *count > 0)
    }

    /// How many words have any.
    pub(super) fn words(&self) -> usize {
        self.0.iter().filter(|count| **count > 0).count()
    }

    /// The words that `is_there`, those with the most sessions first, or in the order of a `rank`. The one that is
    /// `taken` is always shown: it must be possible to take it back, also one of a link that nobody has. So is the
    /// one that is `kept`, if it is known.
    pub(super) fn facet(
        &self,
        words: &Words,
        is_there: impl Fn(usize) -> bool,
        [taken, kept]: [&str; 2],
        rank: Option<fn(&str) -> u32>,
    ) -> Facet {
        let mut facet = Facet {
            most: self.0.iter().max().copied().unwrap_or_default().max(1),
            ..Facet::default()
        };
        let is_kept = |word: &str| !word.is_empty() && [taken, kept].contains(&word);
        let mut best: Vec<(Standing, Item)> = Vec::new();
        // Beside the best: one that is among them already makes no room for another, which would go with the focus.
        let mut beyond = Vec::new();
        let all = words.iter().zip(words.ranks()).zip(&self.0).enumerate();
        for (place, ((word, name), count)) in all {
            if !is_there(place) && !is_kept(word) {
                continue;
            }
            let standing = (u32::MAX - count, name);
            let at = best.partition_point(|(other, _)| *other < standing);
            if at >= SHOWN && !is_kept(word) {
                facet.leave_out(*count);
                continue;
            }
            best.insert(at, (standing, Item { word: Arc::clone(word), count: *count }));
            if best.len() > SHOWN
                && let Some((standing, item)) = best.pop()
            {
                match is_kept(&item.word) {
                    true => beyond.push((standing, item)),
                    false => facet.leave_out(item.count),
                }
            }
        }
        best.append(&mut beyond);
        sorted::sort_by(&mut best, |(a, one), (b, other)| match rank {
            Some(rank) => rank(&one.word).cmp(&rank(&other.word)).then(a.cmp(b)),
            None => a.cmp(b),
        });
        facet.items = best.into_iter().map(|(_, item)| item).collect();
        if !taken.is_empty() && words.find(taken).is_none() {
            facet.items.push(Item { word: taken.into(), count: 0 });
        }
        facet
    }
}

/// How many it has fewer than the most that can be, and the place of its name.
type Standing = (u32, u32);

impl Facet {
    fn leave_out(&mut self, count: u32) {
        self.rest += 1;
        self.rest_count += count;
    }
}
