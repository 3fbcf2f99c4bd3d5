//! What a reading is to what is known.

use super::*;
use crate::state::tabs::Reader;

#[test]
fn what_is_on_screen_stays_until_there_is_more() {
    assert_eq!(news(None, ""), News::Another);
    assert_eq!(news(Some("a"), "a\nb"), News::Another);
    assert_eq!(news(Some(""), "a"), News::Another);
    assert_eq!(news(Some("a"), "a"), News::Same);
    assert_eq!(news(Some(""), ""), News::Same);
}

#[test]
fn what_the_platform_has_tidied_away_is_said_to_be_gone() {
    assert_eq!(news(Some("a"), ""), News::Gone);
    assert_eq!(news(Some("a"), "<none>\n"), News::Gone);
}

#[test]
fn a_log_that_was_given_up_at_its_deadline_is_cut_off() {
    let heard =
        |seconds: f64| Heard { begun: 5000.0, ended: 5000.0 + seconds * 1000.0, by: Reader::This };
    let lost = Problem::new(ProblemKind::Unreachable);
    assert!(is_cut_off(SessionView::Log, &lost, heard(120.2)));
    assert!(!is_cut_off(SessionView::Log, &lost, heard(2.0)));
    assert!(!is_cut_off(SessionView::Events, &lost, heard(120.2)));
    let other = Problem::new(ProblemKind::Unreadable);
    assert!(!is_cut_off(SessionView::Log, &other, heard(120.2)));
}
