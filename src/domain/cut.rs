//! The beginning of a text that is too long to be drawn whole.

/// The first `most` characters; `None` when the text has no more.
#[must_use]
pub fn cut(text: &str, most: usize) -> Option<&str> {
    // As few bytes need not be counted.
    if text.len() <= most {
        return None;
    }
    let (at, _) = text.char_indices().nth(most)?;
    text.get(..at)
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn only_what_is_longer_is_cut_and_never_within_a_character() {
        assert_eq!(cut("", 2), None);
        assert_eq!(cut("éé", 2), None);
        assert_eq!(cut("ééa", 2), Some("éé"));
        assert_eq!(cut(&"x".repeat(1_000_000), 2000).map(str::len), Some(2000));
    }
}
