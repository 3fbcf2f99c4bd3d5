//! The facts of the text: of the portal, and of the session.

use leptos::prelude::*;

use crate::domain::connect_url::Refused;
use crate::domain::farewell::Farewell;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::features::sessions::card::refused::reason_sentence;
use crate::features::sessions::session_page::support::gather::{Source, in_words};
use crate::i18n::{Language, SupportMessages};
use crate::platform::{browser, document, format};
use crate::state::gone::GoneSession;
use crate::state::lately;

/// A fact and its name.
type Fact = (&'static str, String);

/// A moment in the user's zone, in UTC, and as machines write it.
fn exact(at: Moment, language: Language) -> String {
    [&language.exact(at.0), ", ", &format::iso(at.0)].concat()
}

/// What is known of the portal and of who uses it.
pub(super) fn place(source: &Source, language: Language) -> Vec<Fact> {
    let t = language.support();
    let build = document::build().unwrap_or_else(|| t.no_build.to_owned());
    let root = document::origin() + &document::base_path();
    let (brand, api, is_sandbox) = source.site.site.with_value(|site| {
        (site.brand.text(language).to_owned(), site.skaha_prefix.clone(), site.is_sandbox)
    });
    let sandbox = if is_sandbox { [", ", t.sandbox].concat() } else { String::new() };
    let read = source.sessions.read_at.get_untracked();
    let problem = lately::last_problem()
        .map(|(problem, since)| (t.since)(&exact(since, language), &in_words(&problem, language)));
    vec![
        (t.time, exact(source.clock.read(), language)),
        (t.portal, build),
        (t.site, [&brand, ", ", &root, &sandbox].concat()),
        (t.api, [&root, "/", &api].concat()),
        (t.browser, browser::name()),
        (t.language, language.tag().to_owned()),
        (t.user, source.sessions.user.get_untracked().unwrap_or_default()),
        (
            t.list,
            read.map_or_else(
                || t.list_never_read.to_owned(),
                |at| (t.list_read)(&exact(at, language)),
            ),
        ),
        (t.last_problem, problem.unwrap_or_else(|| t.no_problem.to_owned())),
    ]
}

/// What is known of the session.
pub(super) fn facts(source: &Source, session: &Session, language: Language) -> Vec<Fact> {
    let (t, m) = (language.support(), language.messages());
    let unknown = || m.unknown.to_owned();
    let moment = |at: Option<Moment>| at.map_or_else(unknown, |at| exact(at, language));
    let used = [
        session.used.cores.map(|cores| language.cores(cores)),
        session.used.memory.map(|memory| language.gibibytes(memory.0)),
    ];
    let used: Vec<String> = used.into_iter().flatten().collect();
    let interface = session.connect.as_ref().err().filter(|reason| **reason != Refused::None);
    vec![
        (t.session, session.name.clone()),
        (t.kind, session.kind.map_or(m.type_unknown, |kind| kind.label(m)).to_owned()),
        (t.image, session.image.0.clone()),
        (t.status, session.status.label(m)),
        (t.resources, source.resources.as_ref().map_or_else(unknown, |of| untrack(|| of()))),
        (t.uses, if used.is_empty() { unknown() } else { used.join(", ") }),
        (t.started, moment(session.started)),
        (t.limit, moment(session.expires)),
        (
            t.interface,
            interface.and_then(|reason| reason_sentence(reason, language)).unwrap_or_default(),
        ),
    ]
}

/// What is known where no session is: the name that the address has, whether the list lacks it, and of one that
/// was seen to leave what was seen.
pub(super) fn facts_of_absent(source: &Source, name: &str, language: Language) -> Vec<Fact> {
    let t = language.support();
    // A list from before the platform failed tells nothing of now.
    let is_read = source.sessions.read_at.get_untracked().is_some();
    let is_known = is_read && source.sessions.problem.get_untracked().is_none();
    let status = if is_known { t.not_listed } else { language.messages().unknown };
    let mut facts = vec![(t.session, name.to_owned()), (t.status, status.to_owned())];
    // The one that left last.
    if let Some(gone) = source.gone.of_name(Some(name)).first() {
        facts.extend(facts_of_gone(gone, language, |at| exact(at, language)));
    }
    facts
}

/// What is known of a session that has left the list; `exact` writes a moment.
fn facts_of_gone(
    gone: &GoneSession,
    language: Language,
    exact: impl Fn(Moment) -> String,
) -> Vec<Fact> {
    let GoneSession { session, farewell, noticed } = gone;
    let (t, m) = (language.support(), language.messages());
    let moment = |at: Option<Moment>| at.map_or_else(|| m.unknown.to_owned(), &exact);
    vec![
        (t.kind, session.kind.map_or(m.type_unknown, |kind| kind.label(m)).to_owned()),
        (t.image, session.image.0.clone()),
        (t.last_status, session.status.label(m)),
        (t.started, moment(session.started)),
        (t.limit, moment(session.expires)),
        (
            t.left,
            how(*farewell, t)
                .map_or_else(|| exact(*noticed), |how| (t.left_at)(&exact(*noticed), how)),
        ),
    ]
}

/// How it left; `None` for what is no news to its user, of which nothing is kept.
fn how(farewell: Farewell, t: &SupportMessages) -> Option<&'static str> {
    match farewell {
        Farewell::Expired => Some(t.left_expired),
        Farewell::Ended => Some(t.left_ending),
        Farewell::Vanished => Some(t.left_vanished),
        Farewell::DeletedHere | Farewell::TidiedAway => None,
    }
}

#[cfg(test)]
mod tests;
