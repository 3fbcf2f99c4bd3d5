//! A page whose part of the program is downloaded when it is first opened.

use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::text;
use crate::layout::page_title::{PageTitle, title};
use crate::layout::skeleton::Skeleton;
use crate::platform::{boot, document};
use crate::state::new_build;
use crate::state::sessions::use_sessions;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

/// Draws a page of a part that is there.
pub type Draw = fn() -> AnyView;

/// Fetches a part; `None` when it could not be loaded, in which case another call tries again.
pub type Part = fn() -> Pin<Box<dyn Future<Output = Option<Draw>>>>;

/// The page once its part is there; until then its frame, or why it does not come.
#[component]
pub fn Deferred(
    /// Fetches the part.
    load: Part,
    /// Whether its styles are among those of the first load.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let outcome: RwSignal<Option<Option<Draw>>> = RwSignal::new(None);
    let fetch = move || {
        outcome.set(None);
        let styles = (!is_first).then(boot::styles);
        spawn_local(async move {
            let mut part = load().await;
            if let Some(styles) = styles {
                part = styles.await.and(part);
            }
            if part.is_none() {
                new_build::look_soon();
            }
            outcome.try_set(Some(part));
        });
    };
    fetch();
    // When the list can be read again, so can the part.
    let sessions = use_sessions();
    effect(move || {
        sessions.read_at.track();
        if matches!(outcome.get_untracked(), Some(None)) {
            fetch();
        }
    });
    block(move || {
        Some(match outcome.get() {
            None => view! { <Skeleton words=|l| l.messages().loading_page /> }.drawn(),
            Some(Some(draw)) => draw(),
            Some(None) => view! { <Lost again=Callback::new(move |()| fetch()) /> }.drawn(),
        })
    })
}

/// Says that a part did not come, and what can be done.
#[component]
fn Lost(again: Callback<()>) -> impl IntoView {
    view! {
        <div class="stack">
            <PageTitle text=title(|t| t.page_not_loaded_title) />
            <Notice tone=Tone::Bad>
                <p>{text(|t| t.page_not_loaded)}</p>
                <div class="row">
                    <button type="button" class="button" on:click=move |_| again.run(())>
                        {text(|t| t.retry)}
                    </button>
                    <button type="button" class="button" on:click=|_| document::reload()>
                        {text(|t| t.reload)}
                    </button>
                </div>
            </Notice>
        </div>
    }
}
