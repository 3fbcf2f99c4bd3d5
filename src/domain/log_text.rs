//! A session's log: its lines, as a terminal would show them (contract 2.8: whatever the program has written).
//! The lines are known by where they begin; what they look like is worked out when they are drawn, so that a log of
//! many megabytes costs little more than its text.

mod columns;
pub mod line_rows;
mod screen;
mod style;
mod tokens;

pub use screen::{Screen, Span};
pub use style::{Ink, Look};

use crate::domain::log_text::screen::is_plain;

/// As many of the last lines as are kept, drawn and searched. A terminal keeps 1,000 to 10,000; Kubernetes
/// rotates a container's log at 10 MiB, about 100,000 lines. Of bytes `domain/log_tail.rs` keeps not too many.
pub const MOST_LINES: usize = 200_000;

/// What may be over before the first lines are let go, as a part of what is kept: not with every line.
const SLACK: usize = 10;

/// Where a line is.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Its first byte.
    start: usize,
    /// How many columns it takes.
    columns: u32,
    /// Whether it is shown as it is.
    is_plain: bool,
    /// Whether it is longer than what is looked at of one.
    is_partial: bool,
}

/// The lines of a text that grows at its end. The text itself is somebody else's, and given with each question: all
/// that was read of it must still be there.
#[derive(Clone, Debug, Default)]
pub struct LogLines {
    lines: Vec<Line>,
    /// Lines before the first one that is kept.
    let_go: usize,
    /// Bytes that were read.
    read: usize,
    /// The look behind them.
    look: Look,
    /// The lines, counted from the log's beginning, that begin with another look than the one before.
    turns: Vec<(usize, Look)>,
    /// Whether the last line has no end yet.
    is_open: bool,
}

impl LogLines {
    /// Of a text before which so many lines are missing.
    #[must_use]
    pub fn after(missing: usize) -> Self {
        Self { let_go: missing, ..Self::default() }
    }

    /// Reads on for about so many bytes, at least one line; whether that was all.
    pub fn read_on(&mut self, text: &str, bytes: usize) -> bool {
        self.reopen();
        let enough = self.read.saturating_add(bytes);
        while self.read < text.len() && self.read < enough {
            let rest = text.get(self.read..).unwrap_or_default();
            // By bytes: the search for one is quick, and a line break is never a part of another character.
            let end = rest.bytes().position(|byte| byte == b'\n');
            let line = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
            self.is_open = end.is_none();
            self.push(line);
            self.read += line.len() + usize::from(end.is_some());
        }
        self.let_go_of_the_first();
        self.read >= text.len()
    }

    /// The last line without an end is read anew, with what has come since.
    fn reopen(&mut self) {
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        let number = self.end().saturating_sub(1);
        self.look = self.look_of(number);
        if let Some(line) = self.lines.pop() {
            self.read = line.start;
        }
        self.turns.retain(|(turn, _)| *turn <= number);
    }

    fn push(&mut self, line: &str) {
        if self.turns.last().map_or(Look::default(), |(_, look)| *look) != self.look {
            self.turns.push((self.end(), self.look));
        }
        let text = line.trim_end_matches('\r');
        let is_partial = text.len() > screen::LONGEST;
        let is_plain = !is_partial && is_plain(text);
        let columns = match is_plain {
            true => u32::try_from(text.len()).unwrap_or(u32::MAX),
            false => {
                let screen = Screen::of(text, self.look);
                self.look = screen.end;
                screen.columns
            }
        };
        self.lines.push(Line { start: self.read, columns, is_plain, is_partial });
    }

    fn let_go_of_the_first(&mut self) {
        if self.lines.len() <= MOST_LINES + MOST_LINES / SLACK {
            return;
        }
        let gone = self.lines.len() - MOST_LINES;
        self.lines.drain(..gone);
        self.let_go += gone;
        let kept = self.turns.partition_point(|(turn, _)| *turn <= self.let_go).saturating_sub(1);
        self.turns.drain(..kept);
    }

    /// The number of the first line that is kept, counted from 0 at the log's beginning.
    #[must_use]
    pub fn first(&self) -> usize {
        self.let_go
    }

    /// The number behind the last line: how many there are in all.
    #[must_use]
    pub fn end(&self) -> usize {
        self.let_go + self.lines.len()
    }

    /// How many bytes were read.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.read
    }

    /// How many columns a line takes.
    #[must_use]
    pub fn columns(&self, number: usize) -> u32 {
        self.line(number).map_or(0, |line| line.columns)
    }

    /// Whether a line is longer than what is shown of it, however much of it is drawn.
    #[must_use]
    pub fn is_partial(&self, number: usize) -> bool {
        self.line(number).is_some_and(|line| line.is_partial)
    }

    /// A line as it is shown.
    #[must_use]
    pub fn screen(&self, text: &str, number: usize) -> Screen {
        Screen::of(self.written(text, number), self.look_of(number))
    }

    /// The first columns of a line as it is shown.
    #[must_use]
    pub fn screen_to(&self, text: &str, number: usize, most: u32) -> Screen {
        match self.plain(text, number) {
            Some(plain) => Screen::of_plain(plain, self.look_of(number), most),
            None => self.screen(text, number).cut(most),
        }
    }

    /// A line as it was written, when it is shown like that.
    #[must_use]
    pub fn plain<'a>(&self, text: &'a str, number: usize) -> Option<&'a str> {
        self.line(number).filter(|line| line.is_plain)?;
        Some(self.written(text, number).trim_end_matches('\r'))
    }

    /// How long a line is as it was written, in bytes.
    #[must_use]
    pub fn length(&self, text: &str, number: usize) -> usize {
        self.written(text, number).len()
    }

    fn line(&self, number: usize) -> Option<Line> {
        self.lines.get(number.checked_sub(self.let_go)?).copied()
    }

    fn written<'a>(&self, text: &'a str, number: usize) -> &'a str {
        let Some(line) = self.line(number) else { return "" };
        let end = self.line(number + 1).map_or(self.read, |next| next.start);
        let line = text.get(line.start..end).unwrap_or_default();
        line.strip_suffix('\n').unwrap_or(line)
    }

    fn look_of(&self, number: usize) -> Look {
        let turns = self.turns.partition_point(|(turn, _)| *turn <= number);
        let last = turns.checked_sub(1).and_then(|last| self.turns.get(last));
        last.map_or(Look::default(), |(_, look)| *look)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod contrast;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;
