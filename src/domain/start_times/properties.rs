//! Start times survive storage, and storage's damage; and there are never too many.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{MOST, OF_AN_IMAGE, Start, StartTimes};
use crate::domain::image::ImageId;
use crate::domain::strategies::{holds, pieces};
use crate::domain::time::Span;

fn any_times() -> impl Strategy<Value = StartTimes> {
    let start = (any::<u32>(), "[a-z0-9./:@-]{1,20}");
    let start = start.prop_map(|(took, image)| Start { took, image: ImageId(image) });
    vec(start, 0..=MOST).prop_map(StartTimes)
}

#[test]
fn what_is_kept_comes_back() {
    holds(any_times(), |times| assert_eq!(StartTimes::decode(&times.encode()), times));
}

#[test]
fn damage_costs_no_more_than_its_line() {
    let odd = pieces(&["1", " ", "r/a", "-", "é", "\t", ".", "99999999999999", "x"]);
    holds((any_times(), odd, 0..=MOST), |(times, odd, at)| {
        let text = times.encode();
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(at.min(lines.len()), &odd);
        let read = StartTimes::decode(&lines.join("\n"));
        assert!(read.0.len() <= MOST);
        assert!(times.0.iter().take(MOST - 1).all(|start| read.0.contains(start)));
    });
}

#[test]
fn the_newest_stays_and_the_number_is_bounded() {
    let image = select(vec!["r/a", "r/b", "r/c"]);
    let numbered = (0..400_u32).prop_map(|nth| format!("r/{nth}"));
    let image = prop_oneof![image.prop_map(str::to_owned), numbered];
    let starts = vec((image, 0.0..4000.0), 0..300);
    holds(starts, |starts| {
        let mut times = StartTimes::default();
        for (image, took) in starts {
            let before = times.clone();
            times.learn(ImageId(image.clone()), Span(took));
            assert!(times.0.len() <= MOST);
            assert!(times.of(&ImageId(image.clone())).count() <= OF_AN_IMAGE);
            let is_last = times.0.last().is_some_and(|start| start.image.0 == image);
            assert!(is_last || times == before);
        }
    });
}
