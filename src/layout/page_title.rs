//! The heading of a page; it tells the tab, and after a navigation the screen reader.

use leptos::prelude::*;

use crate::i18n::{self, Language, Messages, use_language};
use crate::platform::{document, title};
use crate::state::site::use_site;
use crate::ui::dynamic::effect;

/// A heading of the catalogue.
#[must_use]
pub fn title(read: fn(&'static Messages) -> &'static str) -> Signal<String> {
    let text = i18n::text(read);
    Signal::derive(move || text().to_owned())
}

/// A heading of a part's own catalogue.
#[must_use]
pub fn part_title(read: fn(Language) -> &'static str) -> Signal<String> {
    let text = i18n::part_text(read);
    Signal::derive(move || text().to_owned())
}

/// The page's one `<h1>`. Takes the focus when the user came from another page, so that keyboard
/// and screen reader go on from here.
#[component]
pub fn PageTitle(
    /// The heading.
    text: Signal<String>,
) -> impl IntoView {
    let site = use_site();
    let language = use_language();
    effect(move || {
        let brand = site.site.with_value(|site| site.brand.text(language.get()).to_owned());
        title::set(&format!("{} · {brand}", text.get()));
    });
    let heading = NodeRef::<leptos::html::H1>::new();
    Effect::new(move |is_drawn_before: Option<()>| {
        if is_drawn_before.is_none() && heading.get().is_some() && document::was_navigated() {
            document::focus("page-title");
        }
    });
    view! {
        <h1 id="page-title" tabindex="-1" node_ref=heading>
            {text}
        </h1>
    }
}
