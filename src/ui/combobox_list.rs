//! The list of a combobox.

use leptos::prelude::*;

use crate::platform::listbox;
use crate::ui::combobox::{ComboOption, ComboSection};
use crate::ui::combobox_keys::Combo;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, flag, words};

/// The list with what is to be known of it. Its options are no tab stops and take no focus.
#[component]
pub(super) fn Popup(combo: Combo, label: Signal<&'static str>) -> impl IntoView {
    effect(move || {
        let id = combo.active_id();
        if !id.is_empty() {
            listbox::scroll_to(&id);
        }
    });
    let is_empty = move || combo.list.read().sections.is_empty();
    let take = move |event: leptos::ev::MouseEvent| {
        let id = listbox::option_of(&event);
        let place = id.as_deref().and_then(|id| id.rsplit('-').next()?.parse().ok());
        if let Some(place) = place {
            combo.take(place);
        }
    };
    let sections = block(move || {
        let list = combo.list.read();
        let mut first = 0;
        let draw = |section: &ComboSection| {
            let from = first;
            first += section.options.len();
            draw_section(combo, from, section)
        };
        Some(list.sections.iter().map(draw).collect_view().into_any())
    });
    view! {
        <div
            class="popup"
            hidden=flag(move || !combo.is_open.get())
            // The focus stays in the field, also while the list is scrolled by its bar.
            on:mousedown=move |event| event.prevent_default()
        >
            {paragraph("note", move || combo.list.read().note.clone())}
            <div
                id=combo.list_id()
                class="list"
                role="listbox"
                tabindex="-1"
                aria-label=label
                hidden=flag(is_empty)
                on:click=take
            >
                {sections}
            </div>
            {paragraph("more", move || combo.list.read().more.clone())}
        </div>
    }
}

fn paragraph(
    class: &'static str,
    read: impl Fn() -> String + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    block(move || {
        let text = Some(read()).filter(|text| !text.is_empty())?;
        Some(view! { <p class=class>{text}</p> }.drawn())
    })
}

fn draw_section(combo: Combo, first: usize, section: &ComboSection) -> AnyView {
    let heading = format!("{}-heading-{first}", combo.ids.control);
    let labelled_by = heading.clone();
    let options = section.options.iter().enumerate();
    let options = options.map(|(place, option)| draw_option(combo, first + place, option));
    view! {
        <div role="group" aria-labelledby=labelled_by>
            <div class="heading" role="presentation" id=heading>{section.heading.clone()}</div>
            {options.collect_view()}
        </div>
    }
    .drawn()
}

fn draw_option(combo: Combo, place: usize, option: &ComboOption) -> AnyView {
    let is_taken = untrack(|| combo.is_taken(option));
    // Screen readers read the parts as one name: the spaces are theirs.
    let small = |class: &'static str, text: &String| {
        let text = Some(text.clone()).filter(|text| !text.is_empty())?;
        Some(view! { " " <span class=class>{text}</span> })
    };
    view! {
        <div
            role="option"
            id=combo.option_id(place)
            class="option"
            class:taken=is_taken
            aria-selected=words(move || combo.is_active(place).to_string())
        >
            <span class="label">{option.label.clone()}</span>
            {small("badge", &option.badge)}
            {small("detail", &option.detail)}
        </div>
    }
    .drawn()
}
