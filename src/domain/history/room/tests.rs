//! Lists that are larger than what is kept.

use super::*;
use crate::domain::history::Sighting;
use crate::domain::session::Session;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;

/// So many seconds after the beginning.
fn at(seconds: f64) -> Moment {
    Moment(1_790_000_000_000.0 + seconds * 1000.0)
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

/// An array of so many jobs.
fn array(count: usize, status: &Status, name: &str) -> Vec<Session> {
    let job = |nth: usize| Session {
        started: Some(at(0.0)),
        ..session(&format!("{name}{nth}"), SessionType::Headless, status.clone())
    };
    (0..count).map(job).collect()
}

#[test]
fn what_is_listed_beyond_the_bound_does_not_push_out_what_was_noted() {
    use Status::{Completed, Pending};
    let long = "é".repeat(150);
    for list in [
        array(1200, &Completed, "job"),
        array(600, &Pending, "job"),
        array(400, &Completed, &long),
        [array(550, &Completed, "job"), array(60, &Pending, "next")].concat(),
    ] {
        let mut history = History::default();
        // One that was watched, and one that has left the list.
        history.observe(&reading(&array(1, &Status::Running, "watched"), None, 10.0));
        let watched = array(1, &Completed, "watched");
        history.observe(&reading(&watched, Some(10.0), 20.0));
        let mut old = history.0[0].clone();
        old.name = "old".to_owned();
        history.put_back(old);
        let list = [watched, list].concat();
        assert!(history.observe(&reading(&list, Some(20.0), 30.0)));
        let first = history.clone();
        assert_eq!(History::decode(&history.encode()), history, "it keeps within the bound");
        assert!(history.0.iter().all(|past| past.name != "old"));
        let is_live = |session: &&Session| !session.status.is_over();
        let live = history.0.iter().filter(|past| !past.outcome.is_over()).count();
        assert_eq!(live, list.iter().filter(is_live).count().min(MOST));
        for now in [45.0, 60.0] {
            assert!(!history.observe(&reading(&list, Some(now - 15.0), now)), "{}", list.len());
            assert!(history == first);
        }
        // What comes up now is noted all the same.
        let new = session("new", SessionType::Notebook, Status::Running);
        let more = [list, vec![new]].concat();
        history.observe(&reading(&more, Some(60.0), 75.0));
        assert_eq!(history.0.iter().any(|past| past.name == "new"), live < MOST);
    }
}
