//! What a line looks like on a terminal.

use super::*;

fn text(line: &str) -> String {
    Screen::of(line, Look::default()).text()
}

#[test]
fn returns_overwrite_as_on_a_terminal() {
    assert_eq!(text(" 10 %\r100 %\r\n".trim_end_matches('\n')), "100 %");
    assert_eq!(text("100 %\rab"), "ab0 %");
    assert_eq!(text("100 %\r\u{1b}[Kab"), "ab");
    assert_eq!(text("100 %\u{1b}[2K\rab"), "ab");
    assert_eq!(text("abc\u{8}\u{8}X"), "aXc");
    assert_eq!(text("abc\r\tX"), "abc     X");
    assert_eq!(text("a\r\r\r"), "a");
}

#[test]
fn a_look_lasts_until_another_one() {
    let first = Screen::of("a\u{1b}[31mb\u{1b}[1mc", Look::default());
    let spans: Vec<&str> = first.spans.iter().map(|span| span.text.as_str()).collect();
    assert_eq!(spans, ["a", "b", "c"]);
    let second = Screen::of("d", first.end);
    assert_eq!(second.spans[0].look, first.spans[2].look);
    assert_eq!(Screen::of("\u{1b}[0m", first.end).end, Look::default());
}

#[test]
fn columns_count_what_is_seen() {
    let columns = |line: &str| Screen::of(line, Look::default()).columns;
    assert_eq!((columns("abc"), columns("\u{1b}[31mabc\u{1b}[m"), columns("")), (3, 3, 0));
    assert_eq!((columns("a\tb"), columns("\t\t"), columns("12345678\t")), (9, 16, 16));
    assert_eq!(
        (columns("e\u{301}"), columns("星"), columns("\u{7}"), columns("\u{202e}")),
        (1, 2, 1, 8)
    );
}

#[test]
fn what_cannot_be_seen_is_a_piece_of_its_own() {
    let screen = Screen::of("<b>\u{202e}x", Look::default());
    let spans: Vec<(&str, bool)> =
        screen.spans.iter().map(|span| (span.text.as_str(), span.is_sign)).collect();
    assert_eq!(spans, [("<b>", false), ("[U+202E]", true), ("x", false)]);
}

#[test]
fn a_line_is_cut_where_a_column_ends() {
    let cut = |line: &str, most| Screen::of(line, Look::default()).cut(most).text();
    assert_eq!(
        (cut("abc", 3), cut("abc", 2), cut("abc", 0)),
        ("abc".into(), "ab".into(), String::new())
    );
    assert_eq!(
        (cut("a星b", 2), cut("a星b", 3), cut("\u{1b}[31mab\u{1b}[mcd", 3)),
        ("a".into(), "a星".into(), "abc".into())
    );
}

#[test]
fn of_a_line_without_end_the_telling_part_is_looked_at() {
    assert_eq!(text(&"é".repeat(LONGEST)).len(), LONGEST);
    let bar: String = (0..100_000).map(|done| format!("\r{done} of 100000")).collect();
    assert_eq!(text(&bar), "99999 of 100000");
}
