//! The sessions that run the same already, so that nobody starts two by accident.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::domain::percent;
use crate::domain::session_type::SessionType;
use crate::domain::status::Status;
use crate::features::launch::draft::Draft;
use crate::i18n::part_text;
use crate::routes::session_of;
use crate::state::sessions::use_sessions;
use crate::ui::dynamic::{block, memo};

/// As many as are worth a line each.
const MOST: usize = 3;

/// A line for each session of this type and image that runs or starts. Not for jobs: many of one
/// image are the rule.
#[component]
pub(super) fn Twins(draft: Draft) -> impl IntoView {
    let sessions = use_sessions();
    let twins = memo(move || {
        let kind = draft.kind.get();
        let image = draft.image();
        let rows = sessions.rows.read();
        let sessions = rows.iter().map(|row| row.session.read());
        sessions
            .filter(|session| {
                session.kind == Some(kind)
                    && kind != SessionType::Headless
                    && Some(&session.image) == image.as_ref()
                    && session.status.counts_against_limit()
            })
            .map(|session| (session.name.clone(), session.status == Status::Running))
            .take(MOST)
            .collect::<Vec<_>>()
    });
    let line = |(name, is_running): (String, bool)| {
        let rest = match is_running {
            true => part_text(|l| l.resources().runs_already),
            false => part_text(|l| l.resources().starts_already),
        };
        view! {
            <p class="small">
                <A href=session_of(&percent::encode(&name), None)>{name}</A>
                {" "}
                {rest}
            </p>
        }
    };
    block(move || Some(twins.get().into_iter().map(line).collect_view().into_any()))
}
