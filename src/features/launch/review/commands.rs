//! The same launch as a command, to copy.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::image::ImageId;
use crate::domain::launch_commands::{Target, Tool};
use crate::features::launch::draft::Draft;
use crate::features::launch::review::command_text::CommandText;
use crate::features::launch::review::command_tool::{TakenTool, tab, tab_of};
use crate::features::launch::review::command_words::{Hurdle, hurdle_words, preparation_words};
use crate::i18n::{part_label, part_text, use_language};
use crate::platform::document;
use crate::state::site::{CurrentSite, use_site};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::tabs::TabList;

const CLASS: &str = scope!("src/features/launch/review/commands.css");
const PANEL: &str = "as-command-panel";

fn target(site: CurrentSite, draft: Draft) -> Target {
    // The platform pulls an image that it does not list with the user's login only (contract 1.3).
    let is_listed = |image: &ImageId| draft.offers.with_value(|offers| offers.lists(image));
    let needs_registry_login = draft.image().is_some_and(|image| !is_listed(&image));
    let root = document::origin() + &document::base_path();
    site.site.with_value(|site| Target {
        api: format!("{root}/{}", site.skaha_prefix),
        is_sandbox: site.is_sandbox,
        needs_registry_login,
    })
}

/// The command for the tool that the user takes; follows the form.
#[component]
pub(super) fn Commands(draft: Draft) -> impl IntoView {
    let (language, site) = (use_language(), use_site());
    let tool = TakenTool::remembered();
    let target = move || target(site, draft);
    let command = memo(move || {
        let request = draft.request().ok_or(Hurdle::Missing)?;
        tool.0.get().command(&request, &target()).map_err(Hurdle::Unfit)
    });
    // Drawn anew only when there comes to be a command or none: what is selected in it stays.
    let hurdle = memo(move || command.read().as_ref().err().copied());
    let content = block(move || {
        Some(match hurdle.get() {
            Some(hurdle) => {
                let sentence = words(move || hurdle_words(hurdle, language.get()));
                view! { <p class="small">{sentence}</p> }.drawn()
            }
            None => {
                let text = Signal::derive(move || command.get().unwrap_or_default());
                view! { <CommandText tool=tool.0 text /> }.drawn()
            }
        })
    });
    let before = block(move || {
        let sentence = |preparation| {
            view! { <p class="small muted">{preparation_words(preparation, language.get())}</p> }
        };
        if hurdle.get().is_some() {
            return None;
        }
        let preparations = tool.0.get().preparations(&target());
        Some(preparations.into_iter().map(sentence).collect_view().drawn())
    });
    view! {
        <section class=format!("{CLASS} card") aria-labelledby="as-command-title">
            <div class="head">
                <h2 id="as-command-title">{part_text(|l| l.commands().title)}</h2>
                <TabList
                    label=part_label(|l| l.commands().tools)
                    panel=PANEL
                    tabs=Tool::ALL.map(tab_of).to_vec()
                    taken=Arc::new(move || tab(tool.0.get()))
                    on_take=Callback::new(move |id| tool.take(id))
                />
            </div>
            <div
                class="panel"
                id=PANEL
                role="tabpanel"
                aria-labelledby=words(move || tab(tool.0.get()).to_owned())
            >
                {before}
                {content}
            </div>
        </section>
    }
}
