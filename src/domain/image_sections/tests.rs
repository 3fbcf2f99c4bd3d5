//! What leads, and what is left out.

use super::*;
use crate::domain::image_catalogue::tests::{catalogue, shorts};

fn ids(shorts: &[&str]) -> Vec<ImageId> {
    shorts.iter().map(|short| ImageId(format!("images.canfar.net/{short}"))).collect()
}

fn drawn(list: &ImageSections) -> Vec<(&ImageHeading, Vec<&str>)> {
    list.sections.iter().map(|s| (&s.heading, shorts(&s.images))).collect()
}

#[test]
fn preferred_images_lead_and_each_is_drawn_once() {
    let catalogue = catalogue(&["p/a:1", "p/b:1", "p/c:1", "p/d:1"]);
    let (recent, favourites, recommended) =
        (ids(&["p/c:1", "p/gone:1"]), ids(&["p/d:1", "p/c:1"]), ids(&["p/c:1", "p/d:1"]));
    let preferred =
        Preferred { recent: &recent, favourites: &favourites, recommended: &recommended };
    let list = catalogue.sections(" ", preferred);
    let wanted = [
        (&ImageHeading::Recent, vec!["p/c:1"]),
        (&ImageHeading::Favourite, vec!["p/d:1"]),
        (&ImageHeading::All, vec!["p/a:1", "p/b:1"]),
    ];
    assert_eq!(drawn(&list), wanted);
    assert_eq!((list.total, list.left_out), (4, 0));
}

#[test]
fn of_many_images_the_newest_of_each_repository_is_drawn() {
    let names: Vec<String> = (0..90).map(|n| format!("p/i{:02}:{}", n / 2, n % 2)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let list = catalogue(&names).sections("", Preferred::default());
    assert_eq!((list.total, list.left_out), (90, 45));
    assert_eq!(shorts(&list.sections[0].images)[..2], ["p/i00:1", "p/i01:1"]);
}

#[test]
fn matches_are_grouped_by_repository() {
    let catalogue = catalogue(&["p/ml:1", "p/ml:latest", "p/ml-cuda:1", "p/other:1"]);
    let list = catalogue.sections("ml", Preferred::default());
    let repository = |name: &str| ImageHeading::Repository(name.to_owned());
    let wanted = [
        (&repository("p/ml"), vec!["p/ml:latest", "p/ml:1"]),
        (&repository("p/ml-cuda"), vec!["p/ml-cuda:1"]),
    ];
    assert_eq!(drawn(&list), wanted);
    assert_eq!((list.total, list.left_out, list.is_approximate), (3, 0, false));
    assert_eq!(catalogue.sections("xyz", Preferred::default()), ImageSections::default());
}

#[test]
fn one_repository_does_not_hide_the_others() {
    let names: Vec<String> = (0..200).map(|n| format!("p/ml{}:{n}", n % 2)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let list = catalogue(&names).sections("ml", Preferred::default());
    let sizes: Vec<(usize, usize)> =
        list.sections.iter().map(|s| (s.images.len(), s.left_out)).collect();
    assert_eq!(sizes, [(30, 70), (30, 70)]);
    assert_eq!((list.total, list.left_out), (200, 140));
}

#[test]
fn of_what_is_found_the_users_own_lead() {
    let catalogue = catalogue(&["p/ml:2", "p/ml:1", "p/ml-cuda:1", "p/other:1"]);
    let (recent, favourites) =
        (ids(&["p/other:1", "p/ml:1", "p/ml:gone"]), ids(&["p/ml-cuda:1", "p/ml:1"]));
    let preferred = Preferred { recent: &recent, favourites: &favourites, recommended: &[] };
    let list = catalogue.sections("ml", preferred);
    let wanted = [
        (&ImageHeading::Recent, vec!["p/ml:1"]),
        (&ImageHeading::Favourite, vec!["p/ml-cuda:1"]),
        (&ImageHeading::Repository("p/ml".to_owned()), vec!["p/ml:2"]),
    ];
    assert_eq!(drawn(&list), wanted);
    assert_eq!((list.total, list.left_out), (3, 0));
    // Nearly found ones lead as well.
    let list = catalogue.sections("othr", preferred);
    assert!(list.is_approximate);
    assert_eq!(drawn(&list)[0], (&ImageHeading::Recent, vec!["p/other:1"]));
}

#[test]
fn many_favourites_leave_room_for_the_others() {
    let names: Vec<String> = (0..100).map(|n| format!("p/ml{}:{n}", n / 50)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let favourites = ids(&names[..50]);
    let preferred = Preferred { favourites: &favourites, ..Preferred::default() };
    let list = catalogue(&names).sections("ml", preferred);
    let sizes: Vec<(usize, usize)> =
        list.sections.iter().map(|s| (s.images.len(), s.left_out)).collect();
    assert_eq!(sizes, [(30, 0), (15, 5), (15, 35)]);
    assert_eq!((list.total, list.left_out), (100, 40));
}
