use super::*;
use crate::domain::launch_settings::ReadSettings;
use crate::domain::resources::{Choice, ResourceOptions};

fn offers() -> LaunchOffers {
    let image = |id: &str, types: &[SessionType]| Image {
        id: ImageId(format!("images.canfar.net/{id}")),
        types: types.to_vec(),
    };
    let choice = |options: &[u32]| Choice { options: options.to_vec(), ..Choice::default() };
    LaunchOffers {
        images: vec![
            image("skaha/desktop:1.2.1", &[SessionType::Desktop]),
            image("skaha/astroml:latest", &[SessionType::Notebook]),
            image("canucs/canucs:1.3.0", &[SessionType::Headless, SessionType::Notebook]),
        ],
        resources: ResourceOptions {
            cores: choice(&[1, 2, 4]),
            memory_gib: choice(&[4, 8]),
            gpus: vec![],
            session_limit: None,
        },
    }
}

/// The settings that a query leaves, and the parts that are named.
fn fitted(query: &str) -> (LaunchSettings, Vec<String>) {
    let mut read = ReadSettings::of_query(query);
    let refused = fit(&mut read.settings, &offers());
    let parts = read.unread.into_iter().chain(refused).map(|unread| unread.part);
    (read.settings, parts.collect())
}

fn image(query: &str) -> Option<String> {
    fitted(query).0.image.map(|image| image.0)
}

#[test]
fn an_image_is_found_by_every_name_that_links_use() {
    let full = Some("images.canfar.net/skaha/astroml:latest".to_owned());
    for query in [
        "image=images.canfar.net%2Fskaha%2Fastroml%3Alatest",
        "image=skaha/astroml:latest",
        "image=astroml:latest",
        "project=skaha&image=astroml:latest",
    ] {
        assert_eq!((image(query), fitted(query).1), (full.clone(), vec![]), "{query}");
    }
    assert_eq!(image("project=canucs"), Some("images.canfar.net/canucs/canucs:1.3.0".to_owned()));
}

#[test]
fn an_image_brings_its_type() {
    assert_eq!(fitted("image=desktop:1.2.1").0.kind, Some(SessionType::Desktop));
    assert_eq!(fitted("image=canucs:1.3.0").0.kind, Some(SessionType::Notebook));
}

#[test]
fn an_image_that_is_not_listed_is_the_users_own_or_named() {
    let own = "images.canfar.net/mine/private:2";
    assert_eq!(image(&format!("image={own}")), Some(own.to_owned()));
    assert_eq!(fitted("image=casa:1").1, ["image=casa:1"]);
    let (settings, parts) = fitted("type=notebook&image=desktop:1.2.1");
    assert_eq!((settings.image, parts), (None, vec!["image=desktop:1.2.1".to_owned()]));
}

#[test]
fn what_is_not_on_offer_is_named() {
    let (settings, parts) = fitted("cores=3&memory=8&gpus=1");
    assert_eq!((settings.cores, settings.memory_gib, settings.gpus), (None, Some(8), None));
    assert_eq!(parts, ["cores=3", "gpus=1"]);
    assert_eq!(fitted("type=firefly").1, ["type=firefly"]);
    assert_eq!(fitted("type=desktop&cores=2&command=ls").1, ["cores=2", "command=ls"]);
}
