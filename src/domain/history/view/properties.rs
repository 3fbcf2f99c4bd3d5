//! What holds of any view and any history.

use std::cmp::Ordering;

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::history::strategies::histories;
use crate::domain::history::{Column, History};
use crate::domain::strategies::{holds, pieces};

fn views() -> impl Strategy<Value = HistoryView> {
    let sort = (select(Column::ALL.as_slice()), any::<bool>())
        .prop_map(|(column, is_reversed)| Sort { column, is_reversed });
    let kind = option::of(select(OfType::ALL.as_slice()));
    let outcome = option::of(select(OfOutcome::ALL.as_slice()));
    let text = pieces(&["night", " ", "1", "astro", "&", "=", "+", "%", "#", "é"]);
    let text = prop_oneof![2 => Just(String::new()), 3 => text];
    (kind, outcome, text, sort).prop_map(|(kind, outcome, text, sort)| HistoryView {
        kind,
        outcome,
        text,
        sort,
    })
}

#[test]
fn an_address_says_what_is_shown() {
    holds(views(), |view| assert_eq!(HistoryView::of_query(&view.to_query()), view));
}

#[test]
fn any_query_is_read() {
    let query = pieces(&["type=", "outcome=", "q=", "sort=", "-", "name", "gone", "&", "%", "%2"]);
    holds(query, |query| {
        let view = HistoryView::of_query(&query);
        assert_eq!(HistoryView::of_query(&view.to_query()), view, "{query}");
    });
}

#[test]
fn what_is_shown_is_all_that_matches_and_in_order() {
    holds((views(), histories()), |(view, history)| {
        let shown = view.arranged(&history.0);
        assert!(shown.iter().all(|past| view.shows(past)));
        assert_eq!(shown.len(), history.0.iter().filter(|past| view.shows(past)).count());
        for pair in shown.windows(2) {
            assert_ne!(view.sort.compare(&pair[0], &pair[1]), Ordering::Greater);
        }
        let all = view.unfiltered().arranged(&history.0);
        assert_eq!(all.len(), history.0.len());
        assert!(!view.unfiltered().is_filtered());
    });
}

#[test]
fn what_has_not_ended_leads_then_the_latest() {
    let line = |name: &str, rest: &str| format!("d=1&f=1&n={name}&{rest}\tv=1\n");
    let text = [
        line("old", "o=finished&b=1000"),
        line("new", "o=failed&b=9000"),
        line("up", "o=running"),
        line("odd", "o=vanished"),
    ];
    let history = History::decode(&text.concat());
    let names = |query: &str| {
        let shown = HistoryView::of_query(query).arranged(&history.0);
        shown.into_iter().map(|past| past.name).collect::<Vec<_>>()
    };
    assert_eq!(names(""), ["up", "new", "old", "odd"]);
    assert_eq!(names("sort=-ended"), ["old", "new", "up", "odd"]);
    assert_eq!(names("outcome=gone"), ["odd"]);
    assert_eq!(names("q=NE"), ["new"]);
    assert_eq!(names("sort=name"), ["new", "odd", "old", "up"]);
}
