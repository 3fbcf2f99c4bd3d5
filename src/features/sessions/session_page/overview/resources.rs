//! What a session was given, in words.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::resources::ResourceOptions;
use crate::domain::session::Allocated;
use crate::domain::session_type::SessionType;
use crate::i18n::{Language, use_language};
use crate::state::offers::{Offers, use_offers};
use crate::state::sessions::Row;
use crate::ui::dynamic::Reading;

/// What it was given, as far as the platform tells; of a flexible session how far it can grow.
pub(in crate::features::sessions) fn resources(row: &Row) -> Reading<String> {
    let (language, offers) = (use_language(), use_offers());
    offers.want_resources();
    let fact = row.fact(|session| (session.kind, session.allocated));
    Arc::new(move || {
        let (kind, allocated) = fact();
        in_words(language.get(), kind, allocated, ceilings(offers, kind))
    })
}

/// Cores and GiB that a flexible session of a type may use at most. The context's are those of the types that the
/// user sizes; of a batch job the chart has others (contract 3).
fn ceilings(offers: Offers, kind: Option<SessionType>) -> [Option<u32>; 2] {
    let is_sized = kind.is_some_and(|kind| kind.has_resources() && kind != SessionType::Headless);
    let ceiling = |read: fn(&ResourceOptions) -> Option<u32>| {
        if is_sized { offers.resource(read) } else { None }
    };
    [ceiling(|all| all.cores.flexible_ceiling), ceiling(|all| all.memory_gib.flexible_ceiling)]
}

fn in_words(
    language: Language,
    kind: Option<SessionType>,
    allocated: Allocated,
    [cores, memory]: [Option<u32>; 2],
) -> String {
    let t = language.session_overview();
    let gpus = allocated.gpus.filter(|gpus| *gpus > 0.0);
    let gpus = gpus.map(|gpus| (t.gpus)(&language.number(gpus), gpus));
    let given = |cores: Option<f64>, memory: Option<f64>| {
        let cores = cores.map(|cores| language.cores(cores));
        let memory = memory.map(|memory| language.gibibytes(memory));
        let parts: Vec<String> = [cores, memory, gpus].into_iter().flatten().collect();
        listed(&parts, t.and)
    };
    let fixed = |written: String| if written.is_empty() { written } else { (t.fixed)(&written) };
    match allocated.is_fixed {
        // Amounts, where the platform tells any, say more.
        Some(false) if kind.is_some_and(|kind| !kind.has_resources()) => {
            t.sized_by_platform.to_owned()
        }
        Some(true) => {
            let written = fixed(given(allocated.cores, allocated.memory.map(|gib| gib.0)));
            if written.is_empty() { language.messages().fixed.to_owned() } else { written }
        }
        Some(false) => match given(cores.map(f64::from), memory.map(f64::from)) {
            nothing if nothing.is_empty() => t.flexible.to_owned(),
            most => (t.flexible_up_to)(&most),
        },
        None => {
            let written = given(allocated.cores, allocated.memory.map(|gib| gib.0));
            if written.is_empty() { language.messages().unknown.to_owned() } else { written }
        }
    }
}

/// E.g. `4 cores, 16 GiB and 1 GPU`.
fn listed(parts: &[String], and: &str) -> String {
    match parts.split_last() {
        Some((last, first @ [_, ..])) => [&first.join(", "), and, last].concat(),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn lists() {
        let of = |parts: &[&str]| {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            listed(&parts, " and ")
        };
        assert_eq!((of(&[]), of(&["a"])), (String::new(), "a".to_owned()));
        assert_eq!(
            (of(&["a", "b"]), of(&["a", "b", "c"])),
            ("a and b".to_owned(), "a, b and c".to_owned())
        );
    }
}
