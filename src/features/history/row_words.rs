//! What a row says of a session.

use crate::domain::history::{Outcome, PastSession};
use crate::domain::iso_time::iso;
use crate::domain::time::Moment;
use crate::domain::trouble::Trouble;
use crate::features::history::looking::year;
use crate::features::history::shown::Shown;
use crate::i18n::Language;

impl Shown {
    /// A moment, with its year when that is not this one.
    fn day(&self, moment: Moment) -> String {
        let date = self.setting.language.day_and_time(moment.0);
        match year(&iso(moment)) {
            of if of == self.setting.year => date,
            of => [&date, " (", &of.to_string(), ")"].concat(),
        }
    }

    /// When it began to run; of one that did not, or of which that is not known, since when it is known.
    pub(super) fn start(&self) -> String {
        match self.past.started {
            Some(started) => self.day(started),
            None => (self.setting.language.history().first_seen)(&self.day(self.past.first_seen)),
        }
    }

    /// When it ended, as exactly as anybody knows.
    pub(super) fn end(&self) -> String {
        let w = self.setting.language.history();
        match self.past.end {
            _ if !self.past.outcome.is_over() => w.not_over.to_owned(),
            None => w.not_told.to_owned(),
            Some(end) => match (end.exact(), end.after) {
                (Some(exact), _) => self.day(exact),
                (None, Some(after)) => (w.between)(&self.day(after), &self.day(end.by)),
                (None, None) => (w.by)(&self.day(end.by)),
            },
        }
    }

    /// How long it ran, when both times are known.
    pub(super) fn duration(&self) -> String {
        let span = self.past.duration().map(|span| span.words(self.setting.language.messages()));
        span.unwrap_or_else(|| self.setting.language.history().not_told.to_owned())
    }

    /// Its outcome. Nothing stale is said as if it were so now.
    pub(super) fn outcome(&self) -> String {
        let (t, w) = (self.setting.language.messages(), self.setting.language.history());
        let label = match self.past.outcome {
            Outcome::Starting => t.status_pending,
            Outcome::Running => t.status_running,
            Outcome::Ending => t.status_terminating,
            Outcome::Finished => t.status_completed,
            Outcome::Failed => t.status_failed,
            Outcome::Expired => t.status_expired,
            Outcome::Deleted => w.deleted,
            Outcome::EndedElsewhere => w.ended_elsewhere,
            Outcome::Vanished => w.vanished,
            Outcome::Unwatched => w.unwatched,
        };
        let is_now = self.setting.is_listed && self.setting.is_fresh;
        match self.past.outcome.is_over() || is_now {
            true => label.to_owned(),
            false => (w.when_last_seen)(label),
        }
    }

    /// Why; empty when the outcome says it all.
    pub(super) fn why(&self) -> &'static str {
        let w = self.setting.language.history();
        match self.past.outcome {
            Outcome::Failed => {
                self.past.reason.map_or("", |reason| trouble(reason, self.setting.language))
            }
            Outcome::Vanished => w.vanished_why,
            Outcome::Unwatched => w.unwatched_why,
            _ => "",
        }
    }

    /// What it was given, in words; empty when nobody told.
    pub(super) fn resources(&self) -> String {
        resources(&self.past, self.setting.language)
    }
}

fn resources(past: &PastSession, language: Language) -> String {
    let t = language.messages();
    let settings = &past.settings;
    let Some(is_fixed) = settings.is_fixed else { return String::new() };
    let mode = if is_fixed { t.fixed } else { t.flexible };
    let cores = settings.cores.map(|cores| language.cores(f64::from(cores)));
    let memory = settings.memory_gib.map(|memory| language.gibibytes(f64::from(memory)));
    let gpus = settings.gpus.map(|gpus| [&gpus.to_string(), "\u{a0}", t.gpus].concat());
    let parts = [Some(mode.to_owned()), cores, memory, gpus];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn trouble(reason: Trouble, language: Language) -> &'static str {
    let w = language.history();
    match reason {
        Trouble::NoRoom => w.no_room,
        Trouble::Quota => w.quota,
        Trouble::Evicted => w.evicted,
        Trouble::ImageMissing => w.image_missing,
        Trouble::ImageRefused => w.image_refused,
        Trouble::Image => w.image_trouble,
        Trouble::Storage => w.storage,
        Trouble::DiskFull => w.disk_full,
        Trouble::OutOfMemory => w.out_of_memory,
        Trouble::CrashLoop => w.crash_loop,
        Trouble::Silent => w.silent,
        Trouble::TimeOver => w.time_over,
        Trouble::Undecided => w.undecided,
        Trouble::SandboxStopped => w.sandbox_stopped,
        Trouble::Program => w.program,
        Trouble::Other => "",
    }
}
