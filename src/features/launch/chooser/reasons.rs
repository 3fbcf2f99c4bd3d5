//! An advice in words: what to launch, and why.

use crate::domain::advice::{Advice, Aim, ImageReason, ModeReason, Nearest, TypeReason};
use crate::domain::resources::Allocation;
use crate::i18n::Language;

/// What to launch, in one sentence.
pub(super) fn sentence(advice: &Advice, language: Language) -> String {
    let launch = language.launch();
    let resources = match advice.allocation {
        Some(Allocation::Fixed { cores, memory_gib }) => {
            let cores = language.cores(f64::from(cores));
            (launch.review_fixed)(&format!(
                "{cores}, {}",
                language.gibibytes(f64::from(memory_gib))
            ))
        }
        Some(Allocation::Flexible) => launch.review_flexible.to_owned(),
        None => launch.review_platform_sized.to_owned(),
    };
    let kind = advice.kind.label(language.messages());
    (language.chooser().answer)(kind, advice.image.title(), &resources)
}

/// Why this type, this image and this mode.
pub(super) fn reasons(advice: &Advice, language: Language) -> [String; 3] {
    [
        of_type(advice.kind_reason, language),
        of_image(advice.image_reason, language),
        of_mode(advice.mode_reason, language),
    ]
}

fn of_type(reason: TypeReason, language: Language) -> String {
    let words = language.chooser();
    let made_for = |aim| match aim {
        Aim::Analyse => words.made_for_analyse,
        Aim::Windows => words.made_for_windows,
        Aim::Radio => words.made_for_radio,
        Aim::Survey => words.made_for_survey,
        Aim::Community => words.made_for_community,
        Aim::Batch => words.made_for_batch,
    };
    let nearest = |how| match how {
        Nearest::ViewersOnDesktop => words.viewers_on_desktop,
        Nearest::DrawnInNotebook => words.drawn_in_notebook,
        Nearest::CodeInNotebook => words.code_in_notebook,
        Nearest::TerminalInNotebook => words.terminal_in_notebook,
        Nearest::TerminalOnDesktop => words.terminal_on_desktop,
        Nearest::OtherNotebooks => words.other_notebooks,
    };
    match reason {
        TypeReason::MadeFor(aim) => made_for(aim).to_owned(),
        TypeReason::Nearest(missing, how) => {
            (words.not_offered)(missing.label(language.messages()), nearest(how))
        }
    }
}

fn of_image(reason: ImageReason, language: Language) -> String {
    let words = language.chooser();
    match reason {
        ImageReason::Recommended => words.image_recommended.to_owned(),
        ImageReason::Only => words.image_only.to_owned(),
        ImageReason::Latest(count) => (words.image_latest)(count),
        ImageReason::First(count) => (words.image_first)(count),
    }
}

fn of_mode(reason: ModeReason, language: Language) -> String {
    let words = language.chooser();
    let amount = |gib: u32| language.gibibytes(f64::from(gib));
    match reason {
        ModeReason::SizedByPlatform => words.sized_by_platform.to_owned(),
        ModeReason::OnlyFlexible => words.only_flexible.to_owned(),
        ModeReason::StartsSoon(None) => words.starts_soon.to_owned(),
        ModeReason::StartsSoon(Some(gib)) => (words.starts_soon_up_to)(&amount(gib)),
        ModeReason::MeasureFirst(None) => words.measure_first.to_owned(),
        ModeReason::MeasureFirst(Some(gib)) => (words.measure_first_up_to)(&amount(gib)),
        ModeReason::GrowsFurther(gib) => (words.grows_further)(&amount(gib)),
        ModeReason::BeyondFlexible(gib) => (words.beyond_flexible)(&amount(gib)),
        ModeReason::Held => words.held.to_owned(),
        ModeReason::MostOnOffer => words.most_on_offer.to_owned(),
        ModeReason::Steady => words.steady_reason.to_owned(),
        ModeReason::SteadyAsUsual => words.steady_as_usual.to_owned(),
    }
}
