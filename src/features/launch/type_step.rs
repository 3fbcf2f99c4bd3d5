//! What to open.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::refusal::Field as Refused;
use crate::domain::session_type::SessionType;
use crate::features::launch::draft::Draft;
use crate::features::launch::refusal_views::RefusedHere;
use crate::features::launch::refusals::use_refusals;
use crate::features::launch::remembered::Remembered;
use crate::features::launch::step::Step;
use crate::i18n::{part_label, use_language};
use crate::ui::radio_tiles::{RadioTiles, Tile};

/// The types; one without an image on this platform is shown with the reason.
#[component]
pub(super) fn TypeStep(draft: Draft, remembered: Remembered) -> impl IntoView {
    let language = use_language();
    let title = part_label(|l| l.launch().step_type);
    let tile = move |kind: SessionType| {
        let t = language.get().types();
        let is_offered = draft.offers.with_value(|offers| offers.has(kind));
        Tile {
            value: kind.wire(),
            glyph: Some(kind.glyph()),
            label: kind.label(language.get().messages()).to_owned(),
            text: if is_offered { kind.purpose(t) } else { t.unavailable_here }.to_owned(),
            note: if is_offered { kind.opens(t).to_owned() } else { String::new() },
            is_offered,
        }
    };
    view! {
        <Step number=Signal::stored(1) title>
            <RadioTiles
                name="type"
                legend=title
                tiles=Arc::new(move || SessionType::ALL.map(tile).to_vec())
                taken=Arc::new(move || draft.kind.get().wire())
                on_take=Callback::new(move |word| {
                    if let Some(kind) = SessionType::from_wire(word) {
                        draft.take_type(kind, remembered.last_used(Some(kind)));
                    }
                })
            />
            <RefusedHere refusals=use_refusals(draft) field=Refused::Type />
        </Step>
    }
}
