//! A line of a log with what was found in it marked.

use crate::domain::log_search::Needle;
use crate::domain::log_text::{Look, Screen, Span};

/// As many pieces of a line as are drawn one by one: who colours each letter gets the rest in one.
const MOST_PIECES: usize = 500;

/// A part of a line of one look, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What can be seen.
    pub text: String,
    /// How it looks.
    pub look: Look,
    /// Whether it stands for a character that cannot be seen.
    pub is_sign: bool,
    /// Which find of the line it is, or a part of, from 0.
    pub find: Option<usize>,
}

/// A line's spans, divided where a find begins or ends. The find that is shown is a piece in any case.
#[must_use]
pub fn pieces(screen: Screen, needle: Option<&Needle>, shown: Option<usize>) -> Vec<Piece> {
    let marks = needle.map(|needle| needle.places(&screen.text())).unwrap_or_default();
    let mut marks = marks.into_iter().enumerate().peekable();
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = 0;
    for Span { text, look, is_sign } in screen.spans {
        let mut rest = text.as_str();
        while !rest.is_empty() {
            while marks.next_if(|(_, place)| place.end <= at).is_some() {}
            let (border, find) = match marks.peek() {
                Some((nth, place)) if place.start <= at => (place.end, Some(*nth)),
                Some((_, place)) => (place.start, None),
                None => (usize::MAX, None),
            };
            let (part, more) = rest.split_at_checked(border - at).unwrap_or((rest, ""));
            at += part.len();
            rest = more;
            let is_apart = |find: Option<usize>| find.is_some() && find == shown;
            let joins = pieces.len() >= MOST_PIECES && !is_apart(find);
            match pieces.last_mut().filter(|last| joins && !is_apart(last.find)) {
                Some(last) => last.text.push_str(part),
                None => pieces.push(Piece { text: part.to_owned(), look, is_sign, find }),
            }
        }
    }
    pieces
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::domain::strategies::{holds, pieces as texts};

    fn of(line: &str, needle: &str, shown: Option<usize>) -> Vec<(String, Option<usize>)> {
        let screen = Screen::of(line, Look::default());
        let pieces = pieces(screen, Needle::new(needle).as_ref(), shown);
        pieces.into_iter().map(|piece| (piece.text, piece.find)).collect()
    }

    #[test]
    fn finds_are_marked_across_colours() {
        let found = of("an \u{1b}[31mEr\u{1b}[32mror\u{1b}[0m, error", "error", None);
        let wanted =
            [("an ", None), ("Er", Some(0)), ("ror", Some(0)), (", ", None), ("error", Some(1))];
        assert_eq!(found, wanted.map(|(text, find)| (text.to_owned(), find)));
        assert_eq!(of("plain", "", None), [("plain".to_owned(), None)]);
    }

    #[test]
    fn of_very_many_pieces_the_shown_find_stays_one() {
        let found = of(&"ab".repeat(5_000), "a", Some(4_000));
        assert!(found.len() <= MOST_PIECES + 3, "{}", found.len());
        assert!(found.contains(&("a".to_owned(), Some(4_000))));
    }

    #[test]
    fn the_pieces_are_the_line() {
        const PARTS: &[&str] = &["a", "A", "b", "é", "\u{1b}[31m", "\u{202e}", "\t", "\r"];
        holds(texts(PARTS), |line| {
            let screen = Screen::of(&line, Look::default());
            let text = screen.text();
            for needle in ["a", "é", "[u", "ab"] {
                let needle = Needle::new(needle).unwrap();
                let pieces = pieces(screen.clone(), Some(&needle), Some(1));
                let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
                assert_eq!(whole, text);
                let last = pieces.iter().filter_map(|piece| piece.find).max();
                assert_eq!(last.map_or(0, |last| last + 1), needle.count(&text));
            }
        });
    }
}
