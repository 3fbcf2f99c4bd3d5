//! A session on its way up in a line, for a row of the table.

use leptos::prelude::*;

use crate::features::sessions::coming_up::expectation::Expectation;
use crate::features::sessions::coming_up::stage_list::now;
use crate::features::sessions::coming_up::start::Start;
use crate::features::sessions::coming_up::trouble_notice::sentences;
use crate::i18n::use_language;
use crate::state::sessions::Row;
use crate::ui::dynamic::words;

const CLASS: &str = scope!("src/features/sessions/coming_up/line.css");

/// What keeps it, or how far it is; and what is to be expected.
#[component]
pub(in crate::features::sessions) fn StartingLine(row: Row) -> impl IntoView {
    let language = use_language();
    let start = Start::of(&row);
    let what = words(move || match &*start.trouble.read() {
        Some((kind, _)) => {
            let (what, to_do) = sentences(Some(*kind), false, language.get());
            [what, " ", to_do].concat()
        }
        None => [&now(start, language.get()), "."].concat(),
    });
    view! {
        <div class=CLASS>
            <p class="small">{what}</p>
            <Expectation start />
        </div>
    }
}
