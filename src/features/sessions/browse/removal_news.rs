//! What becomes of jobs that are removed together: how many are gone, and which stayed and why.

use leptos::prelude::*;

use crate::i18n::{Language, part_text, text, use_language};
use crate::platform::document;
use crate::state::deleting::DeletionFailure;
use crate::state::removing::{Fate, Job, Progress, use_removing};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, flag, memo, words};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/browse/removal_news.css");

/// The `id` of the place where it is told.
pub(super) const NEWS: &str = "removal";

/// So many jobs that stayed are named; all say why on their own cards.
const NAMED: usize = 5;

/// Where a removal stands.
#[derive(Clone, Copy, PartialEq)]
enum Phase {
    None,
    Going,
    /// With so many that are still listed, also when the user ends one of them by its own button.
    Over(usize),
}

/// How far a removal is, and when it is over its summary.
#[component]
pub(super) fn RemovalNews() -> impl IntoView {
    let removing = use_removing();
    let progress = memo(move || removing.progress());
    let phase = memo(move || match &*progress.read() {
        None => Phase::None,
        Some(progress) if progress.is_over => Phase::Over(progress.left().len()),
        Some(_) => Phase::Going,
    });
    let content = block(move || match phase.get() {
        Phase::None => None,
        Phase::Going => Some(view! { <Going progress /> }.drawn()),
        Phase::Over(_) => {
            let progress = progress.get_untracked()?;
            Some(view! { <Summary progress /> }.drawn())
        }
    });
    let is_hidden = move || phase.get() == Phase::None;
    view! {
        <section
            id=NEWS
            tabindex="-1"
            class=CLASS
            aria-label=part_text(|l| l.browse().news)
            hidden=flag(is_hidden)
        >
            {content}
        </section>
    }
}

/// A sentence and a bar; not announced, as it goes on by itself.
#[component]
fn Going(progress: Memo<Option<Progress>>) -> impl IntoView {
    let language = use_language();
    let counts = memo(move || {
        let progress = progress.read();
        progress.as_ref().map_or((0, 0), |progress| (progress.gone(), progress.fates.len()))
    });
    let sentence = words(move || {
        let (gone, all) = counts.get();
        (language.get().browse().removing)(gone, all)
    });
    view! {
        <p>{sentence}</p>
        <progress
            aria-hidden="true"
            prop:value=words(move || counts.get().0.to_string())
            prop:max=words(move || counts.get().1.to_string())
        ></progress>
    }
}

/// What came of it: announced, and there until the user closes it.
#[component]
fn Summary(progress: Progress) -> impl IntoView {
    let language = use_language();
    let removing = use_removing();
    let (gone, all, left) = (progress.gone(), progress.fates.len(), progress.left());
    let has_left = !left.is_empty();
    let sentence = words(move || {
        let w = language.get().browse();
        if has_left { (w.removed_some)(gone, all) } else { (w.removed)(all) }
    });
    let again = move |_| {
        removing.start(left.clone());
        document::focus_when_drawn(NEWS.to_owned());
    };
    let again = has_left.then(|| {
        view! {
            <button type="button" class="button" on:click=again>
                {text(|t| t.retry)}
            </button>
        }
    });
    let close = move |_| {
        document::focus("page-title");
        removing.forget();
    };
    view! {
        <Notice tone=if has_left { Tone::Bad } else { Tone::Run }>
            <p>
                <b>{sentence}</b>
            </p>
            <Stayed progress />
            <div class="row">
                {again}
                <button type="button" class="button" on:click=close>
                    {part_text(|l| l.browse().close)}
                </button>
            </div>
        </Notice>
    }
}

/// Which jobs stayed, and why.
#[component]
fn Stayed(progress: Progress) -> impl IntoView {
    let language = use_language();
    let waiting = progress.fates.iter().filter(|(_, fate)| *fate == Fate::Waits).count();
    let stayed = progress.fates.into_iter().filter_map(|(job, fate)| match fate {
        Fate::Stayed(failure) => Some((job, failure)),
        _ => None,
    });
    let stayed: Vec<(Job, DeletionFailure)> = stayed.collect();
    let more = stayed.len().saturating_sub(NAMED);
    let line = move |(Job { name, .. }, failure): (Job, DeletionFailure)| {
        view! {
            <li>
                {name} ": "
                {words(move || reason(&failure, language.get()).to_owned())}
            </li>
        }
    };
    let count = move |count: usize, read: fn(Language) -> fn(usize) -> String| {
        let sentence = words(move || read(language.get())(count));
        (count > 0).then(|| view! { <li>{sentence}</li> })
    };
    let is_needed = waiting > 0 || !stayed.is_empty();
    is_needed.then(|| {
        view! {
            <ul>
                {stayed.into_iter().take(NAMED).map(line).collect_view()}
                {count(more, |l| l.browse().and_more)}
                {count(waiting, |l| l.browse().not_tried)}
            </ul>
        }
    })
}

fn reason(failure: &DeletionFailure, language: Language) -> &'static str {
    match failure {
        DeletionFailure::Refused(problem) => problem.sentence(language.messages()),
        DeletionFailure::RefusedElsewhere => language.ending().delete_failed,
        DeletionFailure::StillThere => language.ending().delete_still_there,
    }
}
