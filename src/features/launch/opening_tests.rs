use super::*;
use crate::domain::image::{Image, ImageId};
use crate::domain::memory::Gibibytes;
use crate::domain::resources::{Choice, ResourceOptions};
use crate::domain::session::tests::session;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;

const IMAGE: &str = "images.canfar.net/skaha/base-notebook:latest";

fn offers() -> LaunchOffers {
    let choice = Choice { options: vec![1, 2, 4, 8], ..Choice::default() };
    LaunchOffers {
        images: vec![Image {
            id: ImageId(IMAGE.to_owned()),
            types: vec![SessionType::Notebook, SessionType::Headless],
        }],
        resources: ResourceOptions {
            cores: choice.clone(),
            memory_gib: choice,
            ..ResourceOptions::default()
        },
    }
}

fn opened(query: &str, draft: Option<&str>, last: Option<&str>, sessions: &[Session]) -> Opening {
    let last = |_: &LaunchSettings| last.map(|last| ReadSettings::of_query(last).settings);
    Opening::decide(query, draft, last, sessions, &offers())
}

fn query(opening: &Opening) -> String {
    opening.settings.to_query()
}

#[test]
fn the_address_comes_first_and_the_unfinished_form_is_offered() {
    let opening = opened("v=1&name=a", Some("v=1&name=b"), Some("type=notebook&cores=2"), &[]);
    assert_eq!((query(&opening).as_str(), &opening.source), ("v=1&name=a", &Source::Link));
    assert_eq!(opening.unfinished.and_then(|draft| draft.name).as_deref(), Some("b"));
    let reloaded = opened("v=1&name=a", Some("v=1&name=a"), None, &[]);
    assert_eq!(reloaded.unfinished, None);
}

#[test]
fn without_an_address_the_form_is_as_it_was_left_or_as_launched_last() {
    let last = Some("type=notebook&cores=2");
    assert_eq!(opened("", Some("name=b"), last, &[]).source, Source::Unfinished);
    let opening = opened("type=notebook", None, last, &[]);
    assert_eq!(
        (query(&opening).as_str(), opening.source),
        ("v=1&type=notebook&cores=2", Source::LastUsed)
    );
    assert_eq!(opened("", None, None, &[]).source, Source::Defaults);
    // A link that somebody else sent gives everybody the same.
    assert_eq!(opened("v=1&type=notebook", None, last, &[]).source, Source::Link);
}

#[test]
fn a_session_is_launched_again_with_what_it_had() {
    let mut old = session("galaxy", SessionType::Notebook, Status::Completed);
    old.allocated = Allocated {
        is_fixed: Some(true),
        cores: Some(4.0),
        memory: Some(Gibibytes(8.0)),
        gpus: Some(0.0),
    };
    let opening = opened("from=Galaxy", Some("name=b"), None, &[old]);
    assert_eq!(opening.source, Source::Again { name: "galaxy".to_owned(), is_edited: false });
    let expected = format!(
        "v=1&type=notebook&image={}&cores=4&memory=8",
        crate::domain::percent::encode(IMAGE)
    );
    assert_eq!(query(&opening), expected);
    let gone = opened("from=other", None, None, &[]);
    assert_eq!(gone.unread.first().map(|u| u.part.as_str()), Some("from=other"));
}
