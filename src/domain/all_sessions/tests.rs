//! A small platform.

use std::sync::Arc;

use super::*;

const MINUTE: f64 = 60_000.0;

/// A reading of rows such as `ada notebook Running 5`: user, type, status, and minutes since 1970 of its start.
fn read(rows: &[&str], vocabulary: &mut Vocabulary, seen: &mut Seen, minute: f64) -> AllSessions {
    let row = |row: &&str| {
        let mut words = row.split(' ');
        let mut next = || words.next();
        let columns = [next(), next(), next()];
        let started = next().map(|minute| Moment(minute.parse::<f64>().unwrap() * MINUTE));
        vocabulary.take(columns, started)
    };
    let rows: Vec<Listed> = rows.iter().map(row).collect();
    AllSessions::new(Arc::new(vocabulary.clone()), &rows, seen, Moment(minute * MINUTE))
}

fn once(rows: &[&str]) -> AllSessions {
    read(rows, &mut Vocabulary::default(), &mut Seen::default(), 1000.0)
}

/// The rows of a view in order, as user, type and status.
fn rows(query: &str, all: &AllSessions) -> Vec<String> {
    let view = AllSessionsView::of_query(query);
    let labels = Labels {
        kinds: all.words.kinds.iter().map(|word| word.to_uppercase()).collect(),
        statuses: all
            .words
            .statuses
            .iter()
            .map(|word| word.replace("pending", "Starting"))
            .collect(),
    };
    let shown = view.shown(all, &labels, "").places;
    let row = |place: u32| {
        let Listed { user, kind, status, .. } = all.sessions[place as usize].listed;
        let Vocabulary { users, kinds, statuses } = &*all.words;
        format!("{} {} {}", users.text(user), kinds.text(kind), statuses.text(status))
    };
    shown.into_iter().map(row).collect()
}

fn counts(facet: &Facet) -> Vec<(&str, u32)> {
    facet.items.iter().map(|item| (item.word.as_ref(), item.count)).collect()
}

const PLATFORM: [&str; 6] = [
    "bob notebook Running 10",
    "ada headless Pending",
    "astro12 desktop Running 30",
    "astro2 notebook Completed 5",
    "ada notebook Pending 40",
    "eve mystery Odd",
];

#[test]
fn what_waits_comes_first_and_then_the_oldest() {
    let all = once(&PLATFORM);
    let usual = [
        // Started long before it was first seen waiting.
        "ada notebook pending",
        "ada headless pending",
        "eve mystery Odd",
        "bob notebook running",
        "astro12 desktop running",
        "astro2 notebook completed",
    ];
    assert_eq!(rows("", &all), usual);
    assert_eq!(
        rows("sort=started", &all)[..2],
        ["ada notebook pending", "astro12 desktop running"]
    );
    assert_eq!(
        rows("sort=-started", &all)[..2],
        ["astro2 notebook completed", "bob notebook running"]
    );
    assert_eq!(rows("sort=started", &all)[4..], ["ada headless pending", "eve mystery Odd"]);
    assert_eq!(rows("sort=age", &all)[0], "astro2 notebook completed");
    assert_eq!(rows("sort=-age", &all)[0], "ada headless pending");
    let users: Vec<String> = rows("sort=user", &all);
    assert_eq!(users[2..4], ["astro2 notebook completed", "astro12 desktop running"]);
    assert_eq!(rows("sort=type", &all)[5], "eve mystery Odd");
}

#[test]
fn filters_go_together_and_words_are_those_on_screen() {
    let all = once(&PLATFORM);
    assert_eq!(rows("user=ada&status=pending&type=headless", &all), ["ada headless pending"]);
    assert_eq!(rows("q=starting+ADA+note", &all), ["ada notebook pending"]);
    assert_eq!(rows("q=astro", &all).len(), 2);
    assert!(rows("q=pending", &all).is_empty());
    assert!(rows("user=nobody", &all).is_empty());
    assert!(rows("user=ad", &all).is_empty());
}

