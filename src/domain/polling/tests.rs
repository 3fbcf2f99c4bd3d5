use super::*;

#[test]
fn fast_while_something_changes() {
    let calm = [Status::Running, Status::Failed];
    assert_eq!(interval(calm.iter(), 0.0), CALM);
    let busy = [Status::Running, Status::Pending];
    assert_eq!(interval(busy.iter(), 0.0), WATCHING);
    assert_eq!(interval([].iter(), 0.0), CALM);
}

#[test]
fn what_stands_still_is_read_ever_more_calmly() {
    let queued = [Status::Pending];
    let paces = [0.0, 179.0, 181.0, 899.0, 901.0].map(|still| interval(queued.iter(), still));
    assert_eq!(paces, [WATCHING, WATCHING, PATIENT, PATIENT, CALM]);
    // And its events with it: in an hour 120 times, not 1,200.
    let read = |elapsed| (0..1200).filter(|look| is_turn(*look, 0, 1, elapsed)).count();
    assert_eq!([10.0, 200.0, 3600.0].map(read), [1200, 400, 120]);
}

#[test]
fn the_end_of_a_session_is_seen_when_it_comes() {
    use crate::domain::session::tests::session;
    let ending = |at: f64| Session {
        expires: Some(Moment(at * 1000.0)),
        ..session("a", SessionType::Notebook, Status::Running)
    };
    let next = |sessions: &[Session]| until_first_end(sessions.iter(), CALM, Moment(0.0));
    assert_eq!(next(&[ending(900.0), ending(5.0)]), 5.0 + PAST_END);
    assert_eq!(next(&[ending(900.0)]), CALM);
    assert_eq!(next(&[ending(-1.0)]), CALM);
}

#[test]
fn a_hidden_tab_looks_only_for_what_is_waited_for() {
    use crate::domain::session::tests::session;
    let coming = [session("a", SessionType::Notebook, Status::Pending)];
    assert_eq!(hidden_interval(coming.iter(), 0.0, false), Some(HIDDEN));
    assert_eq!(hidden_interval(coming.iter(), HIDDEN_LONGEST, false), None);
    let calm = [
        session("b", SessionType::Notebook, Status::Running),
        session("c", SessionType::Headless, Status::Pending),
    ];
    assert_eq!(hidden_interval(calm.iter(), 0.0, false), None);
    // Who asked to be told is told of jobs, too, and for longer.
    assert_eq!(hidden_interval(calm.iter(), 0.0, true), Some(HIDDEN));
    assert_eq!(hidden_interval(calm.iter(), HIDDEN_LONGEST, true), Some(HIDDEN_SELDOM));
    assert_eq!(hidden_interval(calm.iter(), HIDDEN_LONGEST_ASKED, true), None);
    // And of how what runs ends, which takes its time.
    assert_eq!(hidden_interval(calm[..1].iter(), 0.0, true), Some(HIDDEN_SELDOM));
    assert_eq!(hidden_interval(calm[..1].iter(), HIDDEN_LONGEST_ASKED, true), None);
    let over = [session("d", SessionType::Headless, Status::Completed)];
    assert_eq!(hidden_interval(over.iter(), 0.0, true), None);
}

#[test]
fn a_late_tick_tells_of_sleep() {
    assert!(!has_slept(1000.0, 3000.0));
    assert!(has_slept(1000.0, 3_600_000.0));
    assert!(!has_slept(3_600_000.0, 1000.0));
}

#[test]
fn events_are_read_in_turn_at_a_bounded_rate() {
    for coming in [1_usize, 3, 4, 40] {
        let turns = coming.div_ceil(3);
        for look in 0..turns * 2 {
            let read = (0..coming).filter(|place| is_turn(look, *place, coming, 0.0)).count();
            assert!(read <= 3, "{coming}");
        }
        let gets_a_turn = |place| (0..turns).any(|look| is_turn(look, place, coming, 0.0));
        assert!((0..coming).all(gets_a_turn), "{coming}");
    }
    assert!(is_turn(7, 0, 0, 0.0));
}

#[test]
fn failures_back_off_and_heed_the_server() {
    assert_eq!(backoff(1, None, 0.0), 2.0);
    assert_eq!(backoff(3, None, 0.0), 8.0);
    assert_eq!(backoff(99, None, 0.0), LONGEST_BACKOFF);
    assert_eq!(backoff(1, Some(30.0), 0.0), 30.0);
    assert_eq!(backoff(1, None, 1.0), 2.5);
    assert_eq!(backoff(1, Some(1e30), 0.0), LONGEST_RETRY_AFTER);
}
