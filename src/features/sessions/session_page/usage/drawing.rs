//! A chart as the browser draws it. Its words are in the caption, so it is hidden from screen readers.

use leptos::prelude::*;

use crate::domain::time::Moment;
use crate::domain::usage_history::chart::{Chart, HEIGHT, WIDTH, area, points};
use crate::i18n::{Language, use_language};
use crate::state::clock::use_clock;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// The frame, with what stands at its edges.
#[component]
pub(super) fn Drawing(
    chart: Memo<Option<Chart>>,
    write: fn(Language, f64) -> String,
) -> impl IntoView {
    let (language, clock) = (use_language(), use_clock());
    let top = memo(move || chart.read().as_ref().map(|chart| chart.top));
    let top = words(move || top.get().map(|top| write(language.get(), top)).unwrap_or_default());
    let edge = move |which: fn(&Chart) -> Moment| {
        let at = memo(move || chart.read().as_ref().map(which));
        words(move || {
            let language = language.get();
            let short = |at: Moment| match at.is_told_by_time(clock.read()) {
                true => language.time_of_day(at.0),
                false => language.day_and_time(at.0),
            };
            at.get().map(short).unwrap_or_default()
        })
    };
    let lines = block(move || chart.get().map(|chart| view! { <Lines chart /> }.drawn()));
    view! {
        <div class="chart" aria-hidden="true">
            <span class="top">{top}</span>
            <span class="foot">"0"</span>
            <div class="frame">{lines}</div>
            <span class="first">{edge(|chart| chart.first)}</span>
            <span class="last">{edge(|chart| chart.last)}</span>
        </div>
    }
}

#[component]
fn Lines(chart: Chart) -> impl IntoView {
    let line = |line: Vec<(u32, u32)>| {
        view! {
            <polygon class="area" points=area(&line) />
            <polyline class="line" points=points(&line) vector-effect="non-scaling-stroke" />
        }
    };
    let most = chart.most.map(|y| {
        let across = points(&[(0, y), (WIDTH, y)]);
        view! { <polyline class="most" points=across vector-effect="non-scaling-stroke" /> }
    });
    let lines: Vec<_> = chart.lines.into_iter().map(line).collect();
    view! {
        <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" focusable="false">
            {lines} {most}
        </svg>
    }
}
