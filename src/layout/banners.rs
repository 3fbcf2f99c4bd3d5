//! What concerns every page.

use leptos::prelude::*;

use crate::domain::site::ConfigProblem;
use crate::i18n::{Messages, text, use_messages};
use crate::platform::document;
use crate::state::new_build::watch_for_new_build;
use crate::state::site::use_site;
use crate::ui::announcer::use_announcer;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

fn sentence(problem: &ConfigProblem, t: &Messages) -> String {
    match problem {
        ConfigProblem::Missing(status) => {
            let status = status.map(|status| format!(" (HTTP {status})")).unwrap_or_default();
            (t.config_missing)(&status)
        }
        ConfigProblem::NotJson(reason) => (t.config_not_json)(reason),
        ConfigProblem::Parts(parts) => (t.config_parts)(&parts.join(", ")),
    }
}

/// Says when the site's configuration is not as it should be, and when there is a new build.
#[component]
pub fn Banners() -> impl IntoView {
    let t = use_messages();
    let misconfigured = use_site().problem.get_value().map(|problem| {
        view! { <Notice tone=Tone::Wait>{words(move || sentence(&problem, t.get()))}</Notice> }
    });
    view! {
        {misconfigured}
        <NewBuild />
    }
}

/// Offers a new build and forces nobody. No part of the program: the files of this build may be gone
/// from the server by then.
#[component]
fn NewBuild() -> impl IntoView {
    let t = use_messages();
    let announcer = use_announcer();
    let is_new = watch_for_new_build();
    effect(move || {
        if is_new.get() {
            announcer.say(t.get_untracked().new_build.to_owned());
        }
    });
    block(move || {
        let notice = || {
            view! {
                <Notice tone=Tone::Done is_quiet=true>
                    <p>{text(|t| t.new_build)}</p>
                    <div class="row">
                        <button type="button" class="button" on:click=|_| document::reload()>
                            {text(|t| t.reload)}
                        </button>
                    </div>
                </Notice>
            }
            .drawn()
        };
        is_new.get().then(notice)
    })
}
