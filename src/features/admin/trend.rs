//! How many sessions run and wait, over the time for which the page is open: in words, and as lines.

use leptos::prelude::*;

use crate::domain::all_sessions::{HEIGHT, Sample, Trend, WIDTH};
use crate::domain::time::Moment;
use crate::i18n::{Language, label, part_text, use_language};
use crate::state::clock::use_clock;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

const CLASS: &str = scope!("src/features/admin/trend.css");

/// What changed while it was watched. It changes only when a number does.
#[component]
pub(super) fn TrendCard(trend: RwSignal<Trend>) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let since = memo(move || trend.read().since());
    // By the time of the first reading: that it is of another day the page need not say before it is.
    let opened = clock.read();
    let since = words(move || {
        let say =
            |at: Moment| (language.get().admin().trend_since)(&time(at, opened, language.get()));
        since.get().map(say).unwrap_or_default()
    });
    view! {
        <section class=format!("card {CLASS}") aria-labelledby="trend">
            <h2 id="trend">{part_text(|l| l.admin().trend)}</h2>
            <dl>
                <Line trend name=label(|t| t.status_running) read=|sample| sample.running />
                <Line trend name=label(|t| t.status_pending) read=|sample| sample.waiting />
            </dl>
            <p class="small muted">{since}</p>
        </section>
    }
}

fn time(at: Moment, now: Moment, language: Language) -> String {
    match at.is_told_by_time(now) {
        true => language.time_of_day(at.0),
        false => language.day_and_time(at.0),
    }
}

/// One of the numbers.
#[component]
fn Line(
    trend: RwSignal<Trend>,
    name: Signal<&'static str>,
    read: fn(&Sample) -> u32,
) -> impl IntoView {
    let language = use_language();
    let series = memo(move || trend.read().series(read));
    let sentence = words(move || {
        let (language, w) = (language.get(), language.get().admin());
        let Some(series) = series.get() else { return String::new() };
        let number = |number: u32| language.number(number.into());
        match series.points.is_empty() {
            true => (w.trend_steady)(&number(series.now)),
            false => {
                (w.trend_between)(&number(series.now), &number(series.least), &number(series.most))
            }
        }
    });
    let points = memo(move || series.get().map(|series| series.points).unwrap_or_default());
    let has_line = memo(move || !points.read().is_empty());
    let line = block(move || {
        let view_box = ["0 0 ", &WIDTH.to_string(), " ", &HEIGHT.to_string()].concat();
        let line = || {
            view! {
                <svg viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
                    <polyline points=words(move || points.get()) vector-effect="non-scaling-stroke" />
                </svg>
            }
        };
        has_line.get().then(|| line().drawn())
    });
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{sentence} {line}</dd>
        </div>
    }
}
