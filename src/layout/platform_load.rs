//! How full the platform is, as a picture with numbers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::platform_load::{Load, PlatformLoad};
use crate::domain::problem::{Problem, ProblemKind};
use crate::i18n::{Language, label, part_text, use_language};
use crate::layout::reading_age::age_words;
use crate::state::offers::use_offers;
use crate::state::platform_load::PlatformLoadReader;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::meter::Meter;

const CLASS: &str = scope!("src/layout/platform_load.css");

/// Cores, memory and GPUs that sessions have asked for, of all that there is; the user's own places; and how
/// large one session may be. What the platform does not tell is unknown.
#[component]
pub fn PlatformLoadCard() -> impl IntoView {
    let language = use_language();
    let reader = PlatformLoadReader::start();
    let (load, problem) = (reader.load(), reader.problem());
    let is_known = memo(move || load.get().is_some());
    let state = words(move || match load.get() {
        Some(_) => String::new(),
        None => state(problem.read().as_ref(), language.get()),
    });
    view! {
        <section class=format!("card {CLASS}") aria-labelledby="platform-load">
            <h2 id="platform-load">{part_text(|l| l.aside().load_title)}</h2>
            <p class="small">{state}</p>
            <dl>
                {block(move || is_known.get().then(|| view! { <Amounts load /> }.drawn()))}
                <Places />
            </dl>
            <p class="small muted">{largest(load)}</p>
            <p class="small muted">{age_words(move || load.get().and_then(|_| reader.age()))}</p>
        </section>
    }
}

/// Why there are no numbers.
fn state(problem: Option<&Problem>, language: Language) -> String {
    let t = language.aside();
    let Some(problem) = problem else { return t.reading.to_owned() };
    match problem.kind {
        ProblemKind::Offline
        | ProblemKind::Unreachable
        | ProblemKind::SignedOut
        | ProblemKind::Busy
        | ProblemKind::ServerFailed => {
            [t.load_not_read, " ", problem.sentence(language.messages())].concat()
        }
        // 503 is the rule where nobody has set this up (contract 2.4).
        _ => [t.unknown, ". ", t.load_not_told].concat(),
    }
}

/// What the platform tells of each resource; GPUs only where there are some.
#[component]
fn Amounts(load: Memo<Option<PlatformLoad>>) -> impl IntoView {
    let has_gpus = memo(move || load.get().is_some_and(|load| load.gpus.is_some()));
    let gpus = block(move || {
        let row = || view! { <Resource label=label(|t| t.gpus) load read=|load| load.gpus write=Language::number /> };
        has_gpus.get().then(|| row().drawn())
    });
    view! {
        <Resource label=label(|t| t.cpu) load read=|load| load.cores write=Language::cores />
        <Resource label=label(|t| t.memory) load read=|load| load.memory_gib write=Language::gibibytes />
        {gpus}
    }
}

/// One resource: what is taken, of how much, and what is free.
#[component]
fn Resource(
    label: Signal<&'static str>,
    load: Memo<Option<PlatformLoad>>,
    read: fn(PlatformLoad) -> Option<Load>,
    write: fn(Language, f64) -> String,
) -> impl IntoView {
    let language = use_language();
    let load = move || load.get().and_then(read);
    let share = move || load().map(|load| load.requested / load.capacity);
    let taken = words(move || {
        let language = language.get();
        let t = language.aside();
        load().map_or(t.unknown.to_owned(), |load| {
            let (requested, capacity) =
                (language.number(load.requested), write(language, load.capacity));
            (t.taken)(&(language.messages().of_amount)(&requested, &capacity))
        })
    });
    let free = words(move || {
        let language = language.get();
        let free = load().map(|load| load.free());
        free.map(|free| (language.aside().free)(&write(language, free), free)).unwrap_or_default()
    });
    view! {
        <div>
            <dt>{label}</dt>
            <dd><b>{taken}</b> <Meter share=Arc::new(share) /> <small>{free}</small></dd>
        </div>
    }
}

/// How many of the user's own places are taken, where both numbers are known.
#[component]
fn Places() -> impl IntoView {
    let language = use_language();
    let offers = use_offers();
    offers.want_resources();
    let taken = use_sessions().places_taken();
    let places =
        memo(move || Some((taken.get()?, offers.resource(|resources| resources.session_limit)?)));
    let is_known = memo(move || places.get().is_some());
    #[expect(clippy::cast_precision_loss, reason = "nobody has that many sessions")]
    let share = move || places.get().map(|(taken, limit)| taken as f64 / f64::from(limit.max(1)));
    let words = move || {
        words(move || {
            let words = places
                .get()
                .map(|(taken, limit)| (language.get().aside().places_taken)(taken, limit));
            words.unwrap_or_default()
        })
    };
    block(move || {
        is_known.get().then(|| {
            view! {
                <div>
                    <dt>{part_text(|l| l.aside().your_places)}</dt>
                    <dd><b>{words()}</b> <Meter share=Arc::new(share) /></dd>
                </div>
            }
            .drawn()
        })
    })
}

/// How large one session may be.
fn largest(load: Memo<Option<PlatformLoad>>) -> impl Fn() -> String + Send + 'static {
    let (language, offers) = (use_language(), use_offers());
    words(move || {
        let language = language.get();
        let told = load.get().unwrap_or_default().largest;
        let all = offers.resource(|resources| Some(told.with_offered(resources))).unwrap_or(told);
        let parts = [
            all.cores.map(|cores| language.cores(cores)),
            all.memory_gib.map(|memory| language.gibibytes(memory)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() { String::new() } else { (language.aside().largest)(&parts.join(", ")) }
    })
}
