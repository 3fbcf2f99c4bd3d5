//! Whatever is typed, launched and marked.

use proptest::strategy::Strategy;

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::ImageCatalogue;
use crate::domain::image_search::properties::{ids, made};
use crate::domain::image_sections::{ImageHeading, MOST, MOST_LEADING, Preferred};
use crate::domain::strategies::{holds, pieces};

fn queries() -> impl Strategy<Value = String> {
    pieces(&["a", "b", "-", "/", " ", "1.", "é", "abcabc", "latest"])
}

/// Every so manieth image, and one that is gone.
fn some(catalogue: &ImageCatalogue, step: usize) -> Vec<ImageId> {
    let gone = ImageId("images.canfar.net/a/gone:1".to_owned());
    catalogue.images().iter().step_by(step).cloned().chain([gone]).collect()
}

#[test]
fn a_list_is_short_and_counts_what_it_leaves_out() {
    holds((ids(), queries()), |(ids, query)| {
        let catalogue = made(&ids);
        let (recent, favourites) = (some(&catalogue, 7), some(&catalogue, 3));
        let preferred = Preferred { recent: &recent, favourites: &favourites, recommended: &[] };
        let list = catalogue.sections(&query, preferred);
        let drawn: Vec<&ImageId> = list.sections.iter().flat_map(|s| &s.images).collect();
        assert!(drawn.len() <= MOST && list.total == drawn.len() + list.left_out);
        assert!(list.sections.iter().all(|section| !section.images.is_empty()));
        assert!(drawn.iter().all(|id| catalogue.contains(id)));
        for (place, id) in drawn.iter().enumerate() {
            assert!(!drawn[..place].contains(id), "{id:?} twice");
        }
    });
}

#[test]
fn the_users_own_change_the_order_and_not_what_is_found() {
    holds((ids(), queries()), |(ids, query)| {
        let catalogue = made(&ids);
        let (recent, favourites) = (some(&catalogue, 7), some(&catalogue, 3));
        let preferred = Preferred { recent: &recent, favourites: &favourites, recommended: &[] };
        let (list, plain) = (
            catalogue.sections(&query, preferred),
            catalogue.sections(&query, Preferred::default()),
        );
        assert_eq!((list.total, list.is_approximate), (plain.total, plain.is_approximate));
        if query.trim().is_empty() {
            return;
        }
        let search = catalogue.search(&query);
        let asked: Vec<&ImageId> =
            search.found.iter().flat_map(|found| catalogue.versions_of(&search, found)).collect();
        let is_own = |heading: &ImageHeading| {
            matches!(heading, ImageHeading::Recent | ImageHeading::Favourite)
        };
        let drawn = |is_wanted: bool| {
            let of = list.sections.iter().filter(move |s| is_own(&s.heading) == is_wanted);
            of.flat_map(|section| &section.images)
        };
        let own: Vec<&ImageId> = drawn(true).collect();
        let wanted = recent.iter().chain(&favourites).filter(|id| asked.contains(id));
        let mut first: Vec<&ImageId> = Vec::new();
        for id in wanted {
            if !first.contains(&id) && first.len() < MOST_LEADING {
                first.push(id);
            }
        }
        assert_eq!(own, first, "{query}");
        assert!(drawn(false).all(|id| asked.contains(&id)), "{query}");
        let is_led =
            list.sections.iter().skip_while(|s| is_own(&s.heading)).all(|s| !is_own(&s.heading));
        assert!(is_led, "{query}");
    });
}
