//! What the session uses, over the time watched.

mod drawing;
mod resource;
mod sentence;
mod table;

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::domain::usage_history::{Resource, is_now};
use crate::features::sessions::card::amounts::amounts;
use crate::features::sessions::session_page::usage::resource::{Measured, ResourceUsage};
use crate::features::sessions::session_page::usage::table::Readings;
use crate::i18n::{Language, label, part_text};
use crate::state::clock::use_clock;
use crate::state::sessions::{Row, use_sessions};
use crate::state::{lately, usage_history};
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, memo};

const CLASS: &str = scope!("src/features/sessions/session_page/usage/usage.css");

/// What there is to show.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    /// It does not run yet.
    NotYet,
    /// It runs, and the platform tells nothing.
    Untold,
    /// It is over, and nothing was seen.
    Unwatched,
    /// There are readings.
    Readings,
}

/// What the session uses against what it may use, over the time watched.
#[component]
pub(super) fn Usage(row: Row) -> impl IntoView {
    lately::watch();
    let history = usage_history::of(&row.id);
    let status = row.fact(|session| session.status.clone());
    let seen = history.clone();
    let shown = memo(move || match status() {
        _ if seen.read().readings().next().is_some() => Shown::Readings,
        Status::Pending => Shown::NotYet,
        Status::Running | Status::Other(_) => Shown::Untold,
        Status::Terminating | Status::Completed | Status::Failed => Shown::Unwatched,
    });
    let content = block(move || {
        let sentence: fn(Language) -> &'static str = match shown.get() {
            Shown::NotYet => |l| l.session_usage().not_yet,
            Shown::Untold => |l| l.session_usage().untold,
            Shown::Unwatched => |l| l.session_usage().unwatched,
            Shown::Readings => {
                let (row, history) = (row.clone(), history.clone());
                return Some(view! { <Charts row history /> }.drawn());
            }
        };
        Some(view! { <p class="muted">{part_text(sentence)}</p> }.drawn())
    });
    view! {
        <div class=CLASS>
            {content} <p class="small muted">{part_text(|l| l.session_usage().since)}</p>
        </div>
    }
}

#[component]
fn Charts(row: Row, history: usage_history::Kept) -> impl IntoView {
    let [cores, memory] = amounts(&row);
    let runs = row.fact(|session| session.status == Status::Running);
    let (sessions, clock) = (use_sessions(), use_clock());
    let is_live = memo(move || {
        let is_failing = sessions.problem.read().is_some();
        runs() && is_now(is_failing, sessions.read_at.get(), clock.now())
    });
    let of = |resource, amounts, write: fn(Language, f64) -> String| Measured {
        history: history.clone(),
        resource,
        amounts,
        write,
        is_live,
    };
    let cores = of(Resource::Cores, cores, Language::cores);
    let memory = of(Resource::Memory, memory, Language::gibibytes);
    view! {
        <div class="charts">
            <ResourceUsage title=label(|t| t.cpu) of=cores />
            <ResourceUsage title=label(|t| t.memory) of=memory />
        </div>
        <Readings history />
    }
}
