//! Header, page and footer.

use leptos::prelude::*;

use crate::i18n::text;
use crate::layout::banners::Banners;
use crate::layout::footer::Footer;
use crate::layout::header::Header;
use crate::platform::document;
use crate::ui::announcer::LiveRegion;
use crate::ui::drawn::Contents;

const CLASS: &str = scope!("src/layout/shell.css");

/// The frame around the page.
#[component]
pub fn Shell(children: Contents) -> impl IntoView {
    // A plain `#main` would lead to the base address, not into this page.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        document::focus("main");
    };
    view! {
        <div class=CLASS>
            <a class="skip" href="#main" on:click=skip>
                {text(|t| t.skip_to_content)}
            </a>
            <Header />
            <main id="main" class="page" tabindex="-1">
                <Banners />
                {children.draw()}
            </main>
            <Footer />
            <LiveRegion />
        </div>
    }
}
