//! What comes back from a launch shows no id.

use super::*;
use crate::domain::strategies::{holds, words};

#[test]
fn a_problem_is_told_without_the_id() {
    holds((words(), "[a-z][a-z0-9]{7}", words()), |(before, id, after)| {
        let mut problem = Problem::new(ProblemKind::Rejected);
        problem.server_words = format!("{before}{id} {id}{after}");
        let told = masked(problem, &id).server_words;
        assert!(!told.contains(&id), "{told}");
        assert_eq!(told.replace("•••", &id), format!("{before}{id} {id}{after}"));
    });
}
