//! Which rows of a long table are drawn: those in sight and some around them.

use crate::platform::scroll::InSight;

/// Rows that are drawn above and below what is in sight, so that a turn of the wheel shows no gap.
const MARGIN: usize = 8;
/// Rows by which the window moves: it stays as it is while the user scrolls by less.
const STEP: usize = 8;
/// Rows that are drawn at most: a screen that shows more is none.
const MOST: usize = 400;

/// The rows from the first up to the end, by their place in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) first: usize,
    pub(super) end: usize,
}

impl Window {
    /// Of a table of so many rows of `row` pixels.
    pub(super) fn of(sight: InSight, row: f64, count: usize) -> Self {
        let row = if row > 1.0 { row } else { 1.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float cast saturates"
        )]
        let (above, tall) = ((sight.top / row) as usize, (sight.height / row).ceil() as usize);
        // Scrolled to the end of a table that is shorter now.
        let above = above.min(count.saturating_sub(tall.min(MOST)));
        let first = above.saturating_sub(MARGIN) / STEP * STEP;
        let end = (above + tall.min(MOST) + MARGIN).div_ceil(STEP) * STEP;
        Self { first, end: end.min(count) }
    }
}

/// The height in pixels of so many rows.
pub(super) fn height(rows: usize, row: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a table has fewer rows than 2^53, and a float cast saturates"
    )]
    let pixels = (rows as f64 * row).round() as u64;
    [&pixels.to_string(), "px"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(top: f64, count: usize) -> (usize, usize) {
        let sight = InSight { top, height: 360.0, row: None };
        let Window { first, end } = Window::of(sight, 36.0, count);
        (first, end)
    }

    #[test]
    fn what_is_in_sight_is_drawn_with_some_around_it() {
        assert_eq!(window(0.0, 5000), (0, 24));
        assert_eq!(window(36.0 * 100.0, 5000), (88, 120));
        // A little scrolling draws nothing.
        assert_eq!(window(36.0 * 101.0, 5000), window(36.0 * 102.5, 5000));
        assert_eq!(window(36.0 * 4990.0, 5000), (4976, 5000));
        assert_eq!(window(0.0, 3), (0, 3));
        assert_eq!(window(0.0, 0), (0, 0));
    }

    #[test]
    fn any_place_and_size_is_taken() {
        // Scrolled far down when most rows went.
        assert_eq!(window(36.0 * 4990.0, 30), (8, 30));
        for odd in [f64::NAN, f64::INFINITY, -1.0] {
            let sight = InSight { top: odd, height: odd, row: None };
            let Window { first, end } = Window::of(sight, odd, 100_000);
            assert!(first <= end && end - first <= MOST + 2 * (MARGIN + STEP), "{odd}");
        }
        assert_eq!(height(4990, 36.05), "179890px");
    }
}
