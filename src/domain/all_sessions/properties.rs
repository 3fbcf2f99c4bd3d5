//! What holds of any platform and any view.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::strategies::{holds, pieces};

const WORDS: &[&str] = &["", "ada", "astro12", "astro2", "Ada", "é", "\u{202e}x", "a b", "&=%"];
const KINDS: &[&str] = &["notebook", "headless", "desktop-app", "Mystery", ""];
const STATUSES: &[&str] = &["Pending", "Running", "Failed", "Succeeded", "Odd", ""];

type Row = (&'static str, &'static str, &'static str, Option<f64>);

fn lists() -> impl Strategy<Value = Vec<Row>> {
    // Whole ms, as the platform tells seconds.
    let started = option::of(prop_oneof![0_u32..4, any::<u32>()].prop_map(f64::from));
    vec((select(WORDS), select(KINDS), select(STATUSES), started), 0..40)
}

fn read(rows: &[Row], words: &mut Vocabulary, seen: &mut Seen, now: f64) -> AllSessions {
    let take = |(user, kind, status, started): &Row| {
        words.take([Some(user), Some(kind), Some(status)], started.map(Moment))
    };
    let rows: Vec<Listed> = rows.iter().map(take).collect();
    AllSessions::new(Arc::new(words.clone()), &rows, seen, Moment(now))
}

fn views() -> impl Strategy<Value = AllSessionsView> {
    let word = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    let text = pieces(&["ada", " ", "1", "note", "é", "&", "=", "+", "%", "#"]);
    let sort = (select(Column::ALL.as_slice()), any::<bool>());
    let sort = sort.prop_map(|(column, is_reversed)| Sort { column, is_reversed });
    let filters = (word(WORDS), word(&["notebook", "x", ""]), word(&["pending", "Odd", "", ""]));
    (filters, text, sort).prop_map(|((user, kind, status), text, sort)| AllSessionsView {
        user,
        kind,
        status,
        text,
        sort,
    })
}

#[test]
fn an_address_says_what_is_shown() {
    holds(views(), |view| assert_eq!(AllSessionsView::of_query(&view.to_query()), view));
}

#[test]
fn no_two_sessions_have_one_key_and_none_is_lost() {
    holds(lists(), |rows| {
        let all = read(&rows, &mut Vocabulary::default(), &mut Seen::default(), 0.0);
        let keys: BTreeSet<Key> = all.sessions.iter().map(PublicSession::key).collect();
        assert_eq!((all.sessions.len(), keys.len()), (rows.len(), rows.len()));
    });
}

#[test]
fn the_order_of_an_answer_is_of_no_matter() {
    holds((lists(), any::<bool>()), |(rows, is_reversed)| {
        let mut other = rows.clone();
        if is_reversed {
            other.reverse();
        } else {
            other.rotate_left(rows.len() / 2);
        }
        let (mut words, mut seen) = (Vocabulary::default(), Seen::default());
        // After all starts: one that is later than a reading which has it is told apart by nobody.
        let at = 1e15;
        let first = read(&rows, &mut words, &mut seen, at);
        assert_eq!(read(&other, &mut words, &mut seen, at + 15_000.0), first);
    });
}

#[test]
fn what_is_shown_is_what_matches_once_and_is_counted() {
    holds((lists(), views()), |(rows, view)| {
        let all = read(&rows, &mut Vocabulary::default(), &mut Seen::default(), 0.0);
        let shown = view.shown(&all, &Labels::default(), "");
        let distinct: BTreeSet<u32> = shown.places.iter().copied().collect();
        assert_eq!(distinct.len(), shown.places.len());
        let of = |place: &u32| all.sessions[usize::try_from(*place).unwrap()].listed;
        let is_user = |listed: Listed| {
            view.user.is_empty() || *all.words.users.text(listed.user) == *view.user
        };
        assert!(shown.places.iter().map(of).all(is_user));
        let sum = |facet: &Facet| {
            facet.items.iter().map(|item| item.count).sum::<u32>() + facet.rest_count
        };
        let count = u32::try_from(shown.places.len()).unwrap();
        // A column that nothing is asked of has what is shown, no more and no less.
        for (facet, asked) in [
            (&shown.by_user, &view.user),
            (&shown.by_kind, &view.kind),
            (&shown.by_status, &view.status),
        ] {
            match asked.is_empty() {
                true => assert_eq!(sum(facet), count),
                false => assert!(sum(facet) >= count),
            }
        }
        assert_eq!(view.unfiltered().shown(&all, &Labels::default(), "").places.len(), rows.len());
    });
}

#[test]
fn no_wait_is_longer_than_it_was_watched() {
    holds(vec(lists(), 1..5), |readings| {
        let (mut words, mut seen) = (Vocabulary::default(), Seen::default());
        for (nth, rows) in (0_u32..).zip(&readings) {
            let now = f64::from(nth) * 15_000.0;
            let all = read(rows, &mut words, &mut seen, now);
            for session in &all.sessions {
                let waits =
                    session.listed.started.is_none() && all.words.is_pending(session.listed.status);
                assert_eq!(session.waits_since.is_some(), waits);
                assert!(session.waits_since.is_none_or(|since| (0.0..=now).contains(&since.0)));
            }
        }
    });
}
