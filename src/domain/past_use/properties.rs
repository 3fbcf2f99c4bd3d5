//! Past use survives storage, and storage's damage.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{PastUse, Peak, enough};
use crate::domain::image::ImageId;
use crate::domain::strategies::{holds, pieces};

fn any_past() -> impl Strategy<Value = PastUse> {
    let peak = ("[a-z0-9./:@-]{1,20}", any::<u32>(), any::<u32>(), any::<u32>());
    let peak = peak.prop_map(|(image, seconds, millicores, mebibytes)| Peak {
        image: ImageId(image),
        seconds,
        millicores,
        mebibytes,
    });
    vec(peak, 0..=40).prop_map(PastUse)
}

#[test]
fn what_is_kept_comes_back() {
    holds(any_past(), |past| assert_eq!(PastUse::decode(&past.encode()), past));
}

#[test]
fn damage_costs_no_more_than_its_line() {
    let odd = pieces(&["1", " ", "r/a", "-", "é", "\t", ".", "99999999999999", "x"]);
    holds((any_past(), odd, 0..41_usize), |(past, odd, at)| {
        let text = past.encode();
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(at.min(lines.len()), &odd);
        let read = PastUse::decode(&lines.join("\n"));
        assert!(read.0.len() <= 40);
        let wanted = past.0.iter().take(39);
        assert!(wanted.into_iter().all(|peak| read.0.contains(peak)));
    });
}

#[test]
fn what_would_do_is_on_offer_smaller_and_above_the_peak() {
    holds((0.0..64.0, 1..64_u32, vec(1..64_u32, 0..9)), |(peak, asked, mut options)| {
        options.sort_unstable();
        let Some(less) = enough(peak, asked, &options) else { return };
        assert!(options.contains(&less) && less < asked);
        assert!(f64::from(less) >= 1.25 * peak && f64::from(asked) >= 2.0 * peak);
    });
}
