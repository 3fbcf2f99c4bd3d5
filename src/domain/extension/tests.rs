//! An extension step by step.

use super::*;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

const BEFORE: Moment = Moment(1_000_000.0);
const AFTER: Moment = Moment(346_600_000.0);

fn at(seconds: f64) -> Moment {
    Moment(seconds * 1000.0)
}

fn ending(expires: Moment) -> Session {
    Session { expires: Some(expires), ..session("a", SessionType::Notebook, Status::Running) }
}

fn answered(answer: Result<(), Problem>) -> Extension {
    let mut extension = Extension::asked("a".to_owned(), BEFORE);
    assert!(extension.step.is_under_way());
    extension.answer(answer, at(0.0));
    extension
}

/// The step after readings of the list at these seconds, each with this end.
fn read(extension: Extension, readings: &[(f64, Moment)]) -> Option<Step> {
    let one = |extension: Option<Extension>, (seconds, end): &(f64, Moment)| {
        extension?.settled(Some(&ending(*end)), at(*seconds))
    };
    readings.iter().fold(Some(extension), one).map(|extension| extension.step)
}

fn problem(kind: ProblemKind) -> Problem {
    Problem::new(kind)
}

#[test]
fn it_is_confirmed_by_the_new_end_only() {
    let yes = answered(Ok(()));
    assert!(yes.step.is_under_way());
    let old = read(yes.clone(), &[(1.0, BEFORE)]);
    assert!(
        matches!(old, Some(Step::Looking { .. })),
        "a reading may have begun before the answer"
    );
    let seen = Step::Extended { to: AFTER, seen: at(2.0) };
    assert_eq!(read(yes, &[(1.0, BEFORE), (2.0, AFTER)]), Some(seen));
}

#[test]
fn before_the_answer_no_reading_counts() {
    let sent = Extension::asked("a".to_owned(), BEFORE);
    assert_eq!(read(sent, &[(60.0, BEFORE)]), Some(Step::Asked));
}

#[test]
fn a_yes_that_changes_nothing_is_not_taken_for_an_extension() {
    let readings = [(2.0, BEFORE), (4.0, BEFORE), (6.0, BEFORE)];
    let unchanged = read(answered(Ok(())), &readings);
    assert_eq!(unchanged, Some(Step::Unchanged { seen: at(6.0) }));
    // An earlier end is none either.
    assert_eq!(read(answered(Ok(())), &[(6.0, Moment(0.0))]), unchanged);
}

#[test]
fn after_a_lost_answer_the_list_decides() {
    for kind in [
        ProblemKind::Unreachable,
        ProblemKind::Offline,
        ProblemKind::Unavailable,
        ProblemKind::ServerFailed,
        ProblemKind::Unreadable,
    ] {
        let lost = answered(Err(problem(kind)));
        assert!(lost.step.is_under_way());
        let carried_out = read(lost.clone(), &[(8.0, BEFORE), (10.0, AFTER)]);
        assert_eq!(carried_out, Some(Step::Extended { to: AFTER, seen: at(10.0) }));
        let not = read(lost, &[(8.0, BEFORE), (15.0, BEFORE)]);
        assert_eq!(not, Some(Step::Failed(problem(kind))));
    }
}

#[test]
fn a_refusal_stands_until_the_end_moves() {
    for kind in [ProblemKind::Rejected, ProblemKind::SignedOut, ProblemKind::Busy] {
        let refused = answered(Err(problem(kind)));
        assert_eq!(refused.step, Step::Failed(problem(kind)));
        assert!(!refused.step.is_under_way());
        let stands = read(refused.clone(), &[(10.0, BEFORE), (10_000.0, BEFORE)]);
        assert_eq!(stands, Some(Step::Failed(problem(kind))));
        assert_eq!(read(refused, &[(10.0, AFTER)]), None);
    }
}

#[test]
fn an_outcome_is_forgotten_when_it_was_read_or_holds_no_longer() {
    let extended = || answered(Ok(()));
    assert!(read(extended(), &[(2.0, AFTER), (300.0, AFTER)]).is_some());
    assert_eq!(read(extended(), &[(2.0, AFTER), (303.0, AFTER)]), None);
    let moved = Moment(AFTER.0 + 1000.0);
    assert_eq!(read(extended(), &[(2.0, AFTER), (9.0, moved)]), None);
    assert_eq!(read(extended(), &[(6.0, BEFORE), (9.0, AFTER)]), None);
}

#[test]
fn nothing_is_said_of_a_session_that_is_gone_or_over() {
    let asked = || Extension::asked("a".to_owned(), BEFORE);
    assert_eq!(asked().settled(None, at(1.0)), None);
    let over = session("a", SessionType::Notebook, Status::Failed);
    assert_eq!(asked().settled(Some(&over), at(1.0)), None);
}

#[test]
fn a_refusal_for_what_does_not_run_is_known() {
    let words = "No active job for user PosixPrincipal [uidNumber=1,2,astro1] with session x\n";
    assert!(is_not_running(&Problem::from_answer(400, false, words, None)));
    assert!(!is_not_running(&Problem::from_answer(400, false, "unrecognized action\n", None)));
}
