//! The portal's pictures: 20 x 20 strokes in the colour of the text around them.

use leptos::prelude::*;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they show")]
pub enum Glyph {
    Notebook,
    Desktop,
    Globe,
    Survey,
    Blocks,
    Prompt,
    NewTab,
}

impl Glyph {
    fn path(self) -> &'static str {
        match self {
            Self::Notebook => "M5 3h9a2 2 0 0 1 2 2v12H5z M8 3v14 M11 7h2 M11 10h2",
            Self::Desktop => "M3 4h14v10H3z M7 17h6 M10 14v3",
            Self::Globe => {
                "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z M10 3a12 12 0 0 1 0 14 M10 3a12 12 0 0 0 0 14 M3 10h14"
            }
            Self::Survey => {
                "M3 16l4-7 3 4 2-3 5 6z M14.6 6a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z"
            }
            Self::Blocks => "M4 4h5v5H4z M11 4h5v5h-5z M4 11h5v5H4z M13.5 11v5 M11 13.5h5",
            Self::Prompt => "M4 6l4 4-4 4 M10 15h6",
            Self::NewTab => "M12 4h4v4 M16 4l-7 7 M14 11v5H4V6h5",
        }
    }
}

/// A picture beside a text that says the same, so it is hidden from screen readers.
#[component]
pub fn Icon(
    /// What it shows.
    glyph: Glyph,
    /// Its size in pixels.
    #[prop(default = 20)]
    size: u8,
) -> impl IntoView {
    view! {
        <svg
            width=size
            height=size
            viewBox="0 0 20 20"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=glyph.path()></path>
        </svg>
    }
}
