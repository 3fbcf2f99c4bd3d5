//! The pages behind their paths. What the home page does not need is a part of the program of its
//! own, downloaded when it is first opened: docs/adr/0006-parts.md.

use leptos::prelude::*;

use crate::features::sessions::page::SessionsPage;
use crate::layout::deferred::{Deferred, Draw, Part};
use crate::platform::task;
use crate::ui::drawn::IntoDrawn;

/// Declares a page that is a part of the program, and the component that loads and shows it.
macro_rules! part {
    ($part:ident, $show:ident, $page:path) => {
        part!($part, $part, $show, $page);
    };
    // More than one page of a part: each is fetched by a function of its own.
    ($part:ident, $fetch:ident, $show:ident, $page:path) => {
        /// Loads the part, then shows its page.
        #[component]
        pub fn $show() -> impl IntoView {
            let load: Part = || {
                Box::pin(async { later!($part, $fetch: Draw = || view! { <$page /> }.drawn()) })
            };
            view! { <Deferred load /> }
        }
    };
}

/// The home page, in a task of its own after the frame.
#[component]
pub fn HomePage() -> impl IntoView {
    let load: Part = || {
        Box::pin(async {
            task::pause().await;
            let draw: Draw = || view! { <SessionsPage /> }.drawn();
            Some(draw)
        })
    };
    view! { <Deferred load is_first=true /> }
}

part!(aside, nowhere, NowherePart, crate::features::not_found::page::NotFoundPage);
part!(launch, LaunchPart, crate::features::launch::page::LaunchPage);
part!(guide, GuidePart, crate::features::guide::page::GuidePage);
part!(history, HistoryPart, crate::features::history::page::HistoryPage);
part!(admin, AdminPart, crate::features::admin::page::AdminPage);
part!(sessions, SessionPart, crate::features::sessions::session_page::page::SessionPage);
part!(sessions, waiting, WaitingPart, crate::features::sessions::waiting::page::WaitingPage);
