use super::*;

const NOTEBOOK: SessionType = SessionType::Notebook;

fn settings(query: &str) -> LaunchSettings {
    ReadSettings::of_query(query).settings
}

fn opened(query: &str, draft: Option<&str>, last_used: Option<&str>) -> Opening {
    let (draft, last_used) = (draft.map(settings), last_used.map(settings));
    let stored = Stored { draft, set_aside: None, last_used };
    Opening::decide(ReadSettings::of_query(query), stored, NOTEBOOK)
}

fn query(opening: &Opening) -> String {
    opening.settings.to_query()
}

#[test]
fn the_address_comes_first_and_the_unfinished_form_is_offered() {
    let opening = opened("v=1&name=a", Some("v=1&name=b"), Some("type=notebook&cores=2"));
    assert_eq!((query(&opening).as_str(), &opening.source), ("v=1&name=a", &Source::Link));
    assert_eq!(opening.unfinished.and_then(|draft| draft.name).as_deref(), Some("b"));
    // The address of the form itself: it says no type where the stored form has the default one.
    let reloaded = opened("v=1&name=a", Some("v=1&type=notebook&name=a"), None);
    assert_eq!(reloaded.unfinished, None);
}

#[test]
fn a_form_that_was_set_aside_is_offered_until_it_is_taken() {
    let stored = Stored {
        draft: Some(settings("name=a")),
        set_aside: Some(settings("name=b")),
        last_used: None,
    };
    let opening = Opening::decide(ReadSettings::of_query("v=1&name=a"), stored, NOTEBOOK);
    assert_eq!(opening.unfinished.and_then(|left| left.name).as_deref(), Some("b"));
}

#[test]
fn without_an_address_the_form_is_as_it_was_left_or_as_launched_last() {
    let last = Some("type=notebook&cores=2");
    assert_eq!(opened("", Some("name=b"), last).source, Source::Unfinished);
    let opening = opened("type=notebook", None, last);
    assert_eq!(
        (query(&opening).as_str(), opening.source),
        ("v=1&type=notebook&cores=2", Source::LastUsed)
    );
    assert_eq!(opened("", None, None).source, Source::Defaults);
    // A link that somebody else sent gives everybody the same.
    assert_eq!(opened("v=1&type=notebook", None, last).source, Source::Link);
}

#[test]
fn a_session_is_launched_again_with_what_the_link_says() {
    let opening = opened("from=galaxy&v=1&type=carta&edit=1", Some("name=b"), None);
    assert_eq!(opening.source, Source::Again { name: "galaxy".to_owned(), is_edited: true });
    assert_eq!(query(&opening), "v=1&type=carta");
    assert!(opening.unfinished.is_some());
}
