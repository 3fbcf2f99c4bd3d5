//! What property tests share: how they run, and inputs such as anyone on the machine may send.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Checks a property on 256 inputs, the same ones on every run. A wider search:
/// `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=7 cargo test --lib properties`.
#[track_caller]
pub(crate) fn holds<S: Strategy>(inputs: S, property: impl Fn(S::Value)) {
    let from_environment = Config::default();
    let rng_seed = match from_environment.rng_seed {
        RngSeed::Random => RngSeed::Fixed(0),
        given => given,
    };
    let config = Config { failure_persistence: None, rng_seed, ..from_environment };
    let outcome = TestRunner::new(config).run(&inputs, |input| {
        property(input);
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

/// A text of some of these pieces in any order, with any characters among them.
pub(crate) fn pieces(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(pieces).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}
