//! Views of a small list.

use super::*;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::time::Moment;

fn names<'a>(query: &str, sessions: &'a [Session]) -> Vec<&'a str> {
    let places = SessionListView::of_query(query).arranged(sessions);
    places.into_iter().map(|place| sessions[place].name.as_str()).collect()
}

fn night(number: u8, status: Status) -> Session {
    let started = Some(Moment(f64::from(number)));
    Session { started, ..session(&format!("night-{number}"), SessionType::Headless, status) }
}

#[test]
fn filters_go_together() {
    let sessions = [
        session("astro", SessionType::Notebook, Status::Running),
        night(2, Status::Completed),
        night(12, Status::Failed),
        Session { kind: None, ..night(3, Status::Other("Odd".to_owned())) },
    ];
    assert_eq!(names("", &sessions), ["night-12", "astro", "night-3", "night-2"]);
    assert_eq!(names("type=headless&status=failed", &sessions), ["night-12"]);
    assert_eq!(names("status=active", &sessions), ["astro", "night-3"]);
    assert_eq!(names("type=other&status=other", &sessions), ["night-3"]);
    assert_eq!(names("q=NOTEBOOK+night", &sessions), ["night-12", "night-3", "night-2"]);
    assert_eq!(names("q=2+night&sort=-name", &sessions), ["night-12", "night-2"]);
    assert!(names("q=nowhere", &sessions).is_empty());
}

#[test]
fn the_usual_is_no_query_and_nonsense_is_the_usual() {
    assert_eq!(SessionListView::default().to_query(), "");
    let odd = SessionListView::of_query("view=wall&type=x&status=&sort=--name&sort=name&w=1");
    assert_eq!(odd, SessionListView::default());
}

#[test]
fn the_unknown_comes_last_either_way() {
    let sessions = [
        session("queued", SessionType::Notebook, Status::Pending),
        night(1, Status::Running),
        night(2, Status::Running),
    ];
    assert_eq!(names("sort=started", &sessions), ["night-2", "night-1", "queued"]);
    assert_eq!(names("sort=-started", &sessions), ["night-1", "night-2", "queued"]);
}

#[test]
fn a_head_turns_its_column_round() {
    let first = Sort::default().clicked(Column::Memory);
    assert_eq!((first.word().as_str(), first.is_ascending()), ("memory", false));
    let second = first.clicked(Column::Memory);
    assert_eq!((second.word().as_str(), second.is_ascending()), ("-memory", true));
    assert_eq!(second.clicked(Column::Memory), first);
    assert_eq!(second.clicked(Column::Name).word(), "name");
}
