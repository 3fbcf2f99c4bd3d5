//! One choice of a few, each with a line of explanation: native radio buttons drawn as tiles, so
//! that arrow keys, forms and screen readers work as everywhere.

use leptos::prelude::*;

use crate::ui::dynamic::{Reading, block, flag};
use crate::ui::icon::{Glyph, Icon};

const CLASS: &str = scope!("src/ui/radio_tiles.css");

/// One of the choices.
#[derive(Clone, PartialEq)]
pub struct Tile {
    /// Names it in the form.
    pub value: &'static str,
    /// Its picture.
    pub glyph: Option<Glyph>,
    /// Its name.
    pub label: String,
    /// Why one would take it, or why one cannot.
    pub text: String,
    /// More about it; may be empty.
    pub note: String,
    /// Whether it can be taken.
    pub is_offered: bool,
}

/// A group of tiles of which one is taken.
#[component]
pub fn RadioTiles(
    /// The group's name in the form, unique on the page. With a value it is that control's id: `name-value`.
    name: &'static str,
    /// What is being chosen, for screen readers; a heading says it to the others.
    #[prop(into)]
    legend: Signal<&'static str>,
    /// Shows the legend where no heading says it.
    #[prop(optional)]
    is_legend_shown: bool,
    /// For choices of few words: more of them in a row.
    #[prop(optional)]
    is_narrow: bool,
    /// The choices, in order.
    tiles: Reading<Vec<Tile>>,
    /// The value that is taken.
    taken: Reading<&'static str>,
    /// Called with the value that the user takes.
    on_take: Callback<&'static str>,
) -> impl IntoView {
    let tile = move |tile: Tile| {
        let value = tile.value;
        let taken = taken.clone();
        view! {
            <label class="tile" class:unoffered=!tile.is_offered>
                <input
                    type="radio"
                    id=[name, "-", value].concat()
                    name=name
                    value=value
                    disabled=!tile.is_offered
                    prop:checked=flag(move || taken() == value)
                    on:change=move |_| on_take.run(value)
                />
                {tile.glyph.map(|glyph| view! { <Icon glyph /> })}
                <span class="words">
                    <b>{tile.label}</b>
                    <small>{tile.text}</small>
                    {(!tile.note.is_empty()).then(|| view! { <small class="note">{tile.note}</small> })}
                </span>
            </label>
        }
    };
    view! {
        <fieldset class=CLASS>
            <legend class:visually-hidden=!is_legend_shown>{move || legend.get()}</legend>
            <div class="tiles" class:narrow=is_narrow>{block(move || Some(tiles().into_iter().map(&tile).collect_view().into_any()))}</div>
        </fieldset>
    }
}
