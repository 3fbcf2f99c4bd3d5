//! Characters that cannot be seen, made visible: what programs, people and the platform write may hold some
//! that hide text, turn its direction or act on a terminal.

use std::borrow::Cow;

/// What stands in the place of a character that cannot be seen; `None` for one that can. Line breaks and tabs
/// are among those that can: who shows a text gives them their place.
#[must_use]
pub fn sign(c: char) -> Option<String> {
    let code = u32::from(c);
    match code {
        0x09 | 0x0A => None,
        // Unicode has pictures of the control characters of ASCII.
        0..0x20 => char::from_u32(0x2400 + code).map(String::from),
        0x7F => Some("\u{2421}".to_owned()),
        _ if is_unseen(code) => Some(named(code)),
        _ => None,
    }
}

/// The text with signs in the place of what cannot be seen.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte) || byte == b'\n') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match sign(c) {
            Some(sign) => shown.push_str(&sign),
            None => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// The same of what is shown in a line: line breaks and tabs have signs, too.
#[must_use]
pub fn in_a_line(text: &str) -> Cow<'_, str> {
    match text.contains(['\n', '\t']) {
        false => visible(text),
        true => Cow::Owned(visible(text).replace('\n', "\u{240a}").replace('\t', "\u{2409}")),
    }
}

/// Beyond ASCII: control characters, what turns the direction of text, and what takes no room at all
/// (Unicode 16, `Cc`, `Bidi_Control`, `Default_Ignorable_Code_Point`). Not the joiners U+200C and U+200D and the
/// variation selectors: words of many scripts, and emoji, are written with them.
fn is_unseen(code: u32) -> bool {
    matches!(
        code,
        0x80..=0x9F
            | 0xAD
            | 0x034F
            | 0x061C
            | 0x115F..=0x1160
            | 0x17B4..=0x17B5
            | 0x180B..=0x180F
            | 0x200B
            | 0x200E..=0x200F
            | 0x2028..=0x202E
            | 0x2060..=0x206F
            | 0x3164
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0x1_BCA0..=0x1_BCA3
            | 0x1_D173..=0x1_D17A
            | 0xE_0000..=0xE_0FFF
    )
}

/// As Unicode names a character, e.g. `[U+202E]`.
fn named(code: u32) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut name = String::from("[U+");
    let places = if code > 0xFFFF { 5 } else { 4 };
    for place in (0..places).rev() {
        let digit = usize::try_from(code >> (4 * place) & 0xF).unwrap_or_default();
        name.push(DIGITS.get(digit).copied().unwrap_or_default());
    }
    name.push(']');
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_gets_a_sign() {
        assert_eq!(visible("a\u{7}b\u{1b}[0m\u{7f}"), "a␇b␛[0m␡");
        assert_eq!(visible("exe\u{202e}gpj.\u{feff}\u{e0041}"), "exe[U+202E]gpj.[U+FEFF][U+E0041]");
        assert_eq!(visible("\u{85}\u{2028}"), "[U+0085][U+2028]");
    }

    #[test]
    fn in_a_line_its_end_can_be_seen_too() {
        assert_eq!(in_a_line("two\nlines\tand a bell\u{7}"), "two␊lines␉and a bell␇");
        assert_eq!(in_a_line("one"), "one");
    }

    #[test]
    fn what_can_be_seen_stays() {
        for text in ["", "plain\ntext", "tab\there", "é 星 👩‍🚀 می‌خواهم", "<b>&amp;</b>"]
        {
            assert_eq!(visible(text), text);
        }
    }
}
