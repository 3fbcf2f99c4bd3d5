//! Words found in a log, whatever their case: how many, and where the next one is.

use std::ops::Range;

pub use finds::{Find, Finds};

mod finds;

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    /// In small letters.
    chars: Vec<char>,
    is_ascii: bool,
}

impl Needle {
    /// What was typed, spaces at its ends included; `None` for nothing.
    #[must_use]
    pub fn new(typed: &str) -> Option<Self> {
        let chars: Vec<char> = typed.chars().flat_map(char::to_lowercase).collect();
        let is_ascii = chars.iter().all(char::is_ascii);
        (!chars.is_empty()).then_some(Self { chars, is_ascii })
    }

    /// Whether what was typed is not what is looked for.
    #[must_use]
    pub fn is_another(known: Option<&Self>, typed: &str) -> bool {
        Self::new(typed).as_ref() != known
    }

    /// Where it is in a line, in bytes; none overlaps another.
    #[must_use]
    pub fn places(&self, line: &str) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut from = 0;
        while let Some(place) = self.next(line, from) {
            from = place.end;
            places.push(place);
        }
        places
    }

    /// How often it is in a line.
    #[must_use]
    pub fn count(&self, line: &str) -> usize {
        let mut count = 0;
        let mut from = 0;
        while let Some(place) = self.next(line, from) {
            from = place.end;
            count += 1;
        }
        count
    }

    fn next(&self, line: &str, from: usize) -> Option<Range<usize>> {
        if self.is_ascii {
            return self.next_of_ascii(line.as_bytes(), from);
        }
        let rest = line.get(from..)?;
        rest.char_indices().find_map(|(at, _)| {
            let length = self.length_at(rest.get(at..)?)?;
            Some(from + at..from + at + length)
        })
    }

    /// Byte by byte: a byte of ASCII is never a part of another character.
    fn next_of_ascii(&self, line: &[u8], from: usize) -> Option<Range<usize>> {
        let first = *self.chars.first()?;
        let other = first.to_ascii_uppercase();
        let is_first = |byte: &u8| char::from(*byte) == first || char::from(*byte) == other;
        let mut at = from;
        loop {
            at += line.get(at..)?.iter().position(is_first)?;
            let place = line.get(at..at + self.chars.len())?;
            let mut pairs = place.iter().zip(&self.chars);
            if pairs.all(|(byte, c)| char::from(byte.to_ascii_lowercase()) == *c) {
                return Some(at..at + self.chars.len());
            }
            at += 1;
        }
    }

    /// How many bytes of the text it takes when it is at its beginning.
    fn length_at(&self, text: &str) -> Option<usize> {
        let mut wanted = self.chars.iter();
        let mut length = 0;
        for c in text.chars() {
            for small in c.to_lowercase() {
                match wanted.next() {
                    Some(wanted) if *wanted == small => {}
                    Some(_) => return None,
                    // It ends within what one character becomes.
                    None => break,
                }
            }
            length += c.len_utf8();
            if wanted.as_slice().is_empty() {
                return Some(length);
            }
        }
        None
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
