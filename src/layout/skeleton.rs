//! The frame of cards to come, as in the static shell of `index.html`, so that nothing jumps.

use leptos::prelude::*;

use crate::i18n::{Language, part_text};

/// Two cards without content; screen readers hear what is being read.
#[component]
pub fn Skeleton(
    /// What is being read.
    words: fn(Language) -> &'static str,
) -> impl IntoView {
    view! {
        <div class="stack">
            <p class="visually-hidden" role="status">{part_text(words)}</p>
            <div class="bone bone-card"></div>
            <div class="bone bone-card"></div>
        </div>
    }
}
