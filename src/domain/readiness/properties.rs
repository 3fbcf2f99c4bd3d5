//! However lists and answers come, nobody is asked for too often, and nobody is forgotten.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::domain::connect_url::ConnectUrl;
use crate::domain::session::tests::session as any_session;
use crate::domain::session_type::SessionType;
use crate::domain::strategies::holds;

/// A session of the number, running for so many seconds at the time, or on its way up.
fn session(nth: usize, ran: Option<f64>, now: Moment) -> Session {
    let origins = ["https://x.example".to_owned()];
    Session {
        started: ran.map(|ran| Moment(now.0 - ran * 1000.0)),
        connect: ConnectUrl::parse("https://x.example/a", &origins),
        ..any_session(
            &nth.to_string(),
            SessionType::Notebook,
            if ran.is_some() { Status::Running } else { Status::Pending },
        )
    }
}

fn told() -> impl Strategy<Value = Told> {
    prop_oneof![
        Just(Told::NotYet),
        proptest::option::of(0.0..1e9).prop_map(Told::Later),
        Just(Told::Ready),
        Just(Told::Unknown),
    ]
}

#[test]
fn never_more_than_three_answers_are_out_and_none_is_asked_for_twice_at_a_time() {
    let step = (vec(proptest::option::of(0.0..400.0), 0..12), vec(told(), 0..4), 0.0..8.0);
    holds(vec(step, 1..20), |steps| {
        let (mut watches, mut now, mut out) = (Watches::default(), Moment(1e12), Vec::new());
        for (ran, answers, seconds) in steps {
            now = Moment(now.0 + seconds * 1000.0);
            let list: Vec<Session> =
                ran.into_iter().enumerate().map(|(nth, ran)| session(nth, ran, now)).collect();
            watches.observe(&list, now);
            out.retain(|id: &String| watches.0.iter().any(|w| w.id == *id && w.is_asked()));
            for id in watches.due(now) {
                assert!(!out.contains(&id), "{id} is asked for twice at a time");
                out.push(id);
            }
            assert!(out.len() <= AT_ONCE, "{out:?}");
            for told in answers {
                let Some(id) = (!out.is_empty()).then(|| out.remove(0)) else { break };
                watches.answered(&id, told, now);
            }
        }
    });
}

#[test]
fn all_that_run_are_told_of_in_the_end_and_asked_for_a_bounded_number_of_times() {
    holds((1_usize..40, vec(told(), 1..7)), |(count, answers)| {
        let (mut watches, mut now) = (Watches::default(), Moment(1e12));
        let list: Vec<Session> = (0..count).map(|nth| session(nth, Some(1.0), now)).collect();
        watches.observe(&list, now);
        let mut asks = 0;
        while let Some(wait) = watches.wait(now) {
            now = Moment(now.0 + wait * 1000.0);
            for id in watches.due(now) {
                watches.answered(&id, answers[asks % answers.len()], now);
                asks += 1;
            }
        }
        assert!(list.iter().all(|session| watches.of(&session.id) != Reach::Awaited));
        assert!(asks <= count * MOST_ASKS as usize, "{asks}");
    });
}
