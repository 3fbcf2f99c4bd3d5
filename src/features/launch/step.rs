//! One numbered step of the form.

use leptos::prelude::*;

use crate::ui::drawn::Contents;

const CLASS: &str = scope!("src/features/launch/step.css");

/// A step with its number and question.
#[component]
pub(super) fn Step(
    /// Its place in the form.
    number: Signal<u8>,
    /// Its question.
    title: Signal<&'static str>,
    children: Contents,
) -> impl IntoView {
    view! {
        <section class=CLASS>
            <h2>
                <span class="number" aria-hidden="true">{number}</span>
                {title}
            </h2>
            {children.draw()}
        </section>
    }
}
