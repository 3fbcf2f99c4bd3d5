//! Many sessions: the toolbar, what became of a removal, and below it the sessions as a table, if the
//! address asks for one.

use leptos::prelude::*;

use crate::features::sessions::browse::arranged::Arranged;
use crate::features::sessions::browse::bar::{Bar, SEARCH};
use crate::features::sessions::browse::browsing::Browsing;
use crate::features::sessions::browse::finished_jobs::FinishedJobsButton;
use crate::features::sessions::browse::removal_news::RemovalNews;
use crate::features::sessions::browse::table::SessionTable;
use crate::i18n::{part_text, use_language};
use crate::platform::document;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo, words};
use crate::ui::notice::Notice;
use crate::ui::paced::paced;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/sessions/browse/view.css");

/// New cards with each task: 3 ms and more each.
const CARDS: usize = 8;

/// What finds a session among many, and the sessions as a table.
#[component]
pub(in crate::features::sessions) fn Browse(arranged: Arranged) -> impl IntoView {
    let browsing = Browsing::start();
    let cards = memo(move || match browsing.view.read().is_table {
        true => Vec::new(),
        false => browsing.shown.get(),
    });
    arranged.tell(paced(cards, arranged.drawn(), CARDS, |row| row.id.clone()));
    let is_table = memo(move || browsing.view.read().is_table);
    let is_empty = memo(move || browsing.counts.get().0 == 0);
    let table = block(move || {
        let is_shown = is_table.get() && !is_empty.get();
        is_shown.then(|| view! { <SessionTable browsing /> }.drawn())
    });
    let nothing = block(move || is_empty.get().then(|| view! { <Nothing browsing /> }.drawn()));
    view! {
        <div class=CLASS>
            <Bar browsing />
            <div class="row dense below">
                <Count browsing />
                <FinishedJobsButton browsing />
            </div>
            <RemovalNews />
            {nothing}
            {table}
        </div>
    }
}

/// How many sessions are shown, and the way back to all of them.
#[component]
fn Count(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let is_filtered = memo(move || browsing.view.read().is_filtered());
    let count = words(move || {
        let w = language.get().browse();
        let (shown, all) = browsing.counts.get();
        if is_filtered.get() { (w.count)(shown, all) } else { (w.all)(all) }
    });
    // With nothing to show the way back stands where the sessions would be.
    let has_way_back = memo(move || is_filtered.get() && browsing.counts.get().0 > 0);
    let back = block(move || has_way_back.get().then(|| view! { <ShowAll browsing /> }.drawn()));
    view! {
        <p class="small muted">{count}</p>
        {back}
    }
}

/// Says that nothing matches, rather than looking as if there were nothing.
#[component]
fn Nothing(browsing: Browsing) -> impl IntoView {
    let language = use_language();
    let advice = words(move || (language.get().browse().nothing_advice)(browsing.counts.get().1));
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <p>
                <b>{part_text(|l| l.browse().nothing)}</b>
                " "
                {advice}
            </p>
            <div class="row">
                <ShowAll browsing />
            </div>
        </Notice>
    }
}

/// Leads back to all sessions. It goes with what it takes away, so the focus goes to the search field.
#[component]
fn ShowAll(browsing: Browsing) -> impl IntoView {
    let show = move |_| {
        document::focus(SEARCH);
        browsing.show_all();
    };
    view! {
        <button type="button" class="button" on:click=show>
            {part_text(|l| l.browse().show_all)}
        </button>
    }
}
