//! Text of others as a reader can trust it: no character hides, or turns what is around it.

/// Whether a character is not seen, or turns what is around it: controls, and what Unicode calls format
/// characters and fillers.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// The text with such characters by their numbers, e.g. `<U+202E>`.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_invisible(c) {
            shown.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_hides_is_shown() {
        assert_eq!(visible("astro1 é 星 <b>"), "astro1 é 星 <b>");
        assert_eq!(visible("a\u{202e}b\u{200b}\u{0}\n"), "a<U+202E>b<U+200B><U+0000><U+000A>");
    }
}
