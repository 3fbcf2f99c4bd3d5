//! The site's own links, and which build this is.

use leptos::prelude::*;

use crate::domain::site::SiteLink;
use crate::i18n::{text, use_language};
use crate::platform::document;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::words;

const CLASS: &str = scope!("src/layout/footer.css");

/// Links that the site's configuration names, and the name of the build, which support asks for; nothing
/// when there is neither.
#[component]
pub fn Footer() -> impl IntoView {
    let links = use_site().site.with_value(|site| site.links.clone());
    let build = document::build();
    (!links.is_empty() || build.is_some()).then(|| {
        let links = (!links.is_empty()).then(|| view! { <Links links /> });
        let build = build.map(|build| {
            view! {
                <p class="build">
                    {text(|t| t.version)} " " <span translate="no">{build}</span>
                </p>
            }
        });
        view! { <footer class=CLASS>{links} {build}</footer> }.drawn()
    })
}

#[component]
fn Links(links: Vec<SiteLink>) -> impl IntoView {
    let language = use_language();
    let link = move |link: SiteLink| {
        let label = link.label;
        view! {
            <li>
                <a href=link.href target="_blank" rel="noopener noreferrer">
                    {words(move || label.text(language.get()).to_owned())}
                </a>
            </li>
        }
    };
    view! {
        <nav aria-label=text(|t| t.more_information)>
            <ul>{links.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
