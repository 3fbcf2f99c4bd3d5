//! Where the lines of a log are on a screen that is scrolled through: in rows of one height.

use std::collections::BTreeMap;

use crate::domain::log_text::LogLines;

/// As many columns of a line as are drawn at first: twelve to twenty rows of a wide screen.
pub const FIRST_COLUMNS: u32 = 2_000;

/// As many more as are drawn each time that is asked for: what a browser lays out in some milliseconds.
pub const MORE_COLUMNS: u32 = 20_000;

/// The lines of which more is drawn than at first, and how much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths(BTreeMap<usize, u32>);

impl Lengths {
    /// How many columns of a line are drawn at most.
    #[must_use]
    pub fn of(&self, number: usize) -> u32 {
        self.0.get(&number).copied().unwrap_or(FIRST_COLUMNS)
    }

    /// Draws more of a line.
    pub fn lengthen(&mut self, number: usize) {
        let columns = self.of(number).saturating_add(MORE_COLUMNS);
        self.0.insert(number, columns);
    }

    /// Draws a line at least as far as a column.
    pub fn reach(&mut self, number: usize, column: u32) {
        while self.of(number) <= column {
            self.lengthen(number);
        }
    }
}

/// The rows of all lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineRows {
    /// The number of the first line.
    first: usize,
    /// The row behind each line; `None` when each has one row.
    ends: Option<Vec<u32>>,
    count: usize,
}

impl LineRows {
    /// Lines that are not wrapped, or are after so many columns. Of a line that is cut the last row says so.
    #[must_use]
    pub fn of(lines: &LogLines, lengths: &Lengths, columns: Option<u32>) -> Self {
        let (first, count) = (lines.first(), lines.end() - lines.first());
        let ends = columns.map(|columns| {
            let mut end = 0_u32;
            let rows = |number| {
                let (all, most) = (lines.columns(number), lengths.of(number));
                all.min(most).div_ceil(columns.max(1)).max(1)
                    + u32::from(all > most || lines.is_partial(number))
            };
            let next = |number| {
                end = end.saturating_add(rows(number));
                end
            };
            (first..lines.end()).map(next).collect()
        });
        Self { first, ends, count }
    }

    /// How many rows there are.
    #[must_use]
    pub fn count(&self) -> usize {
        match &self.ends {
            Some(ends) => ends.last().map_or(0, |end| *end as usize),
            None => self.count,
        }
    }

    /// The row at which a line begins.
    #[must_use]
    pub fn row_of(&self, number: usize) -> usize {
        let at = number.saturating_sub(self.first).min(self.count);
        match &self.ends {
            Some(ends) => {
                at.checked_sub(1).and_then(|at| ends.get(at)).map_or(0, |end| *end as usize)
            }
            None => at,
        }
    }

    /// The line that a row is of; behind the last row the number behind the last line.
    #[must_use]
    pub fn line_at(&self, row: usize) -> usize {
        self.first
            + match &self.ends {
                Some(ends) => ends.partition_point(|end| *end as usize <= row),
                None => row.min(self.count),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> LogLines {
        let mut lines = LogLines::default();
        lines.read_on(text, usize::MAX);
        lines
    }

    #[test]
    fn without_wrapping_each_line_is_a_row() {
        let rows = LineRows::of(&lines("a\nbb\n\nccc"), &Lengths::default(), None);
        assert_eq!((rows.count(), rows.row_of(2), rows.line_at(3), rows.line_at(9)), (4, 2, 3, 4));
    }

    #[test]
    fn wrapped_lines_take_the_rows_that_they_need() {
        let rows = LineRows::of(&lines("abcde\n\nabcdef\nx"), &Lengths::default(), Some(3));
        assert_eq!(rows.count(), 2 + 1 + 2 + 1);
        assert_eq!([0, 1, 2, 3, 4].map(|number| rows.row_of(number)), [0, 2, 3, 5, 6]);
        assert_eq!([0, 1, 2, 3, 4, 5, 6].map(|row| rows.line_at(row)), [0, 0, 1, 2, 2, 3, 4]);
    }

    #[test]
    fn a_line_that_is_cut_has_a_row_that_says_so() {
        let text = "x".repeat(FIRST_COLUMNS as usize + 1) + "\ny";
        let lines = lines(&text);
        let mut lengths = Lengths::default();
        assert_eq!(LineRows::of(&lines, &lengths, Some(100)).row_of(1), 21);
        lengths.lengthen(0);
        assert_eq!(LineRows::of(&lines, &lengths, Some(100)).row_of(1), 21);
        assert_eq!(LineRows::of(&lines, &lengths, Some(3000)).row_of(1), 1);
    }

    #[test]
    fn a_line_is_drawn_as_far_as_is_asked_for() {
        let mut lengths = Lengths::default();
        lengths.reach(3, 100);
        assert_eq!(lengths, Lengths::default());
        lengths.reach(3, FIRST_COLUMNS + MORE_COLUMNS);
        assert_eq!(lengths.of(3), FIRST_COLUMNS + 2 * MORE_COLUMNS);
    }
}
