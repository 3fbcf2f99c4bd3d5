//! One session through its start, as the portal sees it.

use super::*;
use crate::domain::connect_url::ConnectUrl;
use crate::domain::session::tests::session as any_session;
use crate::domain::session_type::SessionType;

const NOW: Moment = Moment(1_767_607_200_000.0);

fn at(seconds: f64) -> Moment {
    Moment(NOW.0 + seconds * 1000.0)
}

fn session(status: Status, started_ago: Option<f64>) -> Session {
    let origins = ["https://x.example".to_owned()];
    Session {
        started: started_ago.map(|ago| at(-ago)),
        connect: ConnectUrl::parse("https://x.example/a", &origins),
        ..any_session("a", SessionType::Notebook, status)
    }
}

#[test]
fn what_was_seen_coming_is_asked_for_until_it_answers() {
    let mut watches = Watches::default();
    assert!(watches.observe(&[session(Status::Pending, None)], NOW));
    assert_eq!((watches.of("a"), watches.wait(NOW)), (Reach::Coming, None));

    // However long ago the platform began: it may have fetched the image for ten minutes.
    let running = [session(Status::Running, Some(600.0))];
    assert!(watches.observe(&running, NOW));
    assert_eq!((watches.of("a"), watches.wait(NOW)), (Reach::Awaited, Some(0.0)));
    assert_eq!(watches.due(NOW), ["a"]);
    // While the answer is out nobody asks again, and reading the list changes nothing.
    assert!(watches.due(at(9.0)).is_empty());
    assert!(!watches.observe(&running, at(9.0)));

    assert_eq!(watches.answered("a", Told::NotYet, at(9.0)), None);
    assert_eq!(watches.wait(at(9.0)), Some(2.0));
    assert_eq!(watches.due(at(11.0)), ["a"]);
    assert_eq!(watches.answered("a", Told::Ready, at(11.0)), Some((Reach::Ready, true)));
    assert_eq!((watches.of("a"), watches.wait(at(11.0))), (Reach::Ready, None));
    // Ready once, it stays so, also while it still counts as just started.
    assert!(!watches.observe(&[session(Status::Running, Some(1.0))], at(12.0)));
}

#[test]
fn at_the_start_of_a_visit_only_the_youngest_are_asked_for() {
    let mut watches = Watches::default();
    assert!(!watches.observe(&[session(Status::Running, Some(FRESH))], NOW));
    assert!(!watches.observe(&[session(Status::Running, None)], NOW));
    assert!(watches.observe(&[session(Status::Running, Some(FRESH - 1.0))], NOW));
    assert_eq!(watches.due(NOW), ["a"]);
    // It answered at the first look, so nothing has changed that anybody saw.
    assert_eq!(watches.answered("a", Told::Ready, NOW), Some((Reach::Ready, false)));
}

#[test]
fn what_has_no_interface_is_never_asked_for() {
    let mut watches = Watches::default();
    let job = any_session("a", SessionType::Headless, Status::Pending);
    assert!(!watches.observe(&[job], NOW));
}

#[test]
fn a_server_that_cannot_tell_is_asked_once() {
    let mut watches = Watches::default();
    let list = [session(Status::Running, Some(5.0))];
    watches.observe(&list, NOW);
    watches.due(NOW);
    assert_eq!(watches.answered("a", Told::Unknown, NOW), Some((Reach::Unchecked, false)));
    assert_eq!(watches.wait(NOW), None);
    // The hint goes when it is no longer true.
    assert!(!watches.observe(&list, at(FRESH - 1.0)));
    assert!(watches.observe(&list, at(FRESH)));
    assert_eq!(watches.of("a"), Reach::Ready);
}

#[test]
fn an_interface_that_never_answers_is_given_up_and_may_be_wanted_again() {
    let mut watches = Watches::default();
    watches.observe(&[session(Status::Running, Some(5.0))], NOW);
    let (mut time, mut news) = (NOW, None);
    while let Some(wait) = watches.wait(time) {
        time = Moment(time.0 + wait * 1000.0);
        assert_eq!(watches.due(time), ["a"]);
        news = watches.answered("a", Told::NotYet, time);
    }
    assert_eq!(news, Some((Reach::Silent, true)));
    let took = time.since(NOW).0;
    assert!((290.0..=310.0).contains(&took), "{took}");
    assert!(watches.want("a", time));
    assert_eq!((watches.of("a"), watches.due(time).len()), (Reach::Awaited, 1));
}

#[test]
fn whoever_waits_for_it_has_even_an_old_one_asked_for() {
    let mut watches = Watches::default();
    assert!(watches.want("a", NOW));
    assert_eq!(watches.due(NOW), ["a"]);
    assert!(!watches.want("a", NOW));
    watches.answered("a", Told::Ready, NOW);
    assert!(!watches.want("a", NOW));
}

#[test]
fn one_that_starts_again_is_waited_for_again() {
    let mut watches = Watches::default();
    watches.observe(&[session(Status::Running, Some(5.0))], NOW);
    watches.due(NOW);
    watches.observe(&[session(Status::Pending, Some(5.0))], NOW);
    // The answer is about the program that has ended.
    assert_eq!(watches.answered("a", Told::Ready, NOW), None);
    assert_eq!(watches.of("a"), Reach::Coming);
    watches.observe(&[], NOW);
    assert_eq!(watches.of("a"), Reach::Ready);
}

#[test]
fn a_server_that_asks_for_time_gets_it() {
    let mut watches = Watches::default();
    watches.observe(&[session(Status::Running, Some(5.0))], NOW);
    watches.due(NOW);
    assert_eq!(watches.answered("a", Told::Later(Some(30.0)), NOW), None);
    assert_eq!(watches.wait(NOW), Some(30.0));
}

#[test]
fn what_another_tab_was_told_counts_here_and_its_silence_is_not_waited_for() {
    let mut watches = Watches::default();
    watches.observe(&[session(Status::Running, Some(5.0))], NOW);
    assert_eq!(watches.due(NOW), ["a"]);
    watches.left_to_others("a", NOW);
    assert_eq!(watches.wait(NOW), Some(2.0));
    // Its answer puts the next question off here, too.
    watches.answered("a", Told::NotYet, at(1.0));
    assert_eq!(watches.wait(at(1.0)), Some(2.0));
    assert_eq!(watches.answered("a", Told::Ready, at(2.0)), Some((Reach::Ready, true)));
    watches.left_to_others("a", at(2.0));
    assert_eq!(watches.wait(at(2.0)), None);
}
