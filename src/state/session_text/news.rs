//! What a reading is to what is known.

use crate::api::session_texts::SessionView;
use crate::domain::problem::{Problem, ProblemKind};
use crate::state::tabs::Heard;

/// Whether a log was given up while it came. Events are short: of them a lost answer is the platform's doing.
pub(super) fn is_cut_off(view: SessionView, problem: &Problem, heard: Heard) -> bool {
    let seconds = (heard.ended - heard.begun) / 1000.0;
    view == SessionView::Log
        && problem.kind == ProblemKind::Unreachable
        && seconds >= f64::from(view.deadline())
}

/// What a text that was just read is to the one that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// It takes its place.
    Another,
    /// The same again, which must not draw a long log anew.
    Same,
    /// Nothing: a platform that has tidied events or log away must not take away what is on screen.
    Gone,
}

/// What a text is to the one that is known.
pub(super) fn news(known: Option<&str>, text: &str) -> News {
    let is_nothing = matches!(text.trim(), "" | "<none>");
    match known {
        Some(known) if known == text => News::Same,
        Some(known) if is_nothing && !known.trim().is_empty() => News::Gone,
        _ => News::Another,
    }
}

#[cfg(test)]
mod tests;
