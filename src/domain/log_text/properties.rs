//! However a log comes, in however many pieces, its lines are those of the whole.

use proptest::collection::vec;

use super::*;
use crate::domain::strategies::{holds, pieces};

const PARTS: &[&str] = &[
    "\n",
    "\n",
    "\r\n",
    "\r",
    "a",
    "one frame more",
    "\t",
    "\u{8}",
    "é",
    "星",
    "\u{1b}[31m",
    "\u{1b}[0m",
    "\u{1b}[1",
    "\u{1b}]0;t",
    "\u{7}",
    "\u{1b}[K",
    "\u{202e}",
    "<b>",
    "\u{1b}[38;5;200m",
];

fn whole(text: &str) -> LogLines {
    let mut lines = LogLines::default();
    assert!(lines.read_on(text, usize::MAX));
    lines
}

fn shown(lines: &LogLines, text: &str) -> Vec<Screen> {
    (lines.first()..lines.end()).map(|number| lines.screen(text, number)).collect()
}

#[test]
fn a_log_that_grows_is_read_as_one_that_was_there() {
    holds((vec(pieces(PARTS), 1..6), 1_usize..40), |(parts, bytes)| {
        let mut text = String::new();
        let mut lines = LogLines::default();
        for part in parts {
            text.push_str(&part);
            while !lines.read_on(&text, bytes) {}
            assert_eq!(shown(&lines, &text), shown(&whole(&text), &text), "{text:?}");
        }
    });
}

#[test]
fn each_line_is_there_and_nothing_hidden_is_in_it() {
    holds(pieces(PARTS), |text| {
        let lines = whole(&text);
        assert_eq!(lines.end(), text.split_terminator('\n').count());
        for number in 0..lines.end() {
            let screen = lines.screen(&text, number);
            assert_eq!(screen.columns, lines.columns(number));
            let seen = screen.text();
            assert!(
                !seen.chars().any(|c| crate::domain::visible::sign(c).is_some() || c == '\n'),
                "{seen:?}"
            );
            if let Some(plain) = lines.plain(&text, number) {
                assert_eq!(plain, seen);
            }
            let most = screen.columns / 2;
            let cut = lines.screen_to(&text, number, most);
            assert!(seen.starts_with(&cut.text()) && cut.columns <= most.max(1));
            assert_eq!(cut, screen.cut(most));
        }
    });
}

#[test]
fn of_a_long_log_the_end_is_kept() {
    let text: String = (0..MOST_LINES * 2).map(|line| format!("{line}\n")).collect();
    let mut lines = LogLines::default();
    while !lines.read_on(&text, 1 << 16) {}
    assert_eq!(lines.end(), MOST_LINES * 2);
    let kept = lines.end() - lines.first();
    assert!((MOST_LINES..=MOST_LINES + MOST_LINES / SLACK).contains(&kept), "{kept}");
    assert_eq!(lines.screen(&text, lines.first()).text(), lines.first().to_string());
    // What was let go is known no more.
    assert_eq!(lines.screen(&text, 0).text(), "");
}

#[test]
fn lines_are_counted_from_where_the_log_began() {
    let text = "a\n\u{1b}[31mb\nc\n";
    let mut lines = LogLines::after(7);
    while !lines.read_on(text, 1) {}
    assert_eq!((lines.first(), lines.end()), (7, 10));
    assert_eq!([6, 7, 8, 9].map(|number| lines.screen(text, number).text()), ["", "a", "b", "c"]);
    assert_eq!(lines.screen(text, 7).spans[0].look.ink, None);
    assert_eq!(lines.screen(text, 9).spans[0].look.ink.map(Ink::number), Some(1));
}

#[test]
fn a_colour_lasts_over_lines_that_were_let_go() {
    let text = "\u{1b}[31m".to_owned() + &"x\n".repeat(MOST_LINES + MOST_LINES / 5);
    let mut lines = LogLines::default();
    while !lines.read_on(&text, 1 << 16) {}
    assert!(lines.first() > 0);
    assert_eq!(lines.screen(&text, lines.first()).spans[0].look.ink.map(Ink::number), Some(1));
}
