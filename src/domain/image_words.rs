//! Words of a query, and how close they come to a text.

/// Words are found by their first so many letters.
const LONGEST: usize = 64;

/// How well a word is in a text, from 0 for very well; `None` when it is not in it.
pub(super) type Closeness = fn(&str, &str) -> Option<u8>;

/// What separates words in a query and in the name of an image.
pub(super) fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '/' | ':' | '.' | '@')
}

/// The words of a query. A point between digits is part of a version and separates nothing.
pub(super) fn words(query: &str) -> impl Iterator<Item = &str> {
    let mut rest = query;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_separator);
        let mut before = ' ';
        let mut chars = rest.char_indices().peekable();
        let mut end = rest.len();
        while let Some((at, c)) = chars.next() {
            let is_digit = |c: char| c.is_ascii_digit();
            let is_point =
                c == '.' && is_digit(before) && chars.peek().is_some_and(|n| is_digit(n.1));
            if is_separator(c) && !is_point {
                end = at;
                break;
            }
            before = c;
        }
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        let cut = word.char_indices().nth(LONGEST).map_or(word.len(), |(at, _)| at);
        word.get(..cut).filter(|word| !word.is_empty())
    })
}

/// The word itself, whatever its case: 0 at the start of the text, 1 at the start of a word in it, 2
/// anywhere else.
pub(super) fn exactly(word: &str, text: &str) -> Option<u8> {
    let (text, length) = (text.as_bytes(), word.len());
    let mut best = None;
    let mut before = b' ';
    for (at, window) in text.windows(length.max(1)).enumerate() {
        if window.eq_ignore_ascii_case(word.as_bytes()) {
            if at == 0 {
                return Some(0);
            }
            if is_separator(char::from(before)) {
                return Some(1);
            }
            best = Some(2);
        }
        before = window.first().copied().unwrap_or(b' ');
    }
    best
}

/// The word itself or, from four letters on, with a wrong, missing, doubled or swapped letter, from eight
/// on with two; or its letters in order, from the first of a word on: `ptmtry` for `photometry`.
pub(super) fn nearly(word: &str, text: &str) -> Option<u8> {
    /// Worse than every exact find.
    const NEAR: u8 = 4;
    if let Some(closeness) = exactly(word, text) {
        return Some(closeness);
    }
    let most = match word.len() {
        0..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    let near = |part: &str| {
        let errors = (1..=most).find(|errors| is_near(word.as_bytes(), part.as_bytes(), *errors));
        errors.map(|errors| NEAR + errors).or_else(|| has_letters(word, part).then_some(NEAR + 3))
    };
    text.split(is_separator).filter_map(near).min()
}

/// Whether a text begins with the word but for so many errors.
fn is_near(word: &[u8], text: &[u8], errors: u8) -> bool {
    let (Some((w, word_rest)), text_first) = (word.split_first(), text.split_first()) else {
        return true;
    };
    if let Some((t, text_rest)) = text_first
        && w.eq_ignore_ascii_case(t)
    {
        return is_near(word_rest, text_rest, errors);
    }
    let Some(left) = errors.checked_sub(1) else { return false };
    let Some((_, text_rest)) = text_first else { return is_near(word_rest, text, left) };
    let swapped = || match (word, text) {
        ([a, b, word_rest @ ..], [c, d, text_rest @ ..]) => {
            a.eq_ignore_ascii_case(d)
                && b.eq_ignore_ascii_case(c)
                && is_near(word_rest, text_rest, left)
        }
        _ => false,
    };
    is_near(word, text_rest, left)
        || is_near(word_rest, text_rest, left)
        || is_near(word_rest, text, left)
        || swapped()
}

/// Whether all letters of the word are in the text in their order, from its first on.
fn has_letters(word: &str, text: &str) -> bool {
    let mut letters = text.bytes();
    let begins_alike =
        word.bytes().zip(text.bytes()).take(1).all(|(a, b)| a.eq_ignore_ascii_case(&b));
    begins_alike && word.bytes().all(|w| letters.any(|t| t.eq_ignore_ascii_case(&w)))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use super::{exactly, is_near, is_separator, words};
    use crate::domain::strategies::{holds, pieces};

    #[test]
    fn words_are_parts_of_the_query_without_separators() {
        holds(pieces(&["a", "9", ".", "-", "_", "/", ":", " ", "é", "@"]), |query| {
            for word in words(&query) {
                assert!(exactly(word, &query).is_some() && !word.is_empty());
                assert!(!word.contains(['-', '_', '/', ':', ' ', '@']), "{word}");
                assert!(!word.starts_with('.') && !word.ends_with('.'), "{word}");
            }
            assert_eq!(words(&query).count() == 0, query.chars().all(is_separator));
        });
    }

    #[test]
    fn a_word_with_a_letter_changed_is_near() {
        holds(("[a-c]{4,9}", 0..8_usize, "[d-e]?"), |(word, at, letter)| {
            let at = at.min(word.len() - 1);
            let (before, after) = (&word[..at], &word[at..]);
            for text in
                [format!("{before}{letter}{after}"), format!("{before}{letter}{}", &after[1..])]
            {
                assert!(is_near(word.as_bytes(), text.as_bytes(), 1), "{word} {text}");
                assert!(is_near(text.as_bytes(), word.as_bytes(), 1), "{text} {word}");
            }
        });
    }
}
