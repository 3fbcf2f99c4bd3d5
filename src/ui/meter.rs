//! A share as a bar. The text beside it says the same, so the bar is hidden from screen readers.

use leptos::prelude::*;

use crate::ui::dynamic::{Reading, flag, words};

const CLASS: &str = scope!("src/ui/meter.css");

/// The bar of a share from 0 to 1.
#[component]
pub fn Meter(
    /// The share; `None` draws nothing.
    share: Reading<Option<f64>>,
) -> impl IntoView {
    let (is_full, is_empty) = (share.clone(), share.clone());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped, and a float cast saturates"
    )]
    let width =
        words(move || format!("{}%", (100.0 * share().unwrap_or_default().clamp(0.0, 1.0)) as u8));
    // A share of more than nine tenths is worth a look.
    let is_full = flag(move || is_full().is_some_and(|share| share > 0.9));
    let is_empty = flag(move || is_empty().is_none());
    view! {
        <div class=CLASS class:full=is_full class:empty=is_empty aria-hidden="true">
            <div class="level" style:width=width></div>
        </div>
    }
}
