//! A chart in words: now, lowest, highest, mean, and of what time.

use leptos::prelude::*;

use crate::domain::time::Moment;
use crate::domain::usage_history::Summary;
use crate::features::sessions::session_page::usage::resource::Measured;
use crate::i18n::Language;

/// What is used now and what was read, as far as it is known. Follows both.
pub(super) fn sentence(of: &Measured, language: Language) -> String {
    let t = language.session_usage();
    let amounts = (of.amounts)();
    let mut parts: Vec<String> = Vec::new();
    if of.is_live.get() {
        let now = amounts.words(language, of.write);
        parts.push(now.map_or_else(|| t.now_unknown.to_owned(), |now| (t.now)(&now)));
    }
    match of.history.read().summary(of.resource) {
        Some(summary) => parts.extend(past(summary, language, of.write)),
        None => parts.push(t.nothing_read.to_owned()),
    }
    if amounts.most().is_none() {
        parts.push(t.most_unknown.to_owned());
    }
    parts.join(" ")
}

/// What the readings come to.
fn past(summary: Summary, language: Language, write: fn(Language, f64) -> String) -> Vec<String> {
    let t = language.session_usage();
    let time = |at: Moment| match summary.first.is_told_by_time(summary.last) {
        true => language.time_of_day(at.0),
        false => language.day_and_time(at.0),
    };
    if summary.readings == 1 {
        return vec![(t.one_reading)(&write(language, summary.highest), &time(summary.first))];
    }
    let amounts = (t.summary)(
        &language.number(summary.lowest),
        &language.number(summary.highest),
        &write(language, summary.mean),
    );
    let readings = (t.readings)(summary.readings, &time(summary.first), &time(summary.last));
    let gaps = summary.has_gaps.then(|| t.gaps.to_owned());
    [Some(amounts), Some(readings), gaps].into_iter().flatten().collect()
}
