//! What a line is made of for a terminal: characters, and sequences that tell it what to do (ECMA-48).

/// One of them.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A character, one that cannot be seen among them.
    Char(char),
    /// Back to the line's beginning; what follows overwrites.
    Return,
    /// Back by one character.
    Back,
    /// Another look: what stands between `ESC [` and `m`.
    Style(&'a str),
    /// Part of the line is erased: what stands between `ESC [` and `K`.
    Erase(&'a str),
    /// A sequence that means nothing here: of movement over the screen, titles, links, pictures.
    Dropped,
}

/// Reads a line token by token.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// No text that a sequence embraces ends behind here: a line of nothing but beginnings must not be searched
    /// to its end for each of them.
    has_no_end: bool,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(line: &'a str) -> Self {
        Self { rest: line, has_no_end: false }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// What follows an ESC. One that begins nothing is a character that cannot be seen.
    fn escape(&mut self) -> Token<'a> {
        let Some(c) = self.rest.chars().next() else { return Token::Char('\u{1b}') };
        match c {
            '[' => self.control(),
            ']' | 'P' | 'X' | '^' | '_' => self.embraced(),
            ' ' | '#' | '%' | '('..='/' => {
                let length = self.rest.chars().take(2).map(char::len_utf8).sum();
                self.skip(length);
                Token::Dropped
            }
            '0'..='~' => {
                self.skip(1);
                Token::Dropped
            }
            _ => Token::Char('\u{1b}'),
        }
    }

    /// `[`, parameters, and a letter that says what for.
    fn control(&mut self) -> Token<'a> {
        let length =
            self.rest.bytes().skip(1).take_while(|byte| (0x20..0x40).contains(byte)).count();
        let parameters = self.rest.get(1..=length).unwrap_or_default();
        let last = self.rest.as_bytes().get(length + 1).copied();
        // A letter of another alphabet, or the line's end: the sequence was broken off.
        let ends = last.is_some_and(|last| (0x40..0x7F).contains(&last));
        self.skip(length + 1 + usize::from(ends));
        match last {
            Some(b'm') => Token::Style(parameters),
            Some(b'K') => Token::Erase(parameters),
            _ => Token::Dropped,
        }
    }

    /// A text for the terminal itself, up to BEL or `ESC \`. Without its end it is no such text, and is shown.
    fn embraced(&mut self) -> Token<'a> {
        let end =
            (!self.has_no_end).then(|| self.rest.find(['\u{7}', '\u{1b}', '\u{9c}'])).flatten();
        let Some(end) = end else {
            self.has_no_end = true;
            return Token::Char('\u{1b}');
        };
        let after = self.rest.get(end..).unwrap_or_default();
        let last = after.chars().next().map_or(0, char::len_utf8);
        // Another sequence breaks it off.
        self.skip(
            end + if after.starts_with("\u{1b}\\") {
                2
            } else if after.starts_with('\u{1b}') {
                0
            } else {
                last
            },
        );
        Token::Dropped
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let c = self.rest.chars().next()?;
        self.skip(c.len_utf8());
        Some(match c {
            '\r' => Token::Return,
            '\u{8}' => Token::Back,
            '\u{1b}' => self.escape(),
            c => Token::Char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Token::{Back, Char, Dropped, Erase, Return, Style};
    use super::*;

    fn of(line: &str) -> Vec<Token<'_>> {
        Tokens::of(line).collect()
    }

    #[test]
    fn sequences_are_told_apart() {
        assert_eq!(of("a\u{1b}[1;31mb\u{1b}[m"), [Char('a'), Style("1;31"), Char('b'), Style("")]);
        assert_eq!(of("a\r\u{1b}[2Kb\u{8}"), [Char('a'), Return, Erase("2"), Char('b'), Back]);
        assert_eq!(
            of("\u{1b}[2J\u{1b}[?25l\u{1b}(B\u{1b}7é"),
            [Dropped, Dropped, Dropped, Dropped, Char('é')]
        );
    }

    #[test]
    fn titles_and_links_are_not_shown() {
        assert_eq!(of("\u{1b}]0;title\u{7}a"), [Dropped, Char('a')]);
        assert_eq!(
            of("\u{1b}]8;;https://x\u{1b}\\a\u{1b}]8;;\u{1b}\\"),
            [Dropped, Char('a'), Dropped]
        );
    }

    #[test]
    fn what_is_broken_off_hides_nothing() {
        let esc = || Char('\u{1b}');
        assert_eq!(
            of("\u{1b}]0;ab"),
            [esc(), Char(']'), Char('0'), Char(';'), Char('a'), Char('b')]
        );
        assert_eq!(of("\u{1b}[31é"), [Dropped, Char('é')]);
        assert_eq!(of("\u{1b}"), [esc()]);
        assert_eq!(of("\u{1b}é"), [esc(), Char('é')]);
    }
}
