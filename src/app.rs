//! The frame: what every page shares.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{ParamSegment, StaticSegment};

use crate::api::config::load_site;
use crate::domain::site::{ConfigProblem, Site};
use crate::layout::shell::Shell;
use crate::pages::{
    AdminPart, GuidePart, HistoryPart, HomePage, LaunchPart, NowherePart, SessionPart, WaitingPart,
};
use crate::platform::{document, panic, task};
use crate::routes::Page;
use crate::state::polling::Poller;
use crate::state::preferences::Preferences;
use crate::state::shared::Shared;
use crate::state::site::CurrentSite;
use crate::ui::announcer::Announcer;

/// Starts the portal: reads the site's configuration and takes the place of the static shell.
pub fn start() {
    panic::report_panics();
    task::run(async {
        let (site, problem) = load_site(Site::fallback(&document::origin())).await;
        // Reading the program and drawing the frame are two tasks.
        task::pause().await;
        document::remove_shell();
        leptos::mount::mount_to_body(move || view! { <App site problem /> });
    });
}

/// The portal of a site.
#[component]
pub fn App(
    /// The site's configuration.
    site: Site,
    /// What was wrong with it.
    problem: Option<ConfigProblem>,
) -> impl IntoView {
    let preferences = Preferences::load();
    provide_context(preferences);
    provide_context(preferences.language);
    provide_context(Announcer::new());
    provide_context(Poller::start(Shared::new(CurrentSite::new(site, problem))));

    view! {
        <Router base=document::base_path()>
            <Shell>
                <FlatRoutes fallback=NowherePart>
                    <Route path=StaticSegment("") view=HomePage />
                    <Route path=StaticSegment(Page::LAUNCH) view=LaunchPart />
                    <Route path=StaticSegment(Page::GUIDE) view=GuidePart />
                    <Route path=StaticSegment(Page::HISTORY) view=HistoryPart />
                    <Route path=StaticSegment(Page::ADMIN) view=AdminPart />
                    <Route path=(StaticSegment(Page::SESSIONS), ParamSegment("name")) view=SessionPart />
                    <Route
                        path=(
                            StaticSegment(Page::SESSIONS),
                            ParamSegment("name"),
                            StaticSegment(Page::OPEN),
                        )
                        view=WaitingPart
                    />
                </FlatRoutes>
            </Shell>
        </Router>
    }
}
