//! Whatever is typed.

use proptest::collection::vec;

use crate::domain::image::ImageId;
use crate::domain::image_catalogue::ImageCatalogue;
use crate::domain::image_catalogue::tests::catalogue;
use crate::domain::strategies::holds;

pub(in crate::domain) fn made(ids: &[String]) -> ImageCatalogue {
    catalogue(&ids.iter().map(String::as_str).collect::<Vec<_>>())
}

pub(in crate::domain) fn ids() -> impl proptest::strategy::Strategy<Value = Vec<String>> {
    vec("[a-c]{1,2}/[a-c]{1,3}(-[a-c]{1,2})?:(latest|[0-2]\\.[0-9])", 0..90)
}

#[test]
fn exact_finds_are_those_with_all_words() {
    holds((ids(), "[a-c]{1,2}([ /:-][a-c0-2]{1,2}){0,2}"), |(ids, query)| {
        let catalogue = made(&ids);
        let search = catalogue.search(&query);
        let has_all =
            |id: &&ImageId| query.split([' ', '/', ':', '-']).all(|word| id.short().contains(word));
        let wanted: Vec<&ImageId> = catalogue.images().iter().filter(has_all).collect();
        let mut found: Vec<&ImageId> =
            search.found.iter().flat_map(|found| catalogue.versions_of(&search, found)).collect();
        let counted: usize = search.found.iter().map(|found| found.versions).sum();
        assert_eq!(counted, found.len());
        if wanted.is_empty() {
            assert!(search.is_approximate != found.is_empty(), "{query}");
        } else {
            found.sort_by_key(|id| catalogue.images().iter().position(|other| other == *id));
            assert_eq!(found, wanted, "{query}");
        }
    });
}
