//! A button that copies a text, and says whether the browser let it.

use leptos::prelude::*;

use crate::platform::{clipboard, document, task};
use crate::ui::dynamic::{Reading, words};

/// What is said of a copy.
#[derive(Clone, Copy)]
pub struct CopyWords {
    /// What the button says.
    pub copy: Signal<&'static str>,
    /// What is said when it is copied.
    pub copied: Signal<&'static str>,
    /// What is said when the browser did not let it.
    pub by_hand: Signal<&'static str>,
}

/// The button, and beside it what came of its press.
#[component]
pub fn CopyButton(
    /// The text, as it is when the button is pressed.
    text: Reading<String>,
    /// What is said.
    says: CopyWords,
    /// The button's name, where several of the page say the same.
    #[prop(optional)]
    label: Option<Signal<String>>,
    /// The `id` of the element that shows the text, which is selected when the browser lets nobody copy.
    #[prop(optional)]
    shown_in: Option<&'static str>,
) -> impl IntoView {
    let outcome = RwSignal::new(None::<bool>);
    let copy = move |_| {
        let text = untrack(|| text());
        // Gone first, so that the same outcome again is announced again.
        outcome.set(None);
        task::run(async move {
            let is_copied = clipboard::write(&text).await;
            if let (false, Some(id)) = (is_copied, shown_in) {
                document::select(id);
            }
            outcome.try_set(Some(is_copied));
        });
    };
    let said = words(move || {
        let said = match outcome.get() {
            None => return String::new(),
            Some(true) => says.copied,
            Some(false) => says.by_hand,
        };
        said.get().to_owned()
    });
    view! {
        <button
            type="button"
            class="button compact"
            aria-label=label.map(|label| words(move || label.get()))
            on:click=copy
        >
            {move || says.copy.get()}
        </button>
        <span class="small muted" role="status">
            {said}
        </span>
    }
}
