//! Where the lines of a log are on a screen that is scrolled through: in rows of one height.

use std::collections::BTreeMap;

use crate::domain::log_text::LogLines;

/// As many columns of a line as are drawn at first: twelve to twenty rows of a wide screen.
pub const FIRST_COLUMNS: u32 = 2_000;

/// As many more as are drawn each time that is asked for: what a browser lays out in some milliseconds.
pub const MORE_COLUMNS: u32 = 20_000;

/// Pixels that a browser lays out one below the other: Firefox 17.9 million, whatever a pixel is on its screen...
const HIGHEST: f64 = 16.0e6;

/// ... and Chrome 33.5 million of the screen's own. Both with room for lines of which more is drawn.
const HIGHEST_ON_SCREEN: f64 = 31.0e6;

/// As many rows as can be drawn of a height in pixels, each of which is so many of the screen's: 800,000 of 20 pixels
/// on most screens, two thirds of them on a phone.
#[must_use]
pub fn most_rows(pitch: f64, ratio: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates"
    )]
    let rows = (HIGHEST.min(HIGHEST_ON_SCREEN / ratio.max(0.1)) / pitch.max(1.0)) as usize;
    rows.max(1)
}

/// How many rows a line takes that is drawn to so many columns at most; of one that is cut the last row says so.
fn rows_of(lines: &LogLines, number: usize, most: u32, columns: Option<u32>) -> u32 {
    let Some(columns) = columns else { return 1 };
    let all = lines.columns(number);
    all.min(most).div_ceil(columns.max(1)).max(1)
        + u32::from(all > most || lines.is_partial(number))
}

/// The first of the last lines for which so many rows are enough, as they are drawn at first: a line of which more is
/// asked for must not take those above it away.
fn first_within(lines: &LogLines, columns: Option<u32>, most_rows: usize) -> usize {
    let mut rows = 0;
    let fits = |number: &usize| {
        rows += rows_of(lines, *number, FIRST_COLUMNS, columns) as usize;
        rows <= most_rows
    };
    let count = (lines.first()..lines.end()).rev().take_while(fits).count();
    // The last line is there in any case.
    lines.end().saturating_sub(count.max(1)).max(lines.first())
}

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
    /// The last lines for which there are rows enough; not wrapped, or after so many columns.
    #[must_use]
    pub fn of(lines: &LogLines, lengths: &Lengths, columns: Option<u32>, most_rows: usize) -> Self {
        let first = first_within(lines, columns, most_rows);
        let ends = columns.map(|_wrapped| {
            let mut end = 0_u32;
            let next = |number| {
                end = end.saturating_add(rows_of(lines, number, lengths.of(number), columns));
                end
            };
            (first..lines.end()).map(next).collect()
        });
        Self { first, ends, count: lines.end() - first }
    }

    /// The number of the first line that has rows.
    #[must_use]
    pub fn first(&self) -> usize {
        self.first
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
mod tests;
