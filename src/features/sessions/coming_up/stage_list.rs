//! The stages of a start as a list, with how long each has taken.

use leptos::prelude::*;

use crate::domain::session_type::SessionType;
use crate::domain::stages::{Progress, Stage};
use crate::domain::time::Moment;
use crate::features::sessions::coming_up::expectation::left;
use crate::features::sessions::coming_up::start::Start;
use crate::i18n::{Language, part_text, use_language};
use crate::state::clock::{Clock, use_clock};
use crate::ui::dynamic::{flag, words};

const CLASS: &str = scope!("src/features/sessions/coming_up/stage_list.css");

/// The stages; the one that it is in stands out.
#[component]
pub(super) fn Stages(start: Start) -> impl IntoView {
    let language = use_language();
    let clock = use_clock();
    let Start { kind, progress, .. } = start;
    let stage = move |stage: Stage| {
        let shown = move || Shown::of(stage, progress.get(), clock, kind, language.get());
        view! {
            <li
                class:done=flag(move || progress.get().now > stage)
                class:now=flag(move || progress.get().now == stage)
                aria-current=words(move || {
                    if progress.get().now == stage { "step" } else { "false" }.to_owned()
                })
            >
                <b>{words(move || shown().label)}</b>
                <small>{words(move || shown().detail)}</small>
            </li>
        }
    };
    view! {
        <ol class=CLASS aria-label=part_text(|l| l.starting().stages)>
            {Stage::ALL.map(stage).collect_view()}
            <li>
                <b>{part_text(|l| l.starting().ready)}</b>
                <small>{words(move || left(start, language.get()))}</small>
            </li>
        </ol>
    }
}

/// The stage that a start is in, in words.
pub(super) fn now(start: Start, language: Language) -> String {
    let progress = start.progress.get();
    Shown::of(progress.now, progress, start.clock, start.kind, language).label
}

/// A stage in words.
struct Shown {
    label: String,
    detail: String,
}

impl Shown {
    fn of(
        stage: Stage,
        progress: Progress,
        clock: Clock,
        kind: Option<SessionType>,
        language: Language,
    ) -> Self {
        let s = language.starting();
        let t = language.messages();
        let is_done = progress.now > stage;
        let is_now = progress.now == stage;
        let label = match (stage, is_done, is_now) {
            (Stage::Place, true, _) => s.place_done.to_owned(),
            (Stage::Place, ..) => s.place_now.to_owned(),
            (Stage::Image, true, _) => s.image_done.to_owned(),
            (Stage::Image, _, true) => s.image_now.to_owned(),
            (Stage::Image, ..) => s.image.to_owned(),
            (Stage::Program, _, is_now) => {
                let interface = kind.and_then(|kind| kind.interface(t)).unwrap_or(s.the_program);
                if is_now { (s.program)(interface) } else { interface.to_owned() }
            }
        };
        let took = (stage == Stage::Image && is_done).then_some(progress.image_took).flatten();
        let so_far = |since: Moment| (s.so_far)(&clock.now().since(since).words(t));
        let detail = match took {
            Some(took) => took.words(t),
            None if is_now => progress.since.map(so_far).unwrap_or_default(),
            None => String::new(),
        };
        // Colour alone would not say it.
        let label = if is_done { format!("✓ {label}") } else { label };
        Self { label, detail }
    }
}
