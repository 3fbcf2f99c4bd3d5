//! A program's words as a reader can trust them: no terminal codes, no character that hides or turns others.

use std::iter::Peekable;
use std::str::Chars;

use crate::domain::visible;

const ESCAPE: char = '\u{1b}';

/// The text without terminal codes, with a line that was overwritten as it was at last, and with invisible
/// characters by their signs.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            ESCAPE => skip_code(&mut chars),
            '\r' => {
                while chars.next_if_eq(&'\r').is_some() {}
                // Progress bars begin their line again and again.
                if chars.peek().is_some_and(|next| *next != '\n') {
                    let line = plain.rfind('\n').map_or(0, |at| at + 1);
                    plain.truncate(line);
                }
            }
            '\n' | '\t' => plain.push(c),
            _ => match visible::sign(c) {
                Some(sign) => plain.push_str(&sign),
                None => plain.push(c),
            },
        }
    }
    plain
}

/// Goes behind a terminal's code (ECMA-48): `ESC [ … letter`, `ESC ] … BEL` or `… ESC \`, `ESC letter`.
fn skip_code(chars: &mut Peekable<Chars<'_>>) {
    match chars.peek() {
        Some('[') => {
            chars.next();
            while chars.next_if(|c| matches!(c, ' '..='?')).is_some() {}
            chars.next_if(|c| matches!(c, '@'..='~'));
        }
        Some(']' | 'P' | '_' | '^' | 'X') => {
            // One that never ends must not take the rest of the log with it.
            while chars.next_if(|c| !matches!(c, '\u{7}' | '\n' | &ESCAPE)).is_some() {}
            if chars.next_if_eq(&ESCAPE).is_some() {
                chars.next_if_eq(&'\\');
            } else {
                chars.next_if_eq(&'\u{7}');
            }
        }
        Some(' '..='/') => {
            while chars.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            chars.next_if(|c| matches!(c, '0'..='~'));
        }
        Some('0'..='~') => {
            chars.next();
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn colours_go_and_words_stay() {
        assert_eq!(plain("\u{1b}[1;31mError\u{1b}[0m: no\u{1b}[K"), "Error: no");
        assert_eq!(plain("\u{1b}]0;title\u{7}a\u{1b}]8;;x\u{1b}\\b"), "ab");
        assert_eq!(plain("\u{1b}(Ba\u{1b}7b"), "ab");
        assert_eq!(plain("\u{1b}]never ends\nnext"), "\nnext");
        assert_eq!(plain("end\u{1b}"), "end");
    }

    #[test]
    fn a_line_is_as_it_was_at_last() {
        assert_eq!(plain("10 %\r50 %\r100 %\r\nnext"), "100 %\nnext");
        assert_eq!(plain("done\r\r\nb"), "done\nb");
        assert_eq!(plain("a\nb\rc"), "a\nc");
    }

    #[test]
    fn what_hides_is_shown() {
        assert_eq!(plain("a\u{202e}b\u{200b}\u{0}\tc"), "a[U+202E]b[U+200B]␀\tc");
        assert_eq!(plain("é 星 👩‍🔬"), "é 星 👩‍🔬");
    }
}
