//! The admin's page.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::standing::Standing;
use crate::features::admin::browsing::Browsing;
use crate::features::admin::search::{Nothing, Search};
use crate::features::admin::table::SessionTable;
use crate::features::admin::totals::Totals;
use crate::i18n::part_text;
use crate::layout::freshness::FreshnessLine;
use crate::layout::list_problem::{ListProblem, UnreadableRows};
use crate::layout::page_title::{PageTitle, part_title};
use crate::layout::platform_load::PlatformLoadCard;
use crate::layout::skeleton::Skeleton;
use crate::state::all_sessions::AllSessionsReader;
use crate::state::standing::use_standing;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};
use crate::ui::notice::Notice;
use crate::ui::pill::Tone;

const CLASS: &str = scope!("src/features/admin/page.css");

/// How much is known of the sessions of all users.
#[derive(Clone, Copy, PartialEq)]
enum Knowledge {
    Reading,
    Unknown,
    Empty,
    Some,
}

/// The sessions of all users.
#[component]
pub fn AdminPage() -> impl IntoView {
    let reader = AllSessionsReader::start();
    let browsing = Browsing::start(reader);
    let retry = Callback::new(move |()| reader.read_now());
    let knowledge = memo(move || match &*reader.list.read() {
        Some(all) if all.sessions.is_empty() => Knowledge::Empty,
        Some(_) => Knowledge::Some,
        None if reader.freshness.problem.read().is_some() => Knowledge::Unknown,
        None => Knowledge::Reading,
    });
    let content = block(move || {
        Some(match knowledge.get() {
            Knowledge::Reading => view! { <Skeleton words=|l| l.admin().loading /> }.drawn(),
            Knowledge::Unknown => ().into_any(),
            Knowledge::Empty => view! { <Empty /> }.drawn(),
            Knowledge::Some => view! { <Found browsing /> }.drawn(),
        })
    });
    let totals = block(move || {
        let totals = || view! { <Totals browsing trend=reader.trend /> }.drawn();
        (knowledge.get() == Knowledge::Some).then(totals)
    });
    view! {
        <div class=CLASS>
            <div>
                <PageTitle text=part_title(|l| l.admin().title) />
                <FreshnessLine of=reader.freshness more=Arc::new(|| None) />
            </div>
            <Note />
            <ListProblem freshness=reader.freshness retry />
            <UnreadableRows count=reader.unreadable />
            <div class="cards">
                <PlatformLoadCard />
                {totals}
            </div>
            {content}
        </div>
    }
    .drawn()
}

/// What is shown here, to whom, and why nothing can be done about it.
#[component]
fn Note() -> impl IntoView {
    let standing = use_standing();
    let not_admin = block(move || {
        let sentence = || view! { <p>{part_text(|l| l.admin().not_admin)}</p> }.drawn();
        (standing.get() == Standing::User).then(sentence)
    });
    view! {
        <div class="note small muted">
            <p>{part_text(|l| l.admin().note)} " " {part_text(|l| l.admin().no_actions)}</p>
            {not_admin}
        </div>
    }
}

/// A platform without any session.
#[component]
fn Empty() -> impl IntoView {
    view! {
        <Notice tone=Tone::Done is_quiet=true>
            <p>
                <b>{part_text(|l| l.admin().empty)}</b>
                " "
                {part_text(|l| l.admin().empty_more)}
            </p>
        </Notice>
    }
}

/// The sessions that the totals and the search field let through.
#[component]
fn Found(browsing: Browsing) -> impl IntoView {
    let is_none = memo(move || browsing.shown.read().places.is_empty());
    let rows = block(move || {
        Some(match is_none.get() {
            true => view! { <Nothing browsing /> }.drawn(),
            false => view! { <SessionTable browsing /> }.drawn(),
        })
    });
    view! {
        <div class="found">
            <Search browsing />
            {rows}
        </div>
    }
}
