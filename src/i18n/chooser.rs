//! "Help me choose": questions, the answer and its reasons.

mod en;
mod fr;

pub(super) use en::ENGLISH;
pub(super) use fr::FRENCH;

/// The words.
#[expect(missing_docs, reason = "a field is documented by its English text")]
pub struct ChooserMessages {
    pub guide: &'static str,
    pub close: &'static str,

    pub aim: &'static str,
    pub analyse: Choice,
    pub windows: Choice,
    pub radio: Choice,
    pub survey: Choice,
    pub community: Choice,
    pub batch: Choice,

    pub need: &'static str,
    pub unknown: Choice,
    pub little: &'static str,
    pub little_help: &'static str,
    pub moderate: fn(&str) -> String,
    pub moderate_help: &'static str,
    pub much: fn(&str) -> String,
    pub much_help: &'static str,

    pub pace: &'static str,
    pub soon: Choice,
    pub steady: Choice,

    pub answer_first: &'static str,
    pub answer: fn(&str, &str, &str) -> String,
    pub because: &'static str,
    pub use_this: &'static str,
    pub filled_in: fn(&str) -> String,
    pub nothing: fn(&str) -> String,

    pub made_for_analyse: &'static str,
    pub made_for_windows: &'static str,
    pub made_for_radio: &'static str,
    pub made_for_survey: &'static str,
    pub made_for_community: &'static str,
    pub made_for_batch: &'static str,
    pub not_offered: fn(&str, &str) -> String,
    pub viewers_on_desktop: &'static str,
    pub drawn_in_notebook: &'static str,
    pub code_in_notebook: &'static str,
    pub terminal_in_notebook: &'static str,
    pub terminal_on_desktop: &'static str,
    pub other_notebooks: &'static str,

    pub image_recommended: &'static str,
    pub image_only: &'static str,
    pub image_latest: fn(usize) -> String,
    pub image_first: fn(usize) -> String,

    pub sized_by_platform: &'static str,
    pub only_flexible: &'static str,
    pub starts_soon: &'static str,
    pub starts_soon_up_to: fn(&str) -> String,
    pub measure_first: &'static str,
    pub measure_first_up_to: fn(&str) -> String,
    pub grows_further: fn(&str) -> String,
    pub beyond_flexible: fn(&str) -> String,
    pub held: &'static str,
    pub most_on_offer: &'static str,
    pub steady_reason: &'static str,
    pub steady_as_usual: &'static str,
}

/// One possible answer to a question.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its name.
    pub label: &'static str,
    /// When to take it.
    pub help: &'static str,
}
