//! Rows and the lines that they are of.

use super::*;

const ALL: usize = usize::MAX;

fn lines(text: &str) -> LogLines {
    let mut lines = LogLines::default();
    lines.read_on(text, usize::MAX);
    lines
}

fn rows(text: &str, columns: Option<u32>, most_rows: usize) -> LineRows {
    LineRows::of(&lines(text), &Lengths::default(), columns, most_rows)
}

#[test]
fn without_wrapping_each_line_is_a_row() {
    let rows = rows("a\nbb\n\nccc", None, ALL);
    assert_eq!((rows.count(), rows.row_of(2), rows.line_at(3), rows.line_at(9)), (4, 2, 3, 4));
}

#[test]
fn wrapped_lines_take_the_rows_that_they_need() {
    let rows = rows("abcde\n\nabcdef\nx", Some(3), ALL);
    assert_eq!(rows.count(), 2 + 1 + 2 + 1);
    assert_eq!([0, 1, 2, 3, 4].map(|number| rows.row_of(number)), [0, 2, 3, 5, 6]);
    assert_eq!([0, 1, 2, 3, 4, 5, 6].map(|row| rows.line_at(row)), [0, 0, 1, 2, 2, 3, 4]);
}

#[test]
fn a_line_that_is_cut_has_a_row_that_says_so() {
    let text = "x".repeat(FIRST_COLUMNS as usize + 1) + "\ny";
    let lines = lines(&text);
    let mut lengths = Lengths::default();
    assert_eq!(LineRows::of(&lines, &lengths, Some(100), ALL).row_of(1), 21);
    lengths.lengthen(0);
    assert_eq!(LineRows::of(&lines, &lengths, Some(100), ALL).row_of(1), 21);
    assert_eq!(LineRows::of(&lines, &lengths, Some(3000), ALL).row_of(1), 1);
}

#[test]
fn a_line_is_drawn_as_far_as_is_asked_for() {
    let mut lengths = Lengths::default();
    lengths.reach(3, 100);
    assert_eq!(lengths, Lengths::default());
    lengths.reach(3, FIRST_COLUMNS + MORE_COLUMNS);
    assert_eq!(lengths.of(3), FIRST_COLUMNS + 2 * MORE_COLUMNS);
}

#[test]
fn of_more_rows_than_can_be_drawn_the_last_lines_have_theirs() {
    let text = "abcde\n\nabcdef\nx";
    for (columns, most, first, count) in [
        (Some(3), 6, 0, 6),
        (Some(3), 5, 1, 4),
        (Some(3), 3, 2, 3),
        (Some(3), 2, 3, 1),
        (None, 3, 1, 3),
        // The last line is there in any case.
        (Some(3), 0, 3, 1),
        (None, 0, 3, 1),
    ] {
        let rows = rows(text, columns, most);
        assert_eq!((rows.first(), rows.count()), (first, count), "{columns:?} {most}");
        // The end can be reached, and what has no rows is above the first.
        assert_eq!((rows.line_at(count), rows.row_of(0), rows.row_of(4)), (4, 0, count));
        assert_eq!(rows.line_at(0), first);
    }
    assert_eq!((rows("", Some(3), 5).first(), rows("", Some(3), 5).count()), (0, 0));
}

#[test]
fn who_asks_for_more_of_a_line_does_not_lose_it() {
    let text = "x".repeat(10_000) + "\ny";
    let (lines, mut lengths) = (lines(&text), Lengths::default());
    let before = LineRows::of(&lines, &lengths, Some(20), 102);
    assert_eq!((before.first(), before.count()), (0, 102));
    lengths.lengthen(0);
    let after = LineRows::of(&lines, &lengths, Some(20), 102);
    assert_eq!((after.first(), after.count()), (0, 501));
}

#[test]
fn a_log_of_any_rows_is_no_higher_than_browsers_lay_out() {
    /// Firefox, in pixels; Chrome, in those of the screen.
    const FIREFOX: f64 = 17_895_697.0;
    const CHROME: f64 = 33_554_431.0;
    for (pitch, ratio) in [(20.0, 1.0), (20.0, 3.0), (20.0, 4.0), (40.0, 2.5), (17.3, 8.0)] {
        let height = most_rows(pitch, ratio) as f64 * pitch;
        assert!(height < FIREFOX && height * ratio < CHROME, "{pitch} {ratio}");
        assert!(height > 3.0e6);
    }
    // Whatever a browser says, there is a row.
    for odd in [0.0, f64::NAN, f64::INFINITY] {
        assert!(most_rows(odd, odd) > 0);
    }
}
