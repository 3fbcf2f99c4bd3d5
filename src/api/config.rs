//! The site's public configuration, `config.json`.

use gloo_net::http::{Request, Response};
use serde_json::Value;

use crate::api::client::READ_DEADLINE;
use crate::api::fields::Fields;
use crate::domain::image::ImageId;
use crate::domain::session_type::SessionType;
use crate::domain::site::{Bilingual, ConfigProblem, Site, SiteLink};
use crate::platform::{boot, deadline};

const URL: &str = "config.json";

/// Reads the site's configuration; what is missing or wrong keeps its default and is named.
pub async fn load_site(fallback: Site) -> (Site, Option<ConfigProblem>) {
    let response = match boot::take_answer(URL).await {
        Some(started_by_boot) => Ok(Response::from(started_by_boot)),
        None => Request::get(URL).abort_signal(Some(&deadline::after(READ_DEADLINE))).send().await,
    };
    let text = match response {
        Ok(response) if response.ok() => response.text().await.map_err(|_cut| None),
        Ok(response) => Err(Some(response.status())),
        Err(_) => Err(None),
    };
    match text {
        Ok(text) => read(&text, fallback),
        Err(status) => (fallback, Some(ConfigProblem::Missing(status))),
    }
}

fn read(text: &str, fallback: Site) -> (Site, Option<ConfigProblem>) {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return (fallback, Some(ConfigProblem::NotJson(error.to_string()))),
    };
    let Some(config) = Fields::of(&value) else {
        let problem = ConfigProblem::NotJson("an object is expected".to_owned());
        return (fallback, Some(problem));
    };
    let mut wrong = Vec::new();
    // A part that is left out has its default; one that is there must be of the right form.
    let mut part = |name: &str, is_read: bool| {
        if value.get(name).is_some() && !is_read {
            wrong.push(name.to_owned());
        }
    };
    let mut site = fallback;
    let brand = config.part("brand").and_then(bilingual);
    part("brand", brand.is_some());
    let prefix = config.part("prefixes").and_then(|prefixes| prefixes.text("skaha"));
    part("prefixes", prefix.is_some());
    let origins = all(value.get("interfaceOrigins"), |origin| origin.as_str().map(str::to_owned));
    part("interfaceOrigins", origins.is_some());
    let links = all(value.get("links"), link);
    part("links", links.is_some());
    let is_sandbox = config.flag("sandbox");
    part("sandbox", is_sandbox.is_some());
    let images = value.get("recommendedImages").and_then(recommended);
    part("recommendedImages", images.is_some());

    site.brand = brand.unwrap_or(site.brand);
    site.skaha_prefix = prefix.map_or(site.skaha_prefix, |text| text.trim_matches('/').to_owned());
    site.is_sandbox = is_sandbox.unwrap_or(site.is_sandbox);
    site.links = links.unwrap_or(site.links);
    if let Some((images, descriptions)) = images {
        site.recommended_images = images;
        site.image_descriptions = descriptions;
    }
    // An empty list is what the file ships with: only the portal's own host then.
    if let Some(origins) = origins.filter(|origins| !origins.is_empty()) {
        site.interface_origins =
            origins.iter().map(|origin| origin.trim_end_matches('/').to_owned()).collect();
    }
    (site, (!wrong.is_empty()).then_some(ConfigProblem::Parts(wrong)))
}

fn all<T>(list: Option<&Value>, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    list?.as_array()?.iter().map(read).collect()
}

fn bilingual(part: Fields<'_>) -> Option<Bilingual> {
    Some(Bilingual { en: part.text("en")?.to_owned(), fr: part.text("fr")?.to_owned() })
}

fn link(value: &Value) -> Option<SiteLink> {
    let link = Fields::of(value)?;
    let href = link.text("href")?;
    let is_safe = href.starts_with("https://") || href.starts_with("mailto:");
    let label = bilingual(link.part("label")?)?;
    is_safe.then(|| SiteLink { label, href: href.to_owned() })
}

/// Images by type, and what the file says of single ones.
type Recommended = (Vec<(SessionType, Vec<ImageId>)>, Vec<(ImageId, Bilingual)>);

/// An entry is an image's name, or an object of `image` and `about`.
fn recommended(value: &Value) -> Option<Recommended> {
    let mut descriptions = Vec::new();
    let mut images = Vec::new();
    for (kind, entries) in value.as_object()? {
        let mut ids = Vec::new();
        for entry in entries.as_array()? {
            let id = match Fields::of(entry) {
                Some(entry) => ImageId(entry.text("image")?.to_owned()),
                None => ImageId(entry.as_str()?.to_owned()),
            };
            if let Some(about) = entry.get("about") {
                descriptions.push((id.clone(), bilingual(Fields::of(about)?)?));
            }
            ids.push(id);
        }
        images.push((SessionType::from_wire(kind)?, ids));
    }
    Some((images, descriptions))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn fallback() -> Site {
        Site::fallback("http://127.0.0.1:8080")
    }

    #[test]
    fn the_shipped_file_is_right() {
        let (site, problem) = read(include_str!("../../public/config.json"), fallback());
        assert_eq!(problem, None);
        assert_eq!(site.interface_origins, ["http://localhost:8080"]);
        let images = site.recommended_images.iter().flat_map(|(_, images)| images);
        for image in images {
            assert!(site.description_of(image).is_some(), "{image:?}");
        }
        assert!(!site.recommended_for(SessionType::Notebook).is_empty());
    }

    #[test]
    fn recommended_images_may_be_described() {
        let about = r#"{"en": "pandas", "fr": "pandas et plus"}"#;
        let file = |entry: &str| {
            let text =
                format!(r#"{{"recommendedImages": {{"notebook": ["r.io/a/b:1", {entry}]}}}}"#);
            read(&text, fallback())
        };
        let (site, problem) = file(&format!(r#"{{"image": "r.io/a/c:1", "about": {about}}}"#));
        assert_eq!(problem, None);
        let [plain, described] = site.recommended_for(SessionType::Notebook) else { panic!() };
        assert_eq!((plain.short(), described.short()), ("a/b:1", "a/c:1"));
        assert_eq!(site.description_of(plain), None);
        assert_eq!(site.description_of(described).unwrap().fr, "pandas et plus");
        for wrong in ["7", r#"{"about": {}}"#, r#"{"image": "r.io/a/c:1", "about": "pandas"}"#] {
            let (site, problem) = file(wrong);
            let part = vec!["recommendedImages".to_owned()];
            assert_eq!(problem, Some(ConfigProblem::Parts(part)), "{wrong}");
            assert!(site.recommended_images.is_empty());
        }
    }

    #[test]
    fn what_is_wrong_is_named_and_has_its_default() {
        let (site, problem) = read(
            r#"{"brand": "Portal", "interfaceOrigins": ["https://x.org/"],
            "links": [{"label": {"en": "a", "fr": "b"}, "href": "javascript:alert(1)"}]}"#,
            fallback(),
        );
        let wrong = vec!["brand".to_owned(), "links".to_owned()];
        assert_eq!(problem, Some(ConfigProblem::Parts(wrong)));
        assert_eq!(site.interface_origins, ["https://x.org"]);
        assert_eq!(site.brand, fallback().brand);
        assert!(site.links.is_empty());
    }

    #[test]
    fn a_file_that_is_no_json_leaves_the_defaults() {
        let (site, problem) = read("{", fallback());
        assert_eq!(site, fallback());
        assert!(matches!(problem, Some(ConfigProblem::NotJson(_))));
    }
}
