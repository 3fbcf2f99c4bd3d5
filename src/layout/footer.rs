//! The site's own links.

use leptos::prelude::*;

use crate::i18n::{text, use_language};
use crate::state::site::use_site;
use crate::ui::dynamic::words;

const CLASS: &str = scope!("src/layout/footer.css");

/// Links that the site's configuration names; nothing when it names none.
#[component]
pub fn Footer() -> impl IntoView {
    let language = use_language();
    let links = use_site().site.with_value(|site| site.links.clone());
    (!links.is_empty()).then(|| {
        let link = move |link: crate::domain::site::SiteLink| {
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
            <footer class=CLASS>
                <nav aria-label=text(|t| t.more_information)>
                    <ul>{links.into_iter().map(link).collect_view()}</ul>
                </nav>
            </footer>
        }
    })
}
