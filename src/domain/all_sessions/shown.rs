//! Which of all sessions a view shows, and how many there are of each sort.

use crate::domain::all_sessions::facets::Counts;
use crate::domain::all_sessions::words::{kind_rank, status_rank};
use crate::domain::all_sessions::{AllSessions, AllSessionsView, Facet, Words};

/// What the reader sees types and statuses called, by place: that is what is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Types.
    pub kinds: Vec<String>,
    /// Statuses.
    pub statuses: Vec<String>,
}

/// What a view shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// Places in [`AllSessions::sessions`], in order.
    pub places: Vec<u32>,
    /// How many users these have.
    pub users: usize,
    /// By user, whatever user is asked for: who else there is. So, too, the other two.
    pub by_user: Facet,
    /// By type.
    pub by_kind: Facet,
    /// By status.
    pub by_status: Facet,
}

/// The words that are typed, and where they stand.
struct Typed {
    words: Vec<String>,
    /// All of them, as bits.
    all: u32,
    users: Vec<u32>,
    kinds: Vec<u32>,
    statuses: Vec<u32>,
}

impl Typed {
    fn of(text: &str, all: &AllSessions, labels: &Labels) -> Self {
        // More words than bits say no more of anybody.
        let words: Vec<String> =
            text.to_lowercase().split_whitespace().take(31).map(str::to_owned).collect();
        let bits = (1 << words.len()) - 1;
        let mut typed =
            Self { words, all: bits, users: Vec::new(), kinds: Vec::new(), statuses: Vec::new() };
        if typed.all > 0 {
            typed.users = all.words.users.iter().map(|user| typed.found(user)).collect();
            typed.kinds = labels.kinds.iter().map(|kind| typed.found(kind)).collect();
            typed.statuses = labels.statuses.iter().map(|status| typed.found(status)).collect();
        }
        typed
    }

    /// Which of the words a text has, in capital or small letters.
    fn found(&self, text: &str) -> u32 {
        let text = text.to_lowercase();
        let bits = (0..).zip(&self.words).filter(|(_, word)| text.contains(word.as_str()));
        bits.fold(0, |found, (bit, _)| found | 1 << bit)
    }

    /// Whether all of them stand in user, type or status.
    fn is_in(&self, [user, kind, status]: [u32; 3]) -> bool {
        let at = |found: &[u32], place: u32| {
            usize::try_from(place).ok().and_then(|place| found.get(place)).copied().unwrap_or(0)
        };
        self.all == 0
            || at(&self.users, user) | at(&self.kinds, kind) | at(&self.statuses, status)
                == self.all
    }
}

impl AllSessionsView {
    /// What it shows. `kept` is a user who stays among those that are counted, as the name has the focus.
    #[must_use]
    pub fn shown(&self, all: &AllSessions, labels: &Labels, kept: &str) -> Shown {
        let words = &all.words;
        let typed = Typed::of(&self.text, all, labels);
        let columns = [&words.users, &words.kinds, &words.statuses];
        let wanted = [&self.user, &self.kind, &self.status].map(String::as_str);
        // A word that nobody has is no place.
        let find = |words: &Words, word: &str| (!word.is_empty()).then(|| words.find(word));
        let [user, kind, status] = wanted;
        let filters =
            [find(&words.users, user), find(&words.kinds, kind), find(&words.statuses, status)];
        let mut places = Vec::new();
        // All there are; those that the other two filters let through; and those that are shown.
        let [mut there, mut others, mut own] = [(); 3].map(|()| columns.map(Counts::of));
        for (place, session) in (0..).zip(&all.sessions) {
            let of = [session.listed.user, session.listed.kind, session.listed.status];
            there.iter_mut().zip(of).for_each(|(counts, of)| counts.add(of));
            if !typed.is_in(of) {
                continue;
            }
            let misses = [0, 1, 2].map(|column: usize| {
                let (filter, of) = (filters.get(column).copied().flatten(), of.get(column));
                filter.is_some_and(|wanted| wanted.as_ref() != of)
            });
            let missed = misses.iter().filter(|is_missed| **is_missed).count();
            let counted = others.iter_mut().zip(of).zip(misses);
            counted
                .filter(|(_, misses)| missed == usize::from(*misses))
                .for_each(|((counts, of), _)| counts.add(of));
            if missed == 0 {
                places.push(place);
                own.iter_mut().zip(of).for_each(|(counts, of)| counts.add(of));
            }
        }
        self.sort.arrange(all, &mut places);
        let [others_users, others_kinds, others_statuses] = &others;
        let [_, there_kinds, there_statuses] = &there;
        let [own_users, ..] = &own;
        let by_kind: fn(&str) -> u32 = |word| kind_rank(word).unwrap_or(u32::MAX);
        Shown {
            places,
            users: own_users.words(),
            by_user: others_users.facet(
                &words.users,
                |at| others_users.has(at),
                [user, kept],
                None,
            ),
            by_kind: others_kinds.facet(
                &words.kinds,
                |at| there_kinds.has(at),
                [kind, ""],
                Some(by_kind),
            ),
            by_status: others_statuses.facet(
                &words.statuses,
                |at| there_statuses.has(at),
                [status, ""],
                Some(status_rank),
            ),
        }
    }
}
