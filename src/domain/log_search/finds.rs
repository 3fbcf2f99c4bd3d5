//! Where words were found in a log.

use crate::domain::log_search::Needle;
use crate::domain::log_text::LogLines;

/// A place where it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Find {
    /// The line's number.
    pub line: usize,
    /// Which one in the line, from 0.
    pub nth: usize,
}

/// All places in a log. Only how many each line has is kept: a single letter is found a million times.
#[derive(Clone, Debug, Default)]
pub struct Finds {
    /// Each line that has any, with how many there are up to its end.
    lines: Vec<(usize, usize)>,
    /// How many were in lines that were let go.
    let_go: usize,
    /// The next line to look into.
    next: usize,
}

impl Finds {
    /// Looks through about so many bytes more; whether that was all.
    pub fn look_on(&mut self, text: &str, lines: &LogLines, needle: &Needle, bytes: usize) -> bool {
        self.forget_before(lines.first());
        let mut looked = 0;
        while self.next < lines.end() && looked < bytes {
            let number = self.next;
            let count = match lines.plain(text, number) {
                Some(plain) => needle.count(plain),
                None => needle.count(&lines.screen(text, number).text()),
            };
            if count > 0 {
                self.lines.push((number, self.seen() + count));
            }
            // A line costs something, however short it is.
            looked += lines.length(text, number) + 16;
            self.next += 1;
        }
        self.next >= lines.end()
    }

    /// Forgets what was found from a line on, which is to be looked into anew.
    pub fn forget_from(&mut self, number: usize) {
        let kept = self.lines.partition_point(|(line, _)| *line < number);
        self.lines.truncate(kept);
        self.next = self.next.min(number);
    }

    /// Forgets what was found before a line, and does not look there.
    pub fn forget_before(&mut self, number: usize) {
        let gone = self.lines.partition_point(|(line, _)| *line < number);
        if let Some((_, before)) = gone.checked_sub(1).and_then(|last| self.lines.get(last)) {
            self.let_go = *before;
        }
        self.lines.drain(..gone);
        self.next = self.next.max(number);
    }

    fn seen(&self) -> usize {
        self.lines.last().map_or(self.let_go, |(_, seen)| *seen)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.seen() - self.let_go
    }

    /// The line behind the last one that was looked into.
    #[must_use]
    pub fn looked_to(&self) -> usize {
        self.next
    }

    /// Which one a find is, from 1.
    #[must_use]
    pub fn position(&self, find: Find) -> Option<usize> {
        let at = self.lines.binary_search_by_key(&find.line, |(line, _)| *line).ok()?;
        let position = self.before(at) + find.nth + 1;
        (position <= self.lines.get(at)?.1).then(|| position - self.let_go)
    }

    /// How many there are before the lines at a place of the list.
    fn before(&self, at: usize) -> usize {
        let last = at.checked_sub(1).and_then(|last| self.lines.get(last));
        last.map_or(self.let_go, |(_, seen)| *seen)
    }

    /// The one that has a position, from 1.
    fn at_position(&self, position: usize) -> Option<Find> {
        let position = position.checked_sub(1)? + self.let_go;
        let at = self.lines.partition_point(|(_, seen)| *seen <= position);
        let (line, _) = *self.lines.get(at)?;
        Some(Find { line, nth: position - self.before(at) })
    }

    /// The first one in a line or behind it; behind the last one, the first of all.
    #[must_use]
    pub fn from_line(&self, number: usize) -> Option<Find> {
        let at = self.lines.partition_point(|(line, _)| *line < number);
        let (line, _) = *self.lines.get(at).or(self.lines.first())?;
        Some(Find { line, nth: 0 })
    }

    /// The one behind a find, or before it; around the ends.
    #[must_use]
    pub fn step(&self, find: Find, is_back: bool) -> Option<Find> {
        let count = self.count();
        let Some(position) = self.position(find) else { return self.from_line(find.line) };
        let next = match (is_back, position) {
            (false, last) if last == count => 1,
            (false, position) => position + 1,
            (true, 1) => count,
            (true, position) => position - 1,
        };
        self.at_position(next)
    }
}
