//! A trouble in plain words, what to do, and the platform's own words.

use leptos::prelude::*;

use crate::domain::trouble::Trouble;
use crate::i18n::{Language, use_language};
use crate::ui::dynamic::words as text_of;
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// What happened, and what to do.
pub(in crate::features::sessions) fn sentences(
    kind: Option<Trouble>,
    is_over: bool,
    language: Language,
) -> (&'static str, &'static str) {
    let s = language.starting();
    match kind {
        Some(Trouble::NoRoom) if is_over => (s.no_room, s.no_room_failed),
        Some(Trouble::NoRoom) => (s.no_room, s.no_room_advice),
        Some(Trouble::Evicted) => (s.evicted, s.evicted_advice),
        Some(Trouble::Quota) if is_over => (s.quota, s.quota_failed),
        Some(Trouble::Quota) => (s.quota, s.quota_advice),
        Some(Trouble::ImageMissing) => (s.image_missing, s.image_missing_advice),
        Some(Trouble::ImageRefused) => (s.image_refused, s.image_refused_advice),
        Some(Trouble::Image) => (s.image_trouble, s.image_advice),
        Some(Trouble::Storage) => (s.storage, s.storage_advice),
        Some(Trouble::DiskFull) => (s.disk_full, s.disk_full_advice),
        Some(Trouble::OutOfMemory) => (s.out_of_memory, s.out_of_memory_advice),
        Some(Trouble::CrashLoop) => (s.crash_loop, s.crash_loop_advice),
        Some(Trouble::Silent) => (s.silent, s.silent_advice),
        Some(Trouble::TimeOver) => (s.time_over, s.time_over_advice),
        Some(Trouble::Undecided) => (s.undecided, s.undecided_advice),
        Some(Trouble::SandboxStopped) => (s.sandbox_stopped, s.sandbox_stopped_advice),
        Some(Trouble::Program) => (s.program_failed, s.program_failed_advice),
        Some(Trouble::Other) => (s.other, ""),
        None => (s.unexplained, s.unexplained_advice),
    }
}

/// The notice on a card. It belongs to its place and is not announced: the change of status is.
#[component]
pub(in crate::features::sessions) fn TroubleNotice(
    /// What kind it is, if anything tells.
    kind: Option<Trouble>,
    /// The platform's words; may be empty.
    words: String,
    /// How bad it is.
    tone: Tone,
    /// Whether nothing more will come of the session.
    #[prop(optional)]
    is_over: bool,
    /// More, such as the last lines of the log.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let language = use_language();
    let has_words = !words.is_empty();
    let said = text_of(move || (language.get().starting().platform_said)(&words));
    view! {
        <Notice tone is_quiet=true>
            <p>
                <b>{text_of(move || sentences(kind, is_over, language.get()).0.to_owned())}</b>
                " "
                {text_of(move || sentences(kind, is_over, language.get()).1.to_owned())}
            </p>
            {has_words.then(|| view! { <p class="small">{said}</p> })}
            {children.map(|children| children())}
        </Notice>
    }
}
