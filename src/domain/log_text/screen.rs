//! One line of a log as a terminal shows it.

use crate::domain::log_text::columns::columns_of;
use crate::domain::log_text::style::Look;
use crate::domain::log_text::tokens::{Token, Tokens};
use crate::domain::visible;

/// As many bytes of one line as are looked at. What is longer is no text to be read, and comes whole with the
/// download; a bar of progress that was drawn over and over shows as it stood last.
pub(super) const LONGEST: usize = 64 * 1024;

/// Columns from one tab stop to the next.
const TAB: u32 = 8;

/// A piece of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What can be seen.
    pub text: String,
    /// How it looks.
    pub look: Look,
    /// Whether it stands for a character that cannot be seen.
    pub is_sign: bool,
}

/// A line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Its pieces.
    pub spans: Vec<Span>,
    /// How many columns they take.
    pub columns: u32,
    /// The look that goes on in the next line.
    pub end: Look,
}

/// Whether a line holds nothing but letters, digits, signs and spaces of ASCII: then it is shown as it is.
pub(super) fn is_plain(line: &str) -> bool {
    line.bytes().all(|byte| (0x20..0x7F).contains(&byte))
}

impl Screen {
    /// The line, without its line break, as shown from a look on.
    #[must_use]
    pub fn of(line: &str, look: Look) -> Self {
        let line = line.trim_end_matches('\r');
        let mut screen = Self { end: look, ..Self::default() };
        let line = screen.looked_at(line);
        if is_plain(line) {
            let columns = u32::try_from(line.len()).unwrap_or(u32::MAX);
            screen.push(line, columns, false);
        } else if line.contains(['\r', '\u{8}']) {
            screen.play(line);
        } else {
            for token in Tokens::of(line) {
                match token {
                    Token::Char(c) => screen.push_char(c),
                    Token::Style(parameters) => screen.end.apply(parameters),
                    _ => {}
                }
            }
        }
        screen
    }

    /// What can be seen of it, without colours.
    #[must_use]
    pub fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// The first columns of a line that is shown as it is.
    pub(super) fn of_plain(line: &str, look: Look, most: u32) -> Self {
        let mut screen = Self { end: look, ..Self::default() };
        let most = usize::try_from(most).unwrap_or(usize::MAX).min(line.len());
        screen.push(
            line.get(..most).unwrap_or(line),
            u32::try_from(most).unwrap_or(u32::MAX),
            false,
        );
        screen
    }

    /// Takes away what is beyond so many columns.
    #[must_use]
    pub fn cut(mut self, most: u32) -> Self {
        if self.columns <= most {
            return self;
        }
        let mut columns = 0;
        let mut spans = Vec::new();
        for mut span in self.spans {
            let fits = span.text.char_indices().find(|(_, c)| {
                columns += columns_of(*c);
                columns > most
            });
            if let Some((at, _)) = fits {
                span.text.truncate(at);
                if !span.text.is_empty() {
                    spans.push(span);
                }
                break;
            }
            spans.push(span);
        }
        self.spans = spans;
        self.columns = most;
        self
    }

    /// The part of a line that is short enough. Of what was overwritten many times the last, from a return on.
    fn looked_at<'a>(&mut self, line: &'a str) -> &'a str {
        let Some(surplus) = line.len().checked_sub(LONGEST).filter(|surplus| *surplus > 0) else {
            return line;
        };
        let late = (surplus..line.len()).find(|at| line.is_char_boundary(*at));
        let late = late.and_then(|late| line.get(late..)).unwrap_or_default();
        if let Some(tail) = late.find('\r').and_then(|at| late.get(at..)) {
            return tail;
        }
        let end = (0..=LONGEST).rev().find(|at| line.is_char_boundary(*at)).unwrap_or_default();
        line.get(..end).unwrap_or_default()
    }

    fn push_char(&mut self, c: char) {
        match visible::sign(c) {
            _ if c == '\t' => {
                let room = TAB - self.columns % TAB;
                for _ in 0..room {
                    self.push(" ", 1, false);
                }
            }
            Some(sign) => {
                let columns = u32::try_from(sign.chars().count()).unwrap_or(u32::MAX);
                self.push(&sign, columns, true);
            }
            None => self.push(c.encode_utf8(&mut [0; 4]), columns_of(c), false),
        }
    }

    fn push(&mut self, text: &str, columns: u32, is_sign: bool) {
        self.columns = self.columns.saturating_add(columns);
        match self.spans.last_mut() {
            Some(last) if last.look == self.end && last.is_sign == is_sign => {
                last.text.push_str(text);
            }
            _ if text.is_empty() => {}
            _ => self.spans.push(Span { text: text.to_owned(), look: self.end, is_sign }),
        }
    }

    /// Lets returns, steps back and erasing work on the line. A wide character counts as one place here.
    fn play(&mut self, line: &str) {
        let blank = (' ', Look::default());
        let mut cells: Vec<(char, Look)> = Vec::new();
        let (mut at, mut look) = (0, self.end);
        // Up to here all is blank: what is erased again and again costs nothing.
        let mut erased = 0;
        for token in Tokens::of(line) {
            match token {
                Token::Char('\t') => at = ((at / 8 + 1) * 8).min(LONGEST),
                Token::Char(c) => {
                    if cells.len() < at {
                        cells.resize(at, blank);
                    }
                    erased = erased.min(at);
                    match cells.get_mut(at) {
                        Some(cell) => *cell = (c, look),
                        None => cells.push((c, look)),
                    }
                    at += 1;
                }
                Token::Return => at = 0,
                Token::Back => at = usize::saturating_sub(at, 1),
                Token::Style(parameters) => look.apply(parameters),
                Token::Erase("" | "0") => cells.truncate(at),
                Token::Erase("1") => {
                    let cells = cells.iter_mut().take(at + 1).skip(erased);
                    cells.for_each(|cell| *cell = blank);
                    erased = erased.max(at);
                }
                Token::Erase(_) => cells.clear(),
                Token::Dropped => {}
            }
        }
        for (c, look) in cells {
            self.end = look;
            self.push_char(c);
        }
        self.end = look;
    }
}

#[cfg(test)]
mod tests;
