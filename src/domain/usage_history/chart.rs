//! A history of usage as lines in a frame, to be drawn.

use crate::domain::time::Moment;
use crate::domain::usage_history::{GAP, Resource, UsageHistory};

/// Units from the left edge of the frame to the right one: more than a chart has pixels.
pub const WIDTH: u32 = 1000;
/// Units from the upper edge of the frame to the lower one.
pub const HEIGHT: u32 = 200;

/// Where each reading stands in the frame. Time goes to the right, amounts go up from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The readings as (x, y), y downwards; a line for each time in which the portal looked without a pause.
    pub lines: Vec<Vec<(u32, u32)>>,
    /// The amount at the upper edge.
    pub top: f64,
    /// The y of what can be used at most, when that is known.
    pub most: Option<u32>,
    /// The moment at the left edge.
    pub first: Moment,
    /// The moment at the right edge.
    pub last: Moment,
}

impl Chart {
    /// The chart of a resource of which `most` can be used; `None` without a reading. What is used stands
    /// against all that can be, also when that makes a low line: it is what the chart is for.
    #[must_use]
    pub fn of(history: &UsageHistory, of: Resource, most: Option<f64>) -> Option<Self> {
        let summary = history.summary(of)?;
        let most = most.filter(|most| *most > 0.0 && most.is_finite());
        let top = most.unwrap_or(0.0).max(summary.highest);
        // All at zero: a line at the foot of a frame of any height.
        let top = if top > 0.0 && top.is_finite() { top } else { 1.0 };
        let (first, last) = (summary.first, summary.last);
        let span = (last.0 - first.0).max(1.0);
        let y = |amount: f64| HEIGHT - units(amount / top, HEIGHT);
        let mut lines: Vec<Vec<(u32, u32)>> = Vec::new();
        let mut before = Moment(f64::NEG_INFINITY);
        for (at, amount) in history.amounts(of) {
            let point = (units((at.0 - first.0) / span, WIDTH), y(amount));
            match lines.last_mut() {
                Some(line) if at.0 - before.0 <= GAP => line.push(point),
                _ => lines.push(vec![point]),
            }
            before = at;
        }
        Some(Self { lines, top, most: most.map(y), first, last })
    }
}

/// A share of so many units.
fn units(share: f64, of: u32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped, and a float cast saturates"
    )]
    let units = (share.clamp(0.0, 1.0) * f64::from(of)).round() as u32;
    units
}

/// Points as SVG writes them. A single one is written twice, so that its round end is drawn.
#[must_use]
pub fn points(line: &[(u32, u32)]) -> String {
    let single = line.first().filter(|_| line.len() == 1);
    let mut text = String::new();
    for (x, y) in line.iter().chain(single) {
        for part in [&x.to_string(), ",", &y.to_string(), " "] {
            text.push_str(part);
        }
    }
    text
}

/// The same points, closed along the foot of the frame, as the area below the line.
#[must_use]
pub fn area(line: &[(u32, u32)]) -> String {
    let foot = |point: Option<&(u32, u32)>| point.map(|(x, _)| (*x, HEIGHT));
    let ends = [foot(line.last()), foot(line.first())];
    let all: Vec<(u32, u32)> = line.iter().copied().chain(ends.into_iter().flatten()).collect();
    points(&all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Used;

    fn chart(readings: &[(f64, f64)], most: Option<f64>) -> Chart {
        let mut history = UsageHistory::default();
        for (seconds, cores) in readings {
            let used = Used { cores: Some(*cores), memory: None };
            history.observe(used, Moment(seconds * 1000.0));
        }
        Chart::of(&history, Resource::Cores, most).unwrap()
    }

    #[test]
    fn use_stands_against_what_there_is() {
        let chart = chart(&[(0.0, 1.0), (30.0, 2.0), (60.0, 4.0)], Some(4.0));
        assert_eq!(chart.lines, [[(0, 150), (500, 100), (1000, 0)]]);
        assert_eq!((chart.top, chart.most), (4.0, Some(0)));
    }

    #[test]
    fn more_than_there_is_moves_the_edge_up() {
        let chart = chart(&[(0.0, 8.0)], Some(4.0));
        assert_eq!((chart.top, chart.most), (8.0, Some(100)));
        let unknown = self::chart(&[(0.0, 8.0)], None);
        assert_eq!((unknown.top, unknown.most), (8.0, None));
        assert_eq!(self::chart(&[(0.0, 0.0)], None).top, 1.0);
    }

    #[test]
    fn where_nobody_looked_there_is_no_line() {
        let chart = chart(&[(0.0, 1.0), (15.0, 1.0), (900.0, 1.0)], None);
        assert_eq!(chart.lines.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn svg() {
        assert_eq!(points(&[(0, 1), (2, 3)]), "0,1 2,3 ");
        assert_eq!(points(&[(5, 6)]), "5,6 5,6 ");
        assert_eq!(area(&[(0, 1), (2, 3)]), "0,1 2,3 2,200 0,200 ");
        assert_eq!(area(&[]), "");
    }
}
