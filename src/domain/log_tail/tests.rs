//! Whatever comes in whatever pieces, what is kept is its end.

use proptest::collection::vec;

use super::*;
use crate::domain::strategies::{holds, pieces};

/// In blocks of a few bytes.
fn tail(block: usize, parts: &[&[u8]]) -> (String, LeftOut) {
    let mut tail = LogTail::of_blocks(block);
    for part in parts {
        tail.push(part);
    }
    tail.into_text()
}

#[test]
fn a_log_that_fits_is_kept_whole() {
    assert_eq!(tail(4, &[]), (String::new(), LeftOut::default()));
    let log = "0123456\n89 123456789 1234567890\n";
    assert_eq!(tail(4, &[log.as_bytes()]), (log.to_owned(), LeftOut::default()));
}

#[test]
fn of_a_longer_one_the_last_whole_lines() {
    let log: String = (0..50).map(|line| format!("{line:03}\n")).collect();
    let (text, left_out) = tail(6, &[log.as_bytes()]);
    assert_eq!(left_out, LeftOut { bytes: 156, lines: 39 });
    assert!(text.starts_with("039\n") && text.ends_with("049\n"), "{text}");
}

#[test]
fn of_a_line_without_end_a_part_is_kept() {
    let (text, left_out) = tail(4, &["x".repeat(99).as_bytes(), "é".as_bytes()]);
    assert_eq!((text.chars().last(), left_out.lines), (Some('é'), 0));
    assert_eq!(left_out.bytes + text.len() as u64, 101);
}

#[test]
fn a_log_of_any_length_takes_no_more_than_is_stated() {
    let mut tail = LogTail::default();
    let piece = "a line of a log that never ends\n".repeat(1 << 15);
    for _ in 0..100 {
        tail.push(piece.as_bytes());
        assert!(tail.blocks.iter().map(Vec::len).sum::<usize>() <= MOST_BYTES);
    }
    let (text, left_out) = tail.into_text();
    assert!(text.len() > MOST_BYTES - BLOCK - 100, "{}", text.len());
    assert_eq!(left_out.bytes + text.len() as u64, 100 << 20);
    assert_eq!(left_out.lines + text.lines().count(), 100 << 15);
}

#[test]
fn a_log_that_grows_begins_at_the_same_place_for_some_readings() {
    let log: String = (0..50).map(|line| format!("{line:03}\n")).collect();
    let begins = |lines: usize| tail(20, &[&log.as_bytes()[..4 * lines]]).1.bytes;
    assert_eq!([40, 41, 45, 46, 50].map(begins), [0, 20, 20, 40, 40]);
}

#[test]
fn what_is_not_utf_8_is_marked() {
    assert_eq!(tail(4, &[b"a\xFFb"]).0, "a\u{fffd}b");
}

#[test]
fn what_is_left_out_and_what_is_kept_are_the_log() {
    const PARTS: &[&str] = &["\n", "a", "a longer piece", "\r\n", "line\nline"];
    holds((vec(pieces(PARTS), 0..8), 1_usize..12), |(parts, block)| {
        let log = parts.concat();
        let parts: Vec<&[u8]> = parts.iter().map(String::as_bytes).collect();
        let (text, left_out) = tail(block, &parts);
        assert_eq!(left_out.bytes as usize + text.len(), log.len());
        assert!(log.ends_with(&text) && text.len() <= block * BLOCKS);
        let before = &log[..log.len() - text.len()];
        assert_eq!(before.matches('\n').count(), left_out.lines);
        assert_eq!(LeftOut::read(left_out.written().as_deref()), left_out);
    });
}

#[test]
fn what_other_tabs_say_is_read_or_nothing() {
    assert_eq!(LeftOut::read(None), LeftOut::default());
    for odd in ["", " ", "7", "x 1", "1 x", "-1 2"] {
        assert_eq!(LeftOut::read(Some(odd)), LeftOut::default());
    }
    assert_eq!(LeftOut::default().written(), None);
}

#[test]
fn a_log_that_begins_later_goes_on() {
    // Within a line without end.
    let at = |bytes| LeftOut { bytes, lines: 1 };
    assert!(at(0).goes_on("ab", at(0), "a") && at(0).goes_on("ab", at(0), ""));
    assert!(at(7).goes_on("cdef", at(5), "abcd"));
    // Another log, one that was cut, and one of which nothing known is left.
    assert!(!at(7).goes_on("xdef", at(5), "abcd"));
    assert!(!at(3).goes_on("abcd", at(5), "abcd"));
    assert!(!at(10).goes_on("abcd", at(5), "abcd"));
}

#[test]
fn a_log_goes_on_whatever_stands_for_an_id_and_for_what_is_not_utf_8() {
    let line = |nth: usize| [format!("{nth:03} k3x9a0bq ").as_bytes(), b"\xFF\xE2\n"].concat();
    let log: Vec<u8> = (0..90).flat_map(line).collect();
    let read = |lines: usize| {
        let (text, left_out) = tail(100, &[&log[..lines * line(0).len()]]);
        (text.replace("k3x9a0bq", "•••"), left_out)
    };
    let mut begins = Vec::new();
    for lines in 50..90 {
        let ((known, before), (text, after)) = (read(lines), read(lines + 1));
        assert!(after.goes_on(&text, before, &known), "{lines}: {before:?} {after:?}");
        // Not where a line differs, nor the other way round.
        let other = text.replace(&format!("{:03} ", lines - 1), "other ");
        assert!(!after.goes_on(&other, before, &known), "{lines}");
        assert!(!before.goes_on(&known, after, &text), "{lines}");
        begins.push(after.bytes);
    }
    begins.dedup();
    assert!(begins.len() > 5, "{begins:?}");
}

#[test]
fn of_a_log_of_which_all_that_was_known_is_left_out_nothing_goes_on() {
    let at = |lines: usize| LeftOut { bytes: 4 * lines as u64, lines };
    assert!(at(7).goes_on("7\n8\n", at(5), "5\n6\n7\n"));
    assert!(at(7).goes_on("7\n8\n", at(5), "5\n6\n"));
    assert!(!at(7).goes_on("7\n8\n", at(5), "5\n6"));
    assert!(!at(8).goes_on("8\n9\n", at(5), "5\n6\n"));
}
