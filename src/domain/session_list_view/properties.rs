//! What holds of any view and any list.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::domain::image::ImageId;
use crate::domain::memory::Gibibytes;
use crate::domain::session::Used;
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::domain::strategies::{holds, pieces};
use crate::domain::time::Moment;

fn sorts() -> impl Strategy<Value = Sort> {
    let column = select(Column::ALL.as_slice());
    (column, any::<bool>()).prop_map(|(column, is_reversed)| Sort { column, is_reversed })
}

fn views() -> impl Strategy<Value = SessionListView> {
    let kind = option::of(select(OfType::ALL.as_slice()));
    let status = option::of(select(OfStatus::ALL.as_slice()));
    let text = pieces(&["night", " ", "12", "astro", "&", "=", "+", "%", "#", "é"]);
    let text = prop_oneof![2 => Just(String::new()), 3 => text];
    (any::<bool>(), kind, status, text, sorts()).prop_map(|(is_table, kind, status, text, sort)| {
        SessionListView { is_table, kind, status, text, sort }
    })
}

fn sessions() -> impl Strategy<Value = Vec<Session>> {
    let status = select(
        [
            Status::Pending,
            Status::Running,
            Status::Terminating,
            Status::Completed,
            Status::Failed,
            Status::Other("Unknown".to_owned()),
        ]
        .to_vec(),
    );
    let amount = || option::of((0_u8..4).prop_map(f64::from));
    let kind = option::of(select(SessionType::ALL.as_slice()));
    let name = pieces(&["night", "-", "1", "12"]);
    let image = select(&["r.io/skaha/astroml:1", "r.io/skaha/casa:6.6", "casa"][..]);
    let facts = (name, image, kind, status, [amount(), amount(), amount(), amount()]);
    let one =
        facts.prop_map(|(name, image, kind, status, [cores, memory, started, expires])| Session {
            kind,
            image: ImageId(image.to_owned()),
            used: Used { cores, memory: memory.map(Gibibytes) },
            started: started.map(Moment),
            expires: expires.map(Moment),
            ..session(&name, SessionType::Notebook, status)
        });
    vec(one, 0..12)
}

#[test]
fn an_address_says_what_is_shown() {
    holds(views(), |view| assert_eq!(SessionListView::of_query(&view.to_query()), view));
}

#[test]
fn any_query_is_read() {
    let query =
        pieces(&["view=", "type=", "status=", "q=", "sort=", "-", "table", "name", "&", "%", "%2"]);
    holds(query, |query| {
        let view = SessionListView::of_query(&query);
        assert_eq!(SessionListView::of_query(&view.to_query()), view, "{query}");
    });
}

#[test]
fn what_is_shown_is_all_that_matches_once_and_in_order() {
    holds((views(), sessions()), |(view, sessions)| {
        let arranged = view.arranged(&sessions);
        let mut places = arranged.clone();
        places.sort_unstable();
        let matching: Vec<usize> =
            (0..sessions.len()).filter(|place| view.shows(&sessions[*place])).collect();
        assert_eq!(places, matching);
        for pair in arranged.windows(2) {
            let order = view.sort.compare(&sessions[pair[0]], &sessions[pair[1]]);
            assert!(order.is_lt() || order.is_eq() && pair[0] < pair[1]);
        }
        if !view.is_filtered() {
            assert_eq!(arranged.len(), sessions.len());
        }
        assert_eq!(view.unfiltered().arranged(&sessions).len(), sessions.len());
    });
}

#[test]
fn the_other_way_round_only_the_known_turns() {
    holds((sorts(), sessions()), |(sort, sessions)| {
        let other = Sort { is_reversed: !sort.is_reversed, ..sort };
        for (a, b) in sessions.iter().zip(sessions.iter().skip(1)) {
            let (one, two) = (sort.compare(a, b), other.compare(a, b));
            let is_known = |session| sort.column.amount(session).is_some();
            let has_unknown = is_known(a) != is_known(b);
            assert_eq!(one, if has_unknown { two } else { two.reverse() });
        }
    });
}
