//! Telling what is new: to screen readers, in the list of what left, to a user who looks elsewhere, and to
//! what learns from it.

use std::iter;

use leptos::prelude::*;

use crate::domain::became::Became;
use crate::domain::farewell::Farewell;
use crate::domain::session::Session;
use crate::domain::time::Moment;
use crate::i18n::Language;
use crate::state::extending::Settled;
use crate::state::news::{News, Reading};
use crate::state::{removing, start_times};

/// As many changes as are told one by one; of more, e.g. when an array of jobs ends, nobody could follow.
const MOST: u32 = 4;

impl News {
    /// Tells all that is new in a reading. Another one may have been told while this part was loaded: what
    /// was told is not told again.
    pub(super) fn tell(self, reading: Reading) {
        let Reading { nth, before, after, now, memory } = reading;
        // A later one has shown meanwhile that there was nothing to tell.
        if self.told_nth.try_get_value().is_none_or(|told| told >= nth) {
            return;
        }
        let language = self.language.get_untracked();
        let (t, n) = (language.messages(), language.news());
        let before = self.told.try_get_value().flatten().unwrap_or(before);
        let before_at = self.told_at.try_get_value().flatten();
        start_times::observe(&before, before_at, &after, now, memory.as_ref());
        let mut said = self.changes(&before, &after, now, language);
        for Settled { name, to } in self.shared.extending.settle(&after, now) {
            said.push(match to {
                Some(to) => (n.extended_by)(&name, &to.since(now).words(t)),
                None => (n.not_extended)(&name),
            });
        }
        self.shared.gone.settle(&after);
        let readiness = self.shared.readiness;
        let reach = |id: &str| untrack(|| readiness.of(id));
        self.shared.attention.tell((&before, before_at), &after, now, language, reach);
        if !said.is_empty() {
            self.announcer.tell(said.join(" "));
        }
        self.told(nth, after, now);
    }

    fn changes(
        self,
        before: &[Session],
        after: &[Session],
        now: Moment,
        language: Language,
    ) -> Vec<String> {
        let (t, n) = (language.messages(), language.news());
        let mut said = Vec::new();
        let mut turned: Vec<(String, u32)> = Vec::new();
        let deleted = self.deleted.try_update_value(std::mem::take).unwrap_or_default();
        for old in before {
            match after.iter().find(|session| session.id == old.id) {
                Some(new) if new.status != old.status => {
                    let label = match Became::of(old, new, now) {
                        Some(Became::Ended) => t.status_expired.to_owned(),
                        _ => new.status.label(t),
                    };
                    said.push((t.status_changed)(&new.name, &label));
                    match turned.iter_mut().find(|(known, _)| *known == label) {
                        Some((_, count)) => *count += 1,
                        None => turned.push((label, 1)),
                    }
                }
                Some(_) => {}
                // Told as a whole, by what removes them.
                None if removing::is_about(&old.id) => {}
                None => {
                    let farewell = Farewell::of(old, deleted.contains(&old.id), now);
                    said.push(farewell.sentence(&old.name, n));
                    self.shared.gone.keep(old, farewell, now);
                }
            }
        }
        let count = u32::try_from(said.len()).unwrap_or(u32::MAX);
        if count <= MOST {
            return said;
        }
        let counts = turned
            .iter()
            .map(|(label, count)| [&(t.status_changed)(label, &count.to_string()), "."].concat());
        iter::once([&(n.news_several)(count), "."].concat()).chain(counts).collect()
    }
}
