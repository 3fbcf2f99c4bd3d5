//! What is found in a log.

use super::*;
use crate::domain::log_text::LogLines;

fn places(needle: &str, line: &str) -> Vec<(usize, usize)> {
    let places = Needle::new(needle).unwrap().places(line).into_iter();
    places.map(|place| (place.start, place.end)).collect()
}

#[test]
fn case_does_not_matter() {
    assert_eq!(places("error", "Error: ERROR"), [(0, 5), (7, 12)]);
    assert_eq!(places("É", "été É"), [(0, 2), (3, 5), (6, 8)]);
    assert_eq!(places("straße", "STRASSE Straße"), [(8, 15)]);
    // One letter whose small form has two characters.
    assert_eq!(places("i\u{307}x", "\u{130}x"), [(0, 3)]);
}

#[test]
fn none_overlaps_another_and_spaces_count() {
    assert_eq!(places("aa", "aaaa a"), [(0, 2), (2, 4)]);
    assert_eq!(places(" a", "aaaa a"), [(4, 6)]);
    assert_eq!(Needle::new(""), None);
}

#[test]
fn steps_go_around() {
    let text = "a b\nnone\na a\n";
    let mut lines = LogLines::default();
    lines.read_on(text, usize::MAX);
    let mut finds = Finds::default();
    assert!(finds.look_on(text, &lines, &Needle::new("a").unwrap(), usize::MAX));
    assert_eq!(finds.count(), 3);
    let find = |line, nth| Find { line, nth };
    assert_eq!(finds.from_line(1), Some(find(2, 0)));
    assert_eq!(finds.from_line(3), Some(find(0, 0)));
    assert_eq!(finds.step(find(0, 0), false), Some(find(2, 0)));
    assert_eq!(finds.step(find(2, 1), false), Some(find(0, 0)));
    assert_eq!(finds.step(find(0, 0), true), Some(find(2, 1)));
    assert_eq!(finds.position(find(2, 1)), Some(3));
    assert_eq!((finds.position(find(2, 2)), finds.position(find(1, 0))), (None, None));
}

#[test]
fn what_is_typed_is_another_search_unless_it_finds_the_same() {
    let known = Needle::new("error");
    assert!(!Needle::is_another(known.as_ref(), "Error"));
    assert!(Needle::is_another(known.as_ref(), "errors"));
    assert!(Needle::is_another(known.as_ref(), ""));
    assert!(Needle::is_another(None, "e"));
    assert!(!Needle::is_another(None, ""));
}
