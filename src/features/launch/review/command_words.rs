//! What is said in the place of a command, and before one.

use crate::domain::launch_commands::{Preparation, Unfit};
use crate::i18n::Language;

/// Why there is no command to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hurdle {
    /// The form is not filled in.
    Missing,
    /// Another tool has one.
    Unfit(Unfit),
}

/// Why, and what to do.
pub(super) fn hurdle_words(hurdle: Hurdle, language: Language) -> String {
    let words = language.commands();
    let range = |unfit: Unfit, amount: &dyn Fn(u32) -> String| {
        let (least, most) = unfit.range().unwrap_or_default();
        (words.unfit_range)(&amount(least), &amount(most))
    };
    match hurdle {
        Hurdle::Missing => words.missing.to_owned(),
        Hurdle::Unfit(Unfit::Image) => words.unfit_image.to_owned(),
        Hurdle::Unfit(unfit @ Unfit::Cores) => range(unfit, &|n| language.cores(n.into())),
        Hurdle::Unfit(unfit @ Unfit::Memory) => range(unfit, &|n| language.gibibytes(n.into())),
        Hurdle::Unfit(unfit @ Unfit::Gpus) => range(unfit, &|n| (language.launch().gpu_count)(n)),
    }
}

/// What to do before the command works.
pub(super) fn preparation_words(preparation: Preparation, language: Language) -> &'static str {
    let words = language.commands();
    match preparation {
        Preparation::ClientLogin => words.client_login,
        Preparation::Token => words.token,
        Preparation::RegistryLogin => words.registry_login,
    }
}
