//! A share as a bar. The text beside it says the same, so the bar is hidden from screen readers.

use leptos::prelude::*;

const CLASS: &str = scope!("src/ui/meter.css");

/// The bar of a share from 0 to 1.
#[component]
pub fn Meter(
    /// The share; `None` draws nothing.
    #[prop(into)]
    share: Signal<Option<f64>>,
) -> impl IntoView {
    let width = move || share.get().map(|share| format!("{:.0}%", 100.0 * share.clamp(0.0, 1.0)));
    // A share of more than nine tenths is worth a look.
    let is_full = move || share.get().is_some_and(|share| share > 0.9);
    view! {
        <div class=CLASS class:full=is_full class:empty=move || share.get().is_none() aria-hidden="true">
            <div class="level" style:width=move || width().unwrap_or_default()></div>
        </div>
    }
}
