//! Lives of sessions as a portal sees them.

use std::slice;

use super::*;
use crate::domain::history::End;
use crate::domain::memory::Gibibytes;
use crate::domain::session::Allocated;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::time::Span;

const T: f64 = 1_790_000_000_000.0;

/// So many seconds after the beginning.
fn at(seconds: f64) -> Moment {
    Moment(T + seconds * 1000.0)
}

fn notebook(status: Status) -> Session {
    Session {
        started: Some(at(0.0)),
        expires: Some(at(4000.0)),
        ..session("galaxy", SessionType::Notebook, status)
    }
}

fn reading(list: &[Session], before: Option<f64>, now: f64) -> Sighting {
    Sighting {
        list: list.to_vec(),
        is_whole: true,
        before: before.map(at),
        now: at(now),
        deleted: Vec::new(),
        launched: None,
    }
}

/// What a history has after these readings: the status of the one session, or that it is not there, each at
/// its second.
fn lived(life: &[(f64, Option<Status>)]) -> PastSession {
    let mut history = History::default();
    let mut before = None;
    for (now, status) in life {
        let list: Vec<Session> = status.clone().map(notebook).into_iter().collect();
        history.observe(&reading(&list, before, *now));
        before = Some(*now);
    }
    assert_eq!(history.0.len(), 1);
    history.0.remove(0)
}

fn end(after: f64, by: f64) -> Option<End> {
    Some(End { after: Some(at(after)), by: at(by) })
}

#[test]
fn a_session_ends_as_it_was_seen() {
    use Status::{Completed, Failed, Pending, Running, Terminating};
    for (life, outcome, ended) in [
        (&[(10.0, Some(Pending))][..], Outcome::Starting, None),
        (&[(10.0, Some(Running))], Outcome::Running, None),
        (&[(10.0, Some(Status::Other("Odd".to_owned())))], Outcome::Running, None),
        (&[(10.0, Some(Running)), (25.0, Some(Completed))], Outcome::Finished, end(10.0, 25.0)),
        (&[(10.0, Some(Running)), (25.0, Some(Failed))], Outcome::Failed, end(10.0, 25.0)),
        (&[(3990.0, Some(Running)), (4010.0, Some(Failed))], Outcome::Expired, end(3990.0, 4010.0)),
        // Nobody saw it run to its end.
        (&[(10.0, Some(Running)), (9000.0, Some(Failed))], Outcome::Failed, end(10.0, 9000.0)),
        // It was over before it was seen.
        (&[(500.0, Some(Completed))], Outcome::Finished, end(0.0, 500.0)),
        (&[(10.0, Some(Running)), (25.0, None)], Outcome::Vanished, end(10.0, 25.0)),
        (&[(10.0, Some(Terminating)), (25.0, None)], Outcome::EndedElsewhere, end(10.0, 25.0)),
        (&[(3990.0, Some(Running)), (4005.0, None)], Outcome::Expired, end(3990.0, 4000.0)),
        // The portal was closed in between.
        (&[(10.0, Some(Running)), (2000.0, None)], Outcome::Unwatched, end(10.0, 2000.0)),
        (&[(10.0, Some(Running)), (9000.0, None)], Outcome::Unwatched, end(10.0, 9000.0)),
        // That it leaves the list later, or that its time passes, changes nothing any more.
        (
            &[(10.0, Some(Running)), (25.0, Some(Completed)), (9000.0, None)],
            Outcome::Finished,
            end(10.0, 25.0),
        ),
        (
            &[(10.0, Some(Running)), (25.0, Some(Failed)), (9000.0, Some(Failed))],
            Outcome::Failed,
            end(10.0, 25.0),
        ),
        // What is listed again has not gone.
        (&[(10.0, Some(Running)), (25.0, None), (40.0, Some(Running))], Outcome::Running, None),
    ] {
        let past = lived(life);
        assert_eq!((past.outcome, past.end), (outcome, ended), "{life:?}");
        assert_eq!(past.first_seen, at(life[0].0));
    }
}

#[test]
fn how_long_it_ran_is_told_when_it_was_watched() {
    let watched =
        lived(&[(10.0, Some(Status::Running)), (3600.0, Some(Status::Running)), (3610.0, None)]);
    assert_eq!(watched.duration(), Some(Span(3610.0)));
    let short = lived(&[(50.0, Some(Status::Completed))]);
    assert_eq!(short.duration(), None, "nobody saw it run");
    let closed = lived(&[(10.0, Some(Status::Running)), (3610.0, None)]);
    assert_eq!(closed.duration(), None);
}

