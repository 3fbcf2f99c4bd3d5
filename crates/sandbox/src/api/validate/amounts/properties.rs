//! Which numbers pass.

use std::collections::HashSet;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::api::params::of_query;
use crate::strategies::{holds, pieces};

fn params(ram: &str) -> Params {
    let encoded = utf8_percent_encode(ram, NON_ALPHANUMERIC);
    of_query(&format!("/?ram={encoded}").parse().unwrap())
}

#[test]
fn amounts_are_those_on_offer() {
    let options = vec(1..1025_u32, 0..6);
    let odd = pieces(&["1", "2", ".", "-", "e", "inf", "NaN", " ", "0x"]);
    holds(
        (options, prop_oneof![(0.0..1100.0).prop_map(|n: f64| n.to_string()), odd]),
        |(options, typed)| {
            let read = amount(&params(&typed), "ram", &options);
            let offered: HashSet<u32> = options.into_iter().collect();
            match typed.trim().parse::<f64>() {
                Ok(number) if (1.0..2000.0).contains(&number) => {
                    let is_offered = offered.contains(&(number as u32));
                    assert_eq!(read.ok().flatten(), is_offered.then_some(number), "{typed}");
                }
                _ => assert!(read.is_err(), "{typed}"),
            }
        },
    );
}
