//! Waiting for one session.

use leptos::prelude::*;

use crate::domain::status::Status;
use crate::domain::waiting::Waiting;
use crate::features::sessions::card::refused::reason_sentence;
use crate::features::sessions::pieces::{EndingBody, Starting};
use crate::features::sessions::waiting::ways_on::WaysOn;
use crate::i18n::{Language, use_language};
use crate::platform::document;
use crate::platform::timer::Alarm;
use crate::state::readiness::use_readiness;
use crate::state::sessions::Row;
use crate::ui::drawn::IntoDrawn;
use crate::ui::dynamic::{block, effect, memo, words};

/// Seconds after which an interface that nobody can check is opened: JupyterLab answers about three seconds
/// after its program was started.
const SETTLING: f64 = 5.0;

/// How far it has come and what can be done; once the interface answers, this tab becomes it.
#[component]
pub(super) fn Wait(row: Row) -> impl IntoView {
    let language = use_language();
    let waiting = follow(&row);
    go_on(waiting);
    let said = words(move || waiting.with(|waiting| sentence(waiting, language.get())));
    let advice = words(move || waiting.with(|waiting| advice(waiting, language.get())));
    view! {
        <section class="card stack">
            // One element for all that it says, so that each change is announced.
            <div role="status">
                <p>
                    <b>{said}</b>
                    " "
                    {advice}
                </p>
            </div>
            <Progress row=row.clone() waiting />
            <WaysOn row waiting />
        </section>
    }
}

/// What the waiting for a session has come to.
fn follow(row: &Row) -> Memo<Waiting> {
    let readiness = use_readiness();
    let id = row.id.clone();
    // Before it is asked what is known: this page opens nothing on trust, however old the session is.
    if untrack(row.fact(|session| session.status == Status::Running)) {
        readiness.want(&id);
    }
    let session = row.session.clone();
    memo(move || {
        let reach = readiness.of(&id);
        session.with(|session| Waiting::of(session, reach))
    })
}

/// Goes on to the interface when it answers, or after a while when nobody can tell.
fn go_on(waiting: Memo<Waiting>) {
    let settled = Alarm::new();
    effect(move || {
        settled.clear();
        waiting.with(|waiting| match waiting {
            Waiting::Ready(url) => document::go_on_to(&url.href()),
            Waiting::Unchecked(url) => {
                let url = url.clone();
                settled.set(SETTLING, move || document::go_on_to(&url.href()));
            }
            _ => {}
        });
    });
}

/// The stages from when they were first seen until it answers, so that nothing jumps in between; or why it
/// failed, or how long it has been ending.
#[component]
fn Progress(row: Row, waiting: Memo<Waiting>) -> impl IntoView {
    #[derive(Clone, Copy, PartialEq)]
    enum Part {
        None,
        Stages,
        Failure,
        Ending,
    }
    let part = Memo::new(move |before: Option<&Part>| {
        waiting.with(|waiting| match waiting {
            Waiting::Coming => Part::Stages,
            Waiting::Failed => Part::Failure,
            Waiting::Ending => Part::Ending,
            waiting if waiting.is_on() => before.copied().unwrap_or(Part::None),
            _ => Part::None,
        })
    });
    block(move || match part.get() {
        Part::None => None,
        Part::Stages => Some(view! { <Starting row=row.clone() /> }.drawn()),
        Part::Failure | Part::Ending => Some(view! { <EndingBody row=row.clone() /> }.drawn()),
    })
}

/// What is to be said first.
fn sentence(waiting: &Waiting, language: Language) -> String {
    let w = language.waiting();
    match waiting {
        Waiting::Coming => w.coming,
        Waiting::Almost => w.almost,
        Waiting::Ready(_) => w.opening,
        Waiting::Unchecked(_) => w.unchecked,
        Waiting::Silent(_) => w.silent,
        Waiting::Refused(_) => w.refused,
        Waiting::NoInterface => w.no_interface,
        Waiting::Ending => w.ending,
        Waiting::Finished => w.finished,
        Waiting::Failed => w.failed,
        Waiting::Other(word) => return (w.other)(word),
    }
    .to_owned()
}

/// What follows from it; empty when the sentence says all.
fn advice(waiting: &Waiting, language: Language) -> String {
    let w = language.waiting();
    match waiting {
        Waiting::Silent(_) => w.silent_advice.to_owned(),
        Waiting::Refused(reason) => reason_sentence(reason, language).unwrap_or_default(),
        Waiting::NoInterface => w.no_interface_advice.to_owned(),
        Waiting::Finished => w.over_advice.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::connect_url::Refused;

    #[test]
    fn a_refused_address_is_told_with_its_reason() {
        let refused = Waiting::Refused(Refused::Origin("https://evil.example".to_owned()));
        for language in Language::ALL {
            assert!(!sentence(&refused, language).is_empty());
            assert!(advice(&refused, language).contains("https://evil.example"));
        }
    }
}
