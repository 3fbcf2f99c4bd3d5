//! What a session uses of a resource, and of how much.

use std::sync::Arc;

use crate::domain::resources::ResourceOptions;
use crate::domain::session_type::SessionType;
use crate::i18n::Language;
use crate::state::offers::use_offers;
use crate::state::sessions::Row;
use crate::ui::dynamic::Reading;

/// Where a flexible session's ceiling stands in what the platform offers.
type Ceiling = fn(&ResourceOptions) -> Option<u32>;

/// What is used, and what it may use at most: an allocation, or a flexible session's ceiling.
#[derive(Clone, Copy)]
pub(in crate::features::sessions) struct Amounts {
    used: Option<f64>,
    most: Option<f64>,
    is_ceiling: bool,
}

impl Amounts {
    /// The part that is used, from 0 on.
    pub(in crate::features::sessions) fn share(self) -> Option<f64> {
        match self {
            Self { used: Some(used), most: Some(most), .. } if most > 0.0 => Some(used / most),
            _ => None,
        }
    }

    /// What it may use at most, when that is known.
    pub(in crate::features::sessions) fn most(self) -> Option<f64> {
        self.most
    }

    /// In words, each amount by itself as `write` has it; `None` when what is used is unknown.
    pub(in crate::features::sessions) fn words(
        self,
        language: Language,
        write: fn(Language, f64) -> String,
    ) -> Option<String> {
        let t = language.messages();
        let used = self.used?;
        let of = if self.is_ceiling { t.of_up_to } else { t.of_amount };
        Some(match self.most {
            Some(most) => of(&language.number(used), &write(language, most)),
            None => write(language, used),
        })
    }
}

/// The cores and the memory, in GiB, of a session.
pub(in crate::features::sessions) fn amounts(row: &Row) -> [Reading<Amounts>; 2] {
    let offers = use_offers();
    offers.want_resources();
    // The context's ceiling is for the types that the user sizes, and only while they are flexible;
    // a desktop's, for one, is lower (contract 3).
    let grows = row.fact(|session| {
        let kind = session.kind.filter(|kind| *kind != SessionType::Headless);
        session.allocated.is_fixed == Some(false) && kind.is_some_and(SessionType::has_resources)
    });
    let amounts = move |used: Option<f64>, given: Option<f64>, ceiling: Ceiling| {
        let ceiling = grows().then(|| offers.resource(ceiling).map(f64::from)).flatten();
        Amounts { used, most: given.or(ceiling), is_ceiling: given.is_none() }
    };
    let of_memory = amounts.clone();
    let cores = row.fact(|session| (session.used.cores, session.allocated.cores));
    let cores = move || {
        let (used, given) = cores();
        amounts(used, given, |resources| resources.cores.flexible_ceiling)
    };
    let memory = row.fact(|session| {
        (session.used.memory.map(|used| used.0), session.allocated.memory.map(|given| given.0))
    });
    let memory = move || {
        let (used, given) = memory();
        of_memory(used, given, |resources| resources.memory_gib.flexible_ceiling)
    };
    [Arc::new(cores), Arc::new(memory)]
}