#[test]
fn what_the_user_deleted_is_told_apart() {
    let mut history = History::default();
    history.observe(&reading(&[notebook(Status::Running)], None, 10.0));
    let gone = Sighting { deleted: vec!["galaxy".to_owned()], ..reading(&[], Some(10.0), 9000.0) };
    assert!(history.observe(&gone));
    assert_eq!(history.0[0].outcome, Outcome::Deleted);
    assert!(!history.observe(&gone), "said once");
}

#[test]
fn a_list_with_rows_that_cannot_be_read_ends_nothing() {
    let mut history = History::default();
    history.observe(&reading(&[notebook(Status::Running)], None, 10.0));
    assert!(!history.observe(&Sighting { is_whole: false, ..reading(&[], Some(10.0), 25.0) }));
    assert_eq!(history.0[0].outcome, Outcome::Running);
}

#[test]
fn a_queued_session_becomes_known_bit_by_bit() {
    let mut queued = notebook(Status::Pending);
    (queued.started, queued.expires) = (None, None);
    let mut history = History::default();
    let launched = Some(("galaxy".to_owned(), "run.sh".to_owned()));
    history.observe(&Sighting { launched, ..reading(&[queued], None, 1.0) });
    let mut up = notebook(Status::Running);
    up.allocated = Allocated {
        is_fixed: Some(true),
        cores: Some(2.0),
        memory: Some(Gibibytes(8.0)),
        gpus: None,
    };
    assert!(history.observe(&reading(&[up.clone()], Some(1.0), 3.0)));
    let past = &history.0[0];
    assert_eq!((past.started, past.expires), (up.started, up.expires));
    assert_eq!((past.settings.cores, past.settings.command.as_deref()), (Some(2), Some("run.sh")));
    assert!(!history.observe(&reading(&[up.clone()], Some(3.0), 5.0)), "nothing new");
    // Extended.
    up.expires = Some(at(8000.0));
    assert!(history.observe(&reading(&[up], Some(5.0), 7.0)));
    assert_eq!(history.0[0].expires, Some(at(8000.0)));
}

#[test]
fn another_of_the_same_name_is_another() {
    let mut second = notebook(Status::Pending);
    second.id = "other".to_owned();
    let mut history = History::default();
    history.observe(&reading(&[notebook(Status::Completed)], None, 10.0));
    history.observe(&reading(&[notebook(Status::Completed), second], Some(10.0), 12.0));
    let outcomes: Vec<Outcome> = history.0.iter().map(|past| past.outcome).collect();
    assert_eq!(outcomes, [Outcome::Finished, Outcome::Starting]);
    // With the same digest, which may happen: one that began at another time.
    let mut later = notebook(Status::Running);
    later.started = Some(at(100.0));
    history.observe(&reading(&[later], Some(12.0), 110.0));
    assert_eq!(history.0.len(), 3);
}

#[test]
fn why_it_failed_is_added_once_it_is_known() {
    let mut history = History::default();
    let failed = notebook(Status::Failed);
    history.observe(&reading(slice::from_ref(&failed), None, 10.0));
    assert!(history.needs_reason(&failed, at(10.0 + TOLD)));
    assert!(!history.needs_reason(&failed, at(11.0 + TOLD)), "the platform has forgotten");
    assert!(history.explain(&failed, Some(Trouble::Program), &"long ".repeat(100)));
    assert_eq!(history.0[0].words.len(), WORDS);
    assert!(!history.needs_reason(&failed, at(10.0)));
    assert!(!history.explain(&failed, Some(Trouble::Other), "else"), "the first tells");
    // One whose time may have been over is expired when its events say so.
    let mut unseen = History::default();
    unseen.observe(&reading(slice::from_ref(&failed), None, 9000.0));
    assert_eq!(unseen.0[0].reason, Some(Trouble::Undecided));
    assert!(unseen.needs_reason(&failed, at(4000.0 + TOLD)));
    assert!(!unseen.needs_reason(&failed, at(9000.0)), "its time was over long before");
    assert!(unseen.explain(&failed, Some(Trouble::TimeOver), ""));
    assert_eq!(unseen.0[0].outcome, Outcome::Expired);
}
