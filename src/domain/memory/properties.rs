//! Memory comes back as it was asked for, whichever dialect the server speaks.

use proptest::prelude::*;

use super::Gibibytes;
use crate::domain::strategies::{holds, pieces};

#[test]
fn every_amount_comes_back_in_every_dialect() {
    for gib in 1..=1024_u32 {
        let asked = f64::from(gib);
        let bytes = asked * 1_073_741_824.0;
        for wire in [
            // contract 2.1: decimal GB
            format!("{:.2}", bytes / 1e9),
            // contract 10: older servers take the `i` off Kubernetes' units
            format!("{gib}G"),
            format!("{}M", gib * 1024),
            // Kubernetes' own
            format!("{gib}Gi"),
            format!("{}Mi", gib * 1024),
            format!("{}Ki", gib * 1024 * 1024),
        ] {
            let read = Gibibytes::parse(&wire).map(Gibibytes::as_requested);
            assert_eq!(read, Some(Gibibytes(asked)), "{wire}");
        }
        assert_eq!(Gibibytes::from_gigabytes(bytes / 1e9).as_requested(), Gibibytes(asked));
    }
}

#[test]
fn any_text_is_an_amount_or_nothing() {
    let shaped = "[0-9]{1,5}(\\.[0-9]{1,3})?|9{290,309}";
    let unit = " ?(|K|Ki|M|Mi|G|Gi|GB|T|Ti|Pi|m)";
    let text = (shaped, unit).prop_map(|(digits, unit)| digits + &unit);
    let odd = pieces(&["1", "0.5", ".", "Ki", "Gi", "T", "Ti", "M", " ", "<none>", "-", "é"]);
    holds(prop_oneof![text, odd], |text| {
        if let Some(Gibibytes(amount)) = Gibibytes::parse(&text).map(Gibibytes::as_requested) {
            assert!(amount.is_finite() && amount >= 0.0, "{text}: {amount}");
        }
    });
}

#[test]
fn what_was_asked_for_is_near_what_is_there() {
    holds(0.0..2000.0, |amount| {
        let asked = Gibibytes(amount).as_requested().0;
        assert!((asked - amount).abs() <= 0.01 * asked.max(1.0), "{amount}: {asked}");
    });
}
