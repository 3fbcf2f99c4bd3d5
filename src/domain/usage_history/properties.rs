//! However long a tab lives, its history is bounded, in order, and claims no more than was read.

use proptest::collection::vec;
use proptest::prelude::*;

use super::chart::{Chart, HEIGHT, WIDTH};
use super::{MOST, Resource, UsageHistory};
use crate::domain::memory::Gibibytes;
use crate::domain::session::Used;
use crate::domain::strategies::holds;
use crate::domain::time::Moment;

/// Steps of a clock in seconds, some back, each so many times, and what is told at them.
fn any_history() -> impl Strategy<Value = UsageHistory> {
    let step = prop_oneof![8 => 0.0..40.0, 1 => 0.0..4000.0, 1 => -4000.0..0.0];
    let amount = || prop_oneof![6 => (0.0..64.0).prop_map(Some), 1 => Just(None), 1 => any::<f64>().prop_map(Some)];
    vec((step, 1..60, amount(), amount()), 0..24).prop_map(|stretches| {
        let mut history = UsageHistory::default();
        let mut now = 1_767_607_202_000.0;
        for (step, times, cores, memory) in stretches {
            for _ in 0..times {
                now += step * 1000.0;
                history.observe(Used { cores, memory: memory.map(Gibibytes) }, Moment(now));
            }
        }
        history
    })
}

#[test]
fn it_is_bounded_and_in_order() {
    holds(any_history(), |history| {
        let times: Vec<f64> = history.readings().map(|reading| reading.at.0).collect();
        assert!(times.len() <= MOST);
        assert!(times.windows(2).all(|pair| pair[1] - pair[0] >= 10_000.0));
    });
}

#[test]
fn a_summary_lies_within_what_was_read() {
    holds(any_history(), |history| {
        for of in [Resource::Cores, Resource::Memory] {
            let amounts: Vec<f64> = history.readings().filter_map(|r| r.of(of)).collect();
            let Some(summary) = history.summary(of) else {
                assert!(amounts.is_empty());
                continue;
            };
            assert!(amounts.contains(&summary.lowest) && amounts.contains(&summary.highest));
            assert!(amounts.iter().all(|a| (summary.lowest..=summary.highest).contains(a)));
            assert_eq!(summary.readings as usize, amounts.len());
        }
    });
}

#[test]
fn a_chart_stays_in_its_frame_and_runs_to_the_right() {
    holds(
        (any_history(), prop_oneof![Just(None), (0.0..64.0).prop_map(Some)]),
        |(history, most)| {
            let Some(chart) = Chart::of(&history, Resource::Cores, most) else { return };
            let points: Vec<(u32, u32)> = chart.lines.concat();
            assert!(points.iter().all(|(x, y)| *x <= WIDTH && *y <= HEIGHT), "{points:?}");
            assert!(points.windows(2).all(|pair| pair[0].0 <= pair[1].0));
            assert!(chart.top.is_finite() && chart.top > 0.0);
            assert!(chart.most.is_none_or(|y| y <= HEIGHT));
            let summary = history.summary(Resource::Cores).unwrap();
            assert_eq!(points.len(), summary.readings as usize);
            assert_eq!(chart.lines.len() > 1, summary.has_gaps);
        },
    );
}
