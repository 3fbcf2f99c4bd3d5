//! One choice of two or three that need no explanation: native radio buttons drawn as one bar.

use leptos::prelude::*;

use crate::ui::dynamic::{Reading, flag};

const CLASS: &str = scope!("src/ui/segmented.css");

/// One of the choices.
#[derive(Clone, Copy)]
pub struct Segment {
    /// Names it in the form.
    pub value: &'static str,
    /// Its name.
    pub label: Signal<&'static str>,
}

/// A bar of choices of which one is taken.
#[component]
pub fn Segmented(
    /// The group's name in the form, unique on the page.
    name: &'static str,
    /// What is being chosen, for screen readers.
    legend: Signal<&'static str>,
    /// The choices, in order.
    segments: Vec<Segment>,
    /// The value that is taken.
    taken: Reading<&'static str>,
    /// Called with the value that the user takes.
    on_take: Callback<&'static str>,
) -> impl IntoView {
    let segment = |Segment { value, label }: Segment| {
        let taken = taken.clone();
        view! {
            <label>
                <input
                    type="radio"
                    name=name
                    value=value
                    prop:checked=flag(move || taken() == value)
                    on:change=move |_| on_take.run(value)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class=CLASS>
            <legend class="visually-hidden">{legend}</legend>
            <div class="segments">{segments.into_iter().map(segment).collect_view()}</div>
        </fieldset>
    }
}
