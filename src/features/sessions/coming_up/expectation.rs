//! How long a start has taken, and what is to be expected of it, in sentences.

use leptos::prelude::*;

use crate::domain::session_type::SessionType;
use crate::domain::stages::Stage;
use crate::domain::time::Span;
use crate::domain::usual_start::{Left, Usual};
use crate::features::sessions::coming_up::start::Start;
use crate::i18n::{Language, use_language};
use crate::ui::dynamic::words;

/// Up to so many seconds a start is counted in seconds: most are over then.
const SECONDS: u32 = 120;
/// From so many seconds on it is told how long it has taken: the second reading knows since when.
const TOLD_FROM: u32 = 3;

/// How long it has taken, and how long it may take.
#[component]
pub(super) fn Expectation(start: Start) -> impl IntoView {
    let language = use_language();
    let elapsed = words(move || {
        let taken = whole(start.elapsed());
        if taken < TOLD_FROM {
            return String::new();
        }
        let language = language.get();
        let s = language.starting();
        let sentence = if start.began.get().is_known { s.since } else { s.seen_since };
        sentence(&length(taken, language))
    });
    let outlook = words(move || outlook(start, language.get()).unwrap_or_default());
    view! {
        <p class="expectation small muted">{elapsed} " " {outlook}</p>
    }
}

/// What is to be expected; nothing when the trouble above says it.
fn outlook(start: Start, language: Language) -> Option<String> {
    let s = language.starting();
    let stage = start.progress.get().now;
    let is_troubled = start.trouble.read().is_some();
    // Jobs may wait for long, and nobody sits in front of them.
    if start.kind == Some(SessionType::Headless) && stage == Stage::Place {
        return Some(s.batch_waits.to_owned());
    }
    if start.is_late.get() {
        let why = match stage {
            _ if is_troubled => "",
            _ if start.is_untold.get() => s.late_untold,
            Stage::Place => s.late_place,
            Stage::Image => s.late_image,
            Stage::Program => s.late_program,
        };
        return Some([s.longer, " ", why].concat());
    }
    match start.usual.get() {
        // Whatever is usual, this start is not.
        _ if is_troubled => None,
        Some(usual) => Some([&last_starts(usual, language), " ", s.leave].concat()),
        None => Some(s.usual.to_owned()),
    }
}

/// How long the user's last starts took, e.g. "Your last 3 starts of this image took 58 to 71 s."
fn last_starts(usual: Usual, language: Language) -> String {
    let s = language.starting();
    let Usual { count, least, most, .. } = usual;
    let (shortest, longest) = (length(least, language), length(most, language));
    let took = match most {
        _ if shortest == longest => longest,
        ..SECONDS => (s.range_seconds)(least, most),
        _ => (s.range)(&shortest, &longest),
    };
    if count == 1 { (s.last_start)(&took) } else { (s.last_starts)(count, &took) }
}

/// About how long it still takes, for the last of the stages; nothing when nobody can tell.
pub(super) fn left(start: Start, language: Language) -> String {
    let s = language.starting();
    let is_open = start.trouble.read().is_some() || start.is_late.get();
    match start.usual.get().filter(|_| !is_open) {
        None => String::new(),
        Some(usual) => match usual.left(start.elapsed()) {
            Left::Seconds(seconds) => (s.about_left)(&(language.messages().span_seconds)(seconds)),
            Left::Minutes(minutes) => (s.about_left)(&(language.messages().span_minutes)(minutes)),
            Left::Soon => s.any_moment.to_owned(),
        },
    }
}

/// The length of a start.
fn length(seconds: u32, language: Language) -> String {
    let t = language.messages();
    if seconds < SECONDS { (t.span_seconds)(seconds) } else { Span(f64::from(seconds)).words(t) }
}

fn whole(span: Span) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "never negative, and a float cast saturates"
    )]
    let whole = span.0 as u32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(language: Language, took: &[u32]) -> String {
        last_starts(Usual::of(took.iter().copied()).unwrap(), language).replace('\u{a0}', " ")
    }

    #[test]
    fn the_range_of_the_last_starts() {
        let en = |took: &[u32]| said(Language::English, took);
        assert_eq!(en(&[58]), "Your last start of this image took 58 s.");
        assert_eq!(en(&[71, 58, 60]), "Your last 3 starts of this image took 58 to 71 s.");
        assert_eq!(en(&[58, 58]), "Your last 2 starts of this image took 58 s.");
        assert_eq!(en(&[58, 190]), "Your last 2 starts of this image took 58 s to 3 min.");
        assert_eq!(en(&[190, 200]), "Your last 2 starts of this image took 3 min.");
        let fr = said(Language::French, &[58, 71]);
        assert_eq!(fr, "Vos 2 derniers démarrages de cette image ont pris de 58 à 71 s.");
    }
}
