//! Sessions, users and images by the thousand: the same ones each time, so that what is measured or
//! pictured can be compared.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use crate::api::granted;
use crate::kind::{Kind, Status};
use crate::secrets;
use crate::store::SeededSession;

/// How much is made up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Seed {
    /// Sessions of the sandbox's own user.
    #[serde(deserialize_with = "count")]
    own_sessions: u32,
    /// Sessions of other users.
    #[serde(deserialize_with = "count")]
    sessions: u32,
    /// How many other users they belong to; at least one when there are such sessions.
    #[serde(deserialize_with = "count")]
    users: u32,
    /// Images beside those of the catalogue. They can be listed and not run.
    #[serde(deserialize_with = "count")]
    images: u32,
}

/// Of each: ten times what the largest platform has.
const MOST: u32 = 100_000;

fn count<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let count = u32::deserialize(from)?;
    if count <= MOST {
        return Ok(count);
    }
    Err(D::Error::custom(format!("{count} is too many: at most {MOST} of each are made up")))
}

/// A made-up image.
#[derive(Debug)]
pub(crate) struct SeededImage {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) digest: String,
}

pub(super) struct Made {
    pub(super) sessions: Vec<SeededSession>,
    pub(super) images: Vec<SeededImage>,
}

/// One session in how many has each status: most of a platform's run.
const STATUSES: [Status; 8] = [
    Status::Running,
    Status::Running,
    Status::Running,
    Status::Running,
    Status::Pending,
    Status::Running,
    Status::Completed,
    Status::Failed,
];

/// Most are notebooks, then jobs.
const KINDS: [Kind; 9] = [
    Kind::Notebook,
    Kind::Headless,
    Kind::Notebook,
    Kind::Desktop,
    Kind::Notebook,
    Kind::Headless,
    Kind::Carta,
    Kind::Contributed,
    Kind::Firefly,
];

const PROJECTS: [&str; 6] = ["skaha", "canucs", "lsst", "alma", "chimefrb", "uvickbos"];
const TOOLS: [&str; 8] =
    ["astroml", "casa", "lensfit", "photometry", "spectra", "base", "pipeline", "viewer"];

/// Over how long a time sessions were started, in seconds: a platform's sessions are up to four days old.
const SPREAD: i64 = 345_600;

pub(super) fn make(seed: &Seed, now: i64) -> Made {
    let users = seed.users.max(1);
    let own = (0..seed.own_sessions).map(|nth| session(nth, None, now));
    let others = (0..seed.sessions).map(|nth| {
        let user = format!("astro{:04}", nth % users + 1);
        session(seed.own_sessions + nth, Some(user), now)
    });
    Made { sessions: own.chain(others).collect(), images: (0..seed.images).map(image).collect() }
}

fn session(nth: u32, userid: Option<String>, now: i64) -> SeededSession {
    let kind = of(&KINDS, nth, Kind::Notebook);
    let status = of(&STATUSES, nth, Status::Running);
    // A prime, so that ages do not run in step with statuses and types.
    let age = i64::from(nth) * 7_919 % SPREAD;
    let created_at = now - age;
    let is_fixed = nth.is_multiple_of(3);
    let amount = |least: u32| is_fixed.then_some(f64::from(least << (nth % 4)));
    let (cores, ram) = granted(kind, amount(1), amount(4));
    SeededSession {
        id: secrets::numbered_id(nth),
        userid,
        name: format!("{}-{nth}", kind.name()),
        kind,
        image: image(nth % 97).id,
        status,
        cores,
        ram,
        created_at,
        started_at: (status != Status::Pending).then_some(created_at),
        finished_at: matches!(status, Status::Completed | Status::Failed).then_some(now),
    }
}

fn image(nth: u32) -> SeededImage {
    let project = of(&PROJECTS, nth, "skaha");
    let tool = of(&TOOLS, nth / 6, "base");
    let (year, month) = (20 + nth / 48 % 7, nth / 4 % 12 + 1);
    SeededImage {
        id: format!("images.canfar.net/{project}/{tool}-{}:{year}.{month:02}", nth / 336),
        kind: of(&KINDS, nth, Kind::Notebook),
        digest: format!("sha256:{nth:064x}"),
    }
}

fn of<T: Copy>(all: &[T], nth: u32, otherwise: T) -> T {
    let at = usize::try_from(nth).unwrap_or_default() % all.len().max(1);
    all.get(at).copied().unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn what_is_made_up_is_told_apart_and_always_the_same() {
        let seed = Seed { own_sessions: 50, sessions: 5_000, users: 300, images: 3_000 };
        let made = make(&seed, 1_767_607_200);
        let ids: BTreeSet<_> = made.sessions.iter().map(|s| s.id.clone()).collect();
        let users: BTreeSet<_> = made.sessions.iter().flat_map(|s| s.userid.clone()).collect();
        let images: BTreeSet<_> = made.images.iter().map(|i| i.id.clone()).collect();
        assert_eq!((ids.len(), users.len(), images.len()), (5_050, 300, 3_000));
        let kinds: BTreeSet<_> = made.sessions.iter().map(|s| s.kind.name()).collect();
        assert_eq!(kinds.len(), 6, "every type that is launched");
        let again = make(&seed, 1_767_607_200);
        assert!(again.sessions.iter().map(|s| &s.id).eq(made.sessions.iter().map(|s| &s.id)));
        assert!(made.sessions.iter().all(|s| s.name.len() < 64));
    }
}
