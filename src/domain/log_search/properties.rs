//! Finds are those of a plain look through the visible text, however it grows and is looked through.

use proptest::collection::vec;
use proptest::sample::select;

use super::*;
use crate::domain::log_text::LogLines;
use crate::domain::strategies::{holds, pieces};

const PARTS: &[&str] = &[
    "\n",
    "\n",
    "a",
    "A",
    "b",
    "aa",
    "é",
    "É",
    "\u{1b}[31m",
    "\r",
    "\t",
    "ß",
    "\u{130}",
    "\u{202e}",
];

fn lines_of(text: &str) -> LogLines {
    let mut lines = LogLines::default();
    while !lines.read_on(text, 7) {}
    lines
}

#[test]
fn places_are_where_the_word_is() {
    let needle = select(&["a", "aa", "é", "AB", "ss", "i\u{307}", "u+202e"]);
    holds((needle, pieces(PARTS)), |(typed, line)| {
        let needle = Needle::new(typed).unwrap();
        let places = needle.places(&line);
        assert_eq!(places.len(), needle.count(&line));
        let mut end = 0;
        for place in places {
            assert!(place.start >= end && place.end > place.start);
            end = place.end;
            let found = line.get(place).unwrap().to_lowercase();
            assert!(found.starts_with(&typed.to_lowercase()), "{found:?} {typed}");
        }
        // What is written as it was typed is found.
        assert!(needle.count(&line) > 0 || !line.contains(typed));
    });
}

#[test]
fn a_growing_log_is_looked_through_once() {
    holds((vec(pieces(PARTS), 1..5), 1_usize..60), |(parts, bytes)| {
        let needle = Needle::new("a").unwrap();
        let (mut text, mut lines, mut finds) =
            (String::new(), LogLines::default(), Finds::default());
        for part in parts {
            finds.forget_from(lines.end().saturating_sub(1));
            text.push_str(&part);
            while !lines.read_on(&text, 5) {}
            while !finds.look_on(&text, &lines, &needle, bytes) {}
            let whole = lines_of(&text);
            let counts: Vec<(usize, usize)> = (0..whole.end())
                .map(|number| (number, needle.count(&whole.screen(&text, number).text())))
                .filter(|(_, count)| *count > 0)
                .collect();
            assert_eq!(finds.count(), counts.iter().map(|(_, count)| count).sum::<usize>());
            // From each to the next leads through all of them, and back.
            let all: Vec<Find> = counts
                .iter()
                .flat_map(|(line, count)| (0..*count).map(|nth| Find { line: *line, nth }))
                .collect();
            for (at, find) in all.iter().enumerate() {
                assert_eq!(finds.position(*find), Some(at + 1));
                assert_eq!(finds.step(*find, false), Some(all[(at + 1) % all.len()]));
                assert_eq!(finds.step(*find, true), Some(all[(at + all.len() - 1) % all.len()]));
            }
        }
    });
}
