//! A message in the page, beside what it is about.

use leptos::prelude::*;

use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/ui/notice.css");

/// A message. A bad one is announced at once, others when the reader pauses.
#[component]
pub fn Notice(
    /// Its colour.
    tone: Tone,
    /// What it says and offers.
    children: Children,
) -> impl IntoView {
    let role = if tone == Tone::Bad { "alert" } else { "status" };
    view! {
        <div class=format!("{CLASS} {}", tone.class()) role=role>
            {children()}
        </div>
    }
}
