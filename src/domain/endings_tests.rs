use super::*;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;

fn at(seconds: f64) -> Moment {
    Moment(seconds * 1000.0)
}

fn listed(status: Status) -> [Session; 1] {
    [session("a", SessionType::Notebook, status)]
}

#[test]
fn the_users_deletion_stays_the_users_however_long_it_takes() {
    let mut endings = Endings::default();
    endings.begin("a", at(0.0), false);
    // The answer itself may take long: patience begins with it.
    assert!(endings.observe(&listed(Status::Running), at(31.0)).is_empty());
    endings.answered("a", at(31.0));
    assert!(endings.observe(&listed(Status::Running), at(60.0)).is_empty());
    assert!(endings.is_waited_for("a"));
    let given_up = endings.observe(&listed(Status::Running), at(62.0));
    assert_eq!(given_up, [("a".to_owned(), at(0.0))]);
    assert_eq!(endings.failure("a"), Some(&DeletionFailure::StillThere));
    assert!(!endings.is_waited_for("a") && endings.is_users("a"));
    // It ends after all, and leaves.
    assert!(endings.observe(&listed(Status::Terminating), at(64.0)).is_empty());
    assert!(endings.is_waited_for("a") && endings.failure("a").is_none());
    assert_eq!(endings.since("a"), Some((at(0.0), at(0.0))));
    assert!(endings.observe(&[], at(66.0)).is_empty());
    assert_eq!(endings, Endings::default());
}

#[test]
fn a_refused_deletion_is_not_what_ends_a_session_later() {
    for (kind, is_users) in [
        (ProblemKind::Forbidden, false),
        (ProblemKind::SignedOut, false),
        (ProblemKind::ServerFailed, true),
    ] {
        let mut endings = Endings::default();
        endings.begin("a", at(0.0), false);
        endings.keep("a", at(0.0), DeletionFailure::Refused(Problem::new(kind)));
        assert!(endings.failure("a").is_some());
        assert_eq!(endings.is_users("a"), is_users, "{kind:?}");
        assert!(endings.observe(&listed(Status::Terminating), at(9.0)).is_empty());
        assert!(endings.failure("a").is_none());
        assert_eq!(endings.is_waited_for("a"), is_users, "{kind:?}");
    }
}

#[test]
fn what_ends_by_itself_is_known_from_its_first_sighting_on() {
    let mut endings = Endings::default();
    endings.observe(&listed(Status::Terminating), at(5.0));
    endings.observe(&listed(Status::Terminating), at(500.0));
    assert_eq!(endings.since("a"), Some((at(5.0), at(5.0))));
    assert!(!endings.is_users("a") && !endings.is_any_waited_for());
    endings.begin("a", at(600.0), false);
    assert_eq!(endings.since("a"), Some((at(5.0), at(600.0))));
    assert!(endings.is_users("a"));
    // Another one of which is only seen that it ends, and then does not.
    let mut endings = Endings::default();
    endings.observe(&listed(Status::Terminating), at(5.0));
    endings.observe(&listed(Status::Running), at(7.0));
    assert_eq!(endings, Endings::default());
}

#[test]
fn only_the_tab_that_deletes_gives_up_for_all() {
    let mut endings = Endings::default();
    endings.begin("a", at(0.0), true);
    assert!(endings.observe(&listed(Status::Running), at(40.0)).is_empty());
    assert!(endings.is_waited_for("a"));
    // Asked for once more: word of the first time comes late.
    endings.begin("a", at(41.0), false);
    endings.keep("a", at(0.0), DeletionFailure::StillThere);
    assert!(endings.is_waited_for("a"));
    endings.keep("a", at(41.0), DeletionFailure::RefusedElsewhere);
    assert_eq!(endings.failure("a"), Some(&DeletionFailure::RefusedElsewhere));
    // The tab that deletes has gone.
    endings.begin("a", at(50.0), true);
    assert!(endings.observe(&listed(Status::Running), at(141.0)).is_empty());
    assert_eq!(endings.failure("a"), Some(&DeletionFailure::StillThere));
}
