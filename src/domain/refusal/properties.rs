//! What a user gave may stand in the platform's sentence, and does not change what it is read as.

use proptest::prelude::*;
use proptest::sample::select;

use super::{Field, Refusal};
use crate::domain::problem::Problem;
use crate::domain::strategies::{holds, words};

#[test]
fn what_is_quoted_decides_nothing() {
    let quoted = prop_oneof![
        words(),
        select(&["quota", "/home/x", "invalid value for 'ram'", "cavern"]).prop_map(str::to_owned),
    ];
    holds(quoted, |given| {
        let field = |body: String| {
            Refusal::of(&Problem::from_answer(400, false, &body, None)).map(Refusal::field)
        };
        let image = format!("session image '{given}' must come from one of [images.canfar.net]\n");
        assert_eq!(field(image), Some(Field::Image));
        assert_eq!(field(format!("Invalid session type: {given}\n")), Some(Field::Type));
        assert_eq!(field(format!("Invalid value for 'cores': {given}\n")), Some(Field::Cores));
        assert_eq!(field(format!("Invalid value for 'gpus': {given}\n")), Some(Field::Gpus));
    });
}
