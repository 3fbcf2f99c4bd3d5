//! What holds of any lives of sessions.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::history::End;
use crate::domain::history::strategies::moments;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::holds;

fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let status = select(
        [Status::Pending, Status::Running, Status::Terminating, Status::Completed, Status::Failed]
            .to_vec(),
    );
    let one = (select(&["a", "b", "c"][..]), status, option::of(moments()), option::of(moments()));
    let one = one.prop_map(|(name, status, started, expires)| Session {
        started,
        expires,
        ..session(name, SessionType::Notebook, status)
    });
    // An id is listed once.
    vec(one, 0..5).prop_map(|mut list| {
        let mut seen = Vec::new();
        list.retain(|session| {
            let is_first = !seen.contains(&session.id);
            seen.push(session.id.clone());
            is_first
        });
        list
    })
}

fn readings() -> impl Strategy<Value = Vec<Sighting>> {
    let one = (sessions(), any::<bool>(), option::of(moments()), moments()).prop_map(
        |(list, is_whole, before, now)| Sighting {
            list,
            is_whole,
            before: before.filter(|before| *before <= now),
            now,
            deleted: Vec::new(),
            launched: None,
        },
    );
    // One after the other: who records leaves out a reading that comes late.
    vec(one, 1..6).prop_map(|mut readings| {
        readings.sort_by(|a, b| a.now.0.total_cmp(&b.now.0));
        readings
    })
}

#[test]
fn every_listed_session_is_in_it_and_nothing_else_is_live() {
    holds(readings(), |readings| {
        let mut history = History::default();
        for seen in &readings {
            let known = history.0.len();
            history.observe(seen);
            assert!(history.0.len() >= known, "nothing is forgotten before its time");
            for session in &seen.list {
                let of_it = history.0.iter().filter(|past| past.is_of(session));
                assert!(of_it.clone().count() > 0, "{session:?}");
                let is_live = of_it.clone().any(|past| !past.outcome.is_over());
                assert_eq!(is_live, !session.status.is_over(), "{session:?}");
            }
            let is_listed =
                |past: &&PastSession| seen.list.iter().any(|session| past.is_of(session));
            let live = history.0.iter().filter(|past| !past.outcome.is_over());
            assert!(!seen.is_whole || live.clone().filter(|past| !is_listed(past)).count() == 0);
            for past in &history.0 {
                assert_eq!(past.outcome.is_over(), past.end.is_some(), "{past:?}");
                let is_ordered = |end: End| end.after.is_none_or(|after| after <= end.by);
                assert!(past.end.is_none_or(is_ordered), "{past:?}");
            }
        }
    });
}

#[test]
fn the_same_reading_again_is_no_news() {
    holds(readings(), |readings| {
        let mut history = History::default();
        for seen in &readings {
            history.observe(seen);
            let known = history.clone();
            assert!(!history.observe(seen), "{seen:?}");
            assert_eq!(history, known);
            assert_eq!(History::decode(&known.encode()), known);
        }
    });
}
