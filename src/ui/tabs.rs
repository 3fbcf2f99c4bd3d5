//! Views of the same thing, one at a time: the tabs pattern of ARIA. Only the taken tab is in the order
//! of the Tab key; arrows, Home and End take another.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::document;
use crate::ui::dynamic::{Reading, words};

const CLASS: &str = scope!("src/ui/tabs.css");

/// One of the views.
#[derive(Clone)]
pub struct Tab {
    /// The tab's `id`, unique on the page.
    pub id: &'static str,
    /// Its name.
    pub label: Signal<&'static str>,
    /// Where it leads, below the base address, when the views are places of the page: the tab is a link then,
    /// which can be copied and opened beside this page.
    pub href: Option<Reading<String>>,
}

/// Which of `count` tabs a key takes, from the one at `at`; `None` for a key that takes none.
fn taken_by(key: &str, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if at < last { at + 1 } else { 0 }),
        "ArrowLeft" => Some(at.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The tabs. The panel has the role `tabpanel` and is labelled by the taken tab.
#[component]
pub fn TabList(
    /// What they are views of, for screen readers.
    label: Signal<&'static str>,
    /// The panel's `id`.
    panel: &'static str,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// The id of the tab that is taken.
    taken: Reading<&'static str>,
    /// Called with the id of the tab that the user takes; of tabs that are links only by keys.
    on_take: Callback<&'static str>,
) -> impl IntoView {
    let (now, all) = (taken.clone(), tabs.clone());
    let on_key = move |event: KeyboardEvent| {
        let at = untrack(|| all.iter().position(|tab| tab.id == now()));
        let next = at.and_then(|at| taken_by(&event.key(), at, all.len()));
        if let Some(tab) = next.and_then(|next| all.get(next)) {
            event.prevent_default();
            on_take.run(tab.id);
            document::focus(tab.id);
        }
    };
    let tab = move |tab| one_tab(tab, panel, taken.clone(), on_take);
    view! {
        <div class=CLASS role="tablist" aria-label=move || label.get() on:keydown=on_key>
            {tabs.into_iter().map(tab).collect_view()}
        </div>
    }
}

fn one_tab(
    tab: Tab,
    panel: &'static str,
    taken: Reading<&'static str>,
    on_take: Callback<&'static str>,
) -> AnyView {
    let Tab { id, label, href } = tab;
    let reached = taken.clone();
    let selected = words(move || (taken() == id).to_string());
    let order = words(move || if reached() == id { "0" } else { "-1" }.to_owned());
    let label = words(move || label.get().to_owned());
    match href {
        Some(href) => view! {
            <a
                role="tab"
                id=id
                aria-controls=panel
                aria-selected=selected
                tabindex=order
                href=words(move || href())
                data-noscroll=""
            >
                {label}
            </a>
        }
        .into_any(),
        None => view! {
            <button
                type="button"
                role="tab"
                id=id
                aria-controls=panel
                aria-selected=selected
                tabindex=order
                on:click=move |_| on_take.run(id)
            >
                {label}
            </button>
        }
        .into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::taken_by;

    #[test]
    fn keys_go_around() {
        let of = |key: &str| [0, 1, 2].map(|at| taken_by(key, at, 3));
        assert_eq!(of("ArrowRight"), [Some(1), Some(2), Some(0)]);
        assert_eq!(of("ArrowLeft"), [Some(2), Some(0), Some(1)]);
        assert_eq!(of("Home"), [Some(0); 3]);
        assert_eq!(of("End"), [Some(2); 3]);
        assert_eq!(of("Enter"), [None; 3]);
        assert_eq!(taken_by("Home", 0, 0), None);
    }
}
