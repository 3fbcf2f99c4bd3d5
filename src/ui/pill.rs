//! A status in a word, a sign and a colour: never the colour alone.

use leptos::prelude::*;

const CLASS: &str = scope!("src/ui/pill.css");

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Up and well.
    Run,
    /// Wait, or take care.
    Wait,
    /// Wrong.
    Bad,
    /// Over, or of no matter.
    Done,
}

impl Tone {
    /// The class that colours by it.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Wait => "wait",
            Self::Bad => "bad",
            Self::Done => "done",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Run => "●",
            Self::Wait => "◔",
            Self::Bad => "✕",
            Self::Done => "✓",
        }
    }
}

/// A status.
#[component]
pub fn Pill(
    /// Its colour and sign.
    tone: Tone,
    /// Its word.
    label: String,
) -> impl IntoView {
    view! {
        <span class=format!("{CLASS} {}", tone.class())>
            <span aria-hidden="true">{tone.sign()}</span>
            <span>{label}</span>
        </span>
    }
}
