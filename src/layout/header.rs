//! Brand, places, language, theme, user.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::i18n::{text, use_language, use_messages};
use crate::layout::more_places::MorePlaces;
use crate::layout::switches::{LanguageSwitch, ThemeSwitch};
use crate::routes::Page;
use crate::state::sessions::use_sessions;
use crate::state::site::use_site;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, words};

const CLASS: &str = scope!("src/layout/header.css");

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let t = use_messages();
    let language = use_language();
    let site = use_site();
    let user = use_sessions().user;
    let brand =
        words(move || site.site.with_value(|site| site.brand.text(language.get()).to_owned()));
    let user = block(move || {
        let name = user.get()?;
        let title = (t.get().signed_in_as)(&name);
        Some(view! { <b class="user" title=title>{name}</b> }.drawn())
    });
    view! {
        <header class=format!("top-bar {CLASS}")>
            <A href=Page::Sessions.path() exact=true attr:class="brand">
                {brand}
            </A>
            <nav class="places" aria-label=text(|t| t.places)>
                <A href=Page::Sessions.path() exact=true>
                    {text(|t| t.nav_sessions)}
                </A>
                <A href=Page::Launch.path()>{text(|t| t.nav_launch)}</A>
                <A href=Page::Guide.path()>{text(|t| t.nav_guide)}</A>
                // From the start: who looks back may do so because the platform is down.
                <A href=Page::History.path()>{text(|t| t.nav_history)}</A>
                <MorePlaces nothing=() />
            </nav>
            <div class="end">
                <LanguageSwitch />
                <ThemeSwitch />
                {user}
            </div>
        </header>
    }
}