#[test]
fn each_column_is_counted_by_what_the_others_let_through() {
    let all = once(&PLATFORM);
    let view = AllSessionsView::of_query("type=notebook&user=zoe");
    let shown = view.shown(&all, &Labels::default(), "");
    assert_eq!((shown.places.len(), shown.users), (0, 0));
    // Whom nobody knows can be taken back all the same.
    assert_eq!(counts(&shown.by_user), [("ada", 1), ("astro2", 1), ("bob", 1), ("zoe", 0)]);
    assert_eq!(counts(&shown.by_kind)[0], ("notebook", 0));
    let view = AllSessionsView::of_query("status=running");
    let shown = view.shown(&all, &Labels::default(), "");
    assert_eq!(shown.users, 2);
    assert_eq!(counts(&shown.by_kind)[..2], [("notebook", 1), ("desktop", 1)]);
    assert_eq!(counts(&shown.by_status)[..2], [("pending", 2), ("Odd", 1)]);
}

#[test]
fn the_users_with_the_most_are_shown_and_the_rest_summed() {
    let rows: Vec<String> = (0..40)
        .flat_map(|user| (0..=user / 10).map(move |_| format!("u{user} notebook Running 1")))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let all = once(&rows);
    let shown = AllSessionsView::default().shown(&all, &Labels::default(), "");
    let users: Vec<String> = (30..40).map(|user| format!("u{user}")).collect();
    assert!(
        counts(&shown.by_user).iter().map(|(user, _)| *user).eq(users.iter().map(String::as_str))
    );
    assert_eq!((shown.by_user.rest, shown.by_user.rest_count, shown.by_user.most), (30, 60, 4));
    // One that is taken, or has the focus, stays in sight.
    let view = AllSessionsView::of_query("user=u3");
    let shown = view.shown(&all, &Labels::default(), "u25");
    assert_eq!(counts(&shown.by_user)[10..], [("u25", 3), ("u3", 1)]);
    assert_eq!((shown.by_user.rest, shown.by_user.rest_count), (28, 56));
    // Where it is among them already, there are no more of them: an eleventh would go when the focus goes there.
    let view = AllSessionsView::of_query("user=u39");
    assert_eq!(view.shown(&all, &Labels::default(), "u38").by_user.items.len(), 10);
    assert_eq!(view.shown(&all, &Labels::default(), "u25").by_user.items.len(), 11);
}

#[test]
fn since_when_one_waits_is_by_its_first_sighting() {
    let (mut words, mut seen) = (Vocabulary::default(), Seen::default());
    let mut since = |rows: &[&str], minute: f64| -> Vec<Option<f64>> {
        let all = read(rows, &mut words, &mut seen, minute);
        all.sessions.iter().map(|s| s.waits_since.map(|at| at.0 / MINUTE)).collect()
    };
    let job = "ada headless Pending";
    assert_eq!(since(&[job, job], 0.0), [Some(0.0), Some(0.0)]);
    assert_eq!(since(&[job, job, job], 1.0), [Some(0.0), Some(0.0), Some(1.0)]);
    // Nobody knows which of the three has started: no wait is said to be longer than it is.
    let started = "ada headless Running 1";
    assert_eq!(since(&[job, started, job], 2.0), [Some(0.0), Some(1.0), None]);
    assert_eq!(since(&[started, job], 3.0), [Some(1.0), None]);
    // What has a start time has no need of it, and what is over waits for nothing.
    assert_eq!(since(&["ada headless Pending 2", "ada headless Failed"], 4.0), [None, None]);
    assert_eq!(since(&[job], 5.0), [Some(5.0)]);
    // Three minutes without a look: it may be another one.
    assert_eq!(since(&[job], 8.0), [Some(8.0)]);
}

#[test]
fn one_of_many_alike_is_recognised() {
    let (mut words, mut seen) = (Vocabulary::default(), Seen::default());
    let mut keys = |rows: &[&str]| -> Vec<Key> {
        read(rows, &mut words, &mut seen, 0.0).sessions.iter().map(PublicSession::key).collect()
    };
    let before = keys(&["a notebook Running 1", "a notebook Running 1", "b notebook Pending"]);
    let mut distinct = before.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 3);
    // The order of the answer and a status change nothing.
    let after = keys(&["b notebook Pending", "a notebook Failed 1", "a notebook Running 1"]);
    assert_eq!(after[0], before[0]);
    assert!(after.contains(&before[1]) && after.contains(&before[2]));
}

#[test]
fn a_head_turns_its_column_round() {
    let first = Sort::default().clicked(Column::Age);
    assert_eq!((first.word().as_str(), first.is_ascending()), ("age", false));
    let second = first.clicked(Column::Age);
    assert_eq!((second.word().as_str(), second.is_ascending()), ("-age", true));
    assert!(Sort::from_word("user").unwrap().is_ascending());
    assert_eq!(Sort::from_word("--user"), None);
}
