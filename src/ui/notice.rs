//! A message in the page, beside what it is about.

use leptos::prelude::*;

use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/ui/notice.css");

/// A message. A bad one is announced at once, others when the reader pauses.
#[component]
pub fn Notice(
    /// Its colour.
    tone: Tone,
    /// For a message that belongs to its place and is no news: it is not announced.
    #[prop(optional)]
    is_quiet: bool,
    /// What it says and offers.
    children: Children,
) -> impl IntoView {
    let role = match tone {
        _ if is_quiet => None,
        Tone::Bad => Some("alert"),
        _ => Some("status"),
    };
    view! {
        <div class=format!("{CLASS} {}", tone.class()) role=role>
            {children()}
        </div>
    }
}
