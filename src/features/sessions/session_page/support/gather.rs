//! What the text is made of.

use leptos::prelude::*;

use crate::domain::problem::Problem;
use crate::domain::session_access::Access;
use crate::domain::support_bundle::{Bundle, Section, end_of_log};
use crate::features::sessions::session_page::overview::resources::resources;
use crate::features::sessions::session_page::support::About;
use crate::features::sessions::session_page::support::told::{facts, facts_of_absent, place};
use crate::i18n::{Language, use_language};
use crate::state::clock::{Clock, use_clock};
use crate::state::gone::{Gone, use_gone};
use crate::state::session_text::SessionText;
use crate::state::sessions::{SessionsState, use_sessions};
use crate::state::site::{CurrentSite, use_site};
use crate::ui::dynamic::Reading;

/// Events or log, or why they could not be read.
pub(super) struct Gathered {
    told: Result<String, Problem>,
    /// Lines of a log that are missing before it.
    missing: usize,
}

impl Gathered {
    /// What is known of a text by now.
    pub(super) fn of(read: SessionText) -> Self {
        let text = read.text.get_untracked();
        let told = match (text, read.problem.get_untracked()) {
            (Some(text), _) => Ok((*text).to_owned()),
            (None, Some(problem)) => Err(problem),
            (None, None) => Ok(String::new()),
        };
        Self { told, missing: read.left_out.get_value().lines }
    }

    fn section(&self, heading: String, language: Language) -> Section {
        let t = language.support();
        let body = match &self.told {
            Ok(text) if matches!(text.trim(), "" | "<none>") => t.nothing.to_owned(),
            Ok(text) => text.clone(),
            Err(problem) => (t.not_read)(&in_words(problem, language)),
        };
        Section { heading, body }
    }
}

/// A problem in a sentence, and what the server said.
pub(super) fn in_words(problem: &Problem, language: Language) -> String {
    let t = language.messages();
    let said = Some(&problem.server_words).filter(|words| !words.is_empty());
    let said = said.map(|words| [" ", &(t.server_said)(words)].concat()).unwrap_or_default();
    [problem.sentence(t), &said].concat()
}

/// Where all of it comes from.
pub(super) struct Source {
    pub(super) about: About,
    pub(super) language: Signal<Language>,
    pub(super) site: CurrentSite,
    pub(super) sessions: SessionsState,
    pub(super) clock: Clock,
    /// Those of a session of the list.
    pub(super) resources: Option<Reading<String>>,
    pub(super) gone: Gone,
}

impl Source {
    /// This page's.
    pub(super) fn here(about: About) -> Self {
        Self {
            resources: match &about {
                About::Listed(row) => Some(resources(row)),
                About::Absent(_) => None,
            },
            about,
            gone: use_gone(),
            language: use_language(),
            site: use_site(),
            sessions: use_sessions(),
            clock: use_clock(),
        }
    }

    /// The name of the session that the text is about.
    pub(super) fn name(&self) -> String {
        match &self.about {
            About::Listed(row) => row.session.with_untracked(|session| session.name.clone()),
            About::Absent(name) => name.clone(),
        }
    }

    /// The text, in the user's language; with events and log of a session that there is.
    pub(super) fn write(&self, texts: Option<[Gathered; 2]>) -> String {
        let language = self.language.get_untracked();
        let t = language.support();
        let mut all = place(self, language);
        let title = match &self.about {
            About::Listed(row) => {
                let session = row.session.get_untracked();
                all.extend(facts(self, &session, language));
                (t.title)(&session.name)
            }
            About::Absent(name) => {
                all.extend(facts_of_absent(self, name, language));
                t.title_absent.to_owned()
            }
        };
        let sections = texts.map_or_else(Vec::new, |[events, log]| {
            vec![events.section(t.events.to_owned(), language), end_of(&log, language)]
        });
        let bundle = Bundle {
            title,
            colon: t.colon,
            user: t.user,
            facts: all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            sections,
        };
        bundle.text(&self.secrets())
    }

    /// All that lets somebody into a session of this user: a log may name another session, also one that has
    /// just left the list.
    fn secrets(&self) -> Vec<String> {
        let of = |session: crate::domain::session::Session| {
            let token =
                session.connect.as_ref().ok().and_then(|url| Access::of(url, &session.id).token);
            [Some(session.id), token].into_iter().flatten()
        };
        let gone = self.gone.sessions.get_untracked().into_iter().map(|gone| gone.session);
        self.sessions.snapshot().into_iter().chain(gone).flat_map(of).collect()
    }
}

/// The end of the log, saying of how much it is.
fn end_of(log: &Gathered, language: Language) -> Section {
    let t = language.support();
    let Ok(text) = &log.told else { return log.section(t.log.to_owned(), language) };
    let end = end_of_log(text);
    #[expect(clippy::cast_precision_loss, reason = "a number of lines fits in 2^53")]
    let number = |count: usize| language.number(count as f64);
    let all = end.all + log.missing;
    let heading = match end.shown < all {
        true => (t.log_end)(&number(end.shown), &number(all)),
        false => t.log.to_owned(),
    };
    Gathered { told: Ok(end.text.to_owned()), missing: 0 }.section(heading, language)
}
