//! The platform's words, of which the beginning is drawn when they are very long.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::cut::cut;
use crate::domain::visible::visible;
use crate::features::sessions::session_page::events::AREA;
use crate::i18n::part_text;
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};

/// Characters that are drawn more each time that is asked for: what a browser lays out in some milliseconds.
const MORE: usize = 20_000;

/// The text as far as `first` characters, and what leads on.
#[component]
pub(super) fn Lengthy(
    /// As it came.
    whole: Signal<Arc<str>>,
    /// How many characters are drawn at first.
    first: usize,
) -> impl IntoView {
    let most = RwSignal::new(first);
    let shown = move || {
        let whole = whole.read();
        visible(cut(&whole, most.get()).unwrap_or(&whole)).into_owned()
    };
    let is_cut = memo(move || cut(&whole.read(), most.get()).is_some());
    let lengthen = move |_| {
        most.update(|most| *most += first.max(MORE));
        if !is_cut.get_untracked() {
            // The button goes once all is shown.
            document::focus(AREA);
        }
    };
    let more = block(move || {
        is_cut.get().then(|| {
            view! {
                <button type="button" class="button compact more" on:click=lengthen>
                    {part_text(|l| l.session_page().text_more)}
                </button>
            }
            .drawn()
        })
    });
    view! {
        <bdi>{words(shown)}</bdi>
        {more}
    }
}
