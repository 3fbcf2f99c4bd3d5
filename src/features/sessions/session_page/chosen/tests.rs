//! Whom a page shows while sessions of its name come and go.

use super::*;

const MISSING: Shown = Shown::Missing { is_deleted: false };
const DELETED: Shown = Shown::Missing { is_deleted: true };

/// A page, and the session whose end is the user's doing.
struct Page {
    nth: Option<usize>,
    next: Next,
    users: &'static str,
    followed: Option<Followed>,
}

impl Page {
    fn at(nth: Option<usize>) -> Self {
        Self { nth, next: Next::Another, users: "", followed: None }
    }

    fn follow(&mut self, list: &List) -> Shown {
        let asked = Asked { name: "mine".to_owned(), nth: self.nth };
        let followed =
            follow(self.followed.as_ref(), asked, list, self.next, |id| id == self.users);
        self.followed.insert(followed).shown.clone()
    }

    /// After a reading of these.
    fn reads(&mut self, ids: &[&str]) -> Shown {
        self.follow(&list(ids))
    }
}

fn list(ids: &[&str]) -> List {
    let ids = ids.iter().map(ToString::to_string).collect();
    List { ids: Some(ids), has_problem: false, is_awaiting: false }
}

fn one(id: &str) -> Shown {
    Shown::One(id.to_owned())
}

#[test]
fn one_that_was_counted_to_never_becomes_another() {
    for nth in [1, 2] {
        let mut page = Page::at(Some(nth));
        let shown = ["a", "b"][nth - 1];
        let rest = ["b", "a"][nth - 1];
        assert_eq!(page.reads(&["a", "b"]), one(shown));
        for _ in 0..3 {
            assert_eq!(page.reads(&[rest]), MISSING);
        }
        assert_eq!(page.reads(&[]), MISSING);
        assert_eq!(page.reads(&[rest, "c", "d"]), MISSING);
        // A list may have been cut short.
        assert_eq!(page.reads(&[rest, shown]), one(shown));
    }
}

#[test]
fn another_number_is_another_question() {
    let mut page = Page::at(Some(1));
    assert_eq!(page.reads(&["a", "b"]), one("a"));
    page.nth = Some(2);
    assert_eq!(page.reads(&["a", "b"]), one("b"));
    page.nth = None;
    assert_eq!(page.reads(&["a", "b"]), Shown::Several(vec!["a".to_owned(), "b".to_owned()]));
    page.nth = Some(0);
    assert_eq!(page.reads(&["a", "b"]), MISSING);
    page.nth = Some(3);
    assert_eq!(page.reads(&["a", "b"]), MISSING);
    assert_eq!(page.reads(&["a", "b", "c"]), one("c"));
}

#[test]
fn without_a_number_one_that_is_launched_anew_is_shown() {
    let mut page = Page::at(None);
    assert_eq!(page.reads(&["a"]), one("a"));
    assert_eq!(page.reads(&[]), MISSING);
    assert_eq!(page.follow(&List { is_awaiting: true, ..list(&[]) }), Shown::Reading);
    assert_eq!(page.reads(&["b"]), one("b"));
}

#[test]
fn who_waits_for_one_waits_for_no_other() {
    let mut page = Page { next: Next::None, ..Page::at(None) };
    assert_eq!(page.reads(&["a"]), one("a"));
    assert_eq!(page.reads(&["a", "b"]), one("a"));
    assert_eq!(page.reads(&["b"]), MISSING);
    assert_eq!(page.reads(&["b"]), MISSING);
}

#[test]
fn what_the_user_deleted_is_said_to_be_deleted() {
    // Also where another one of the name is listed.
    for (nth, others) in [(None, [].as_slice()), (Some(2), &["a"])] {
        let mut page = Page::at(nth);
        let listed = [others, &["b"]].concat();
        assert_eq!(page.reads(&listed), one("b"));
        page.users = "b";
        assert_eq!(page.reads(&listed), one("b"));
        // With it the portal forgets who deleted it.
        let users = std::mem::take(&mut page.users);
        for _ in 0..3 {
            assert_eq!(page.reads(others), DELETED, "{users}");
        }
        assert_eq!(page.follow(&List { has_problem: true, ..list(others) }), DELETED);
    }
}

#[test]
fn a_deletion_of_another_one_is_none_of_this_one() {
    let mut page = Page { users: "a", ..Page::at(Some(2)) };
    assert_eq!(page.reads(&["a", "b"]), one("b"));
    assert_eq!(page.reads(&["b"]), one("b"));
    assert_eq!(page.reads(&["c"]), MISSING);
}

#[test]
fn what_was_never_read_is_not_called_missing() {
    let mut page = Page::at(None);
    let never = List { ids: None, ..list(&[]) };
    assert_eq!(page.follow(&never), Shown::Reading);
    assert_eq!(page.follow(&List { has_problem: true, ..never }), Shown::Nothing);
    assert_eq!(page.reads(&[]), MISSING);
    assert_eq!(page.follow(&List { has_problem: true, ..list(&[]) }), Shown::Nothing);
}
