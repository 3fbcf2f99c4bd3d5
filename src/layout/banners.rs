//! What concerns every page.

use leptos::prelude::*;

use crate::domain::site::ConfigProblem;
use crate::i18n::{Messages, use_messages};
use crate::state::site::use_site;
use crate::ui::dynamic::words;
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

/// Says when the site's configuration is not as it should be.
#[component]
pub fn Banners() -> impl IntoView {
    let t = use_messages();
    use_site().problem.get_value().map(|problem| {
        view! { <Notice tone=Tone::Wait>{words(move || sentence(&problem, t.get()))}</Notice> }
    })
}
