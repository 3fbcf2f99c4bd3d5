//! How full the user's home is, as the platform's storage service tells (contract 5), and when to ask again.

use crate::domain::memory::Gibibytes;
use crate::domain::polling::backoff;
use crate::domain::problem::Problem;
use crate::domain::time::Moment;

/// What the service tells of a home; what it does not tell is unknown, and never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct HomeStorage {
    /// What is in it.
    pub used: Option<Gibibytes>,
    /// What it may hold; never nothing, which on the file system (CephFS) means that there is no limit.
    pub quota: Option<Gibibytes>,
}

/// How much room a home has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Nothing to worry about.
    Enough,
    /// Nine tenths are used.
    Little,
    /// All of it is used: programs cannot write to it, and sessions that must do not start.
    None,
}

/// Hundredths from which on there is little room, and none.
const LITTLE: f64 = 90.0;
const NONE: f64 = 100.0;

impl HomeStorage {
    /// The part of the quota that is used; above 1 when there is more than there may be.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        Some(self.used?.0 / self.quota?.0)
    }

    fn hundredths(self) -> Option<f64> {
        // In this order 57 of 100 are 57: 0.57 times 100 is a little less.
        Some(self.used?.0 * 100.0 / self.quota?.0)
    }

    /// The same in whole hundredths, rounded, but never up to what means something: a home of 99.7 is not full.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        let exact = self.hundredths()?;
        let rounded = exact.round();
        let is_more = rounded > exact && (rounded == LITTLE || rounded == NONE);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "never negative, and a float cast saturates"
        )]
        Some(if is_more { exact } else { rounded } as u32)
    }

    /// What still fits.
    #[must_use]
    pub fn free(self) -> Option<Gibibytes> {
        Some(Gibibytes((self.quota?.0 - self.used?.0).max(0.0)))
    }

    /// How much room that is.
    #[must_use]
    pub fn room(self) -> Option<Room> {
        Some(match self.hundredths()? {
            NONE.. => Room::None,
            LITTLE.. => Room::Little,
            _ => Room::Enough,
        })
    }
}

/// What is known of the user's home.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Home {
    /// It is there.
    There(HomeStorage),
    /// The first launch makes it.
    NotMade,
    /// There is no storage service at its address, or it knows no such home.
    NotServed,
    /// The platform did not name the user, so that there is nothing to ask for.
    Nameless,
}

impl Home {
    /// How much room it has left; `None` where that is unknown.
    #[must_use]
    pub fn room(self) -> Option<Room> {
        self.storage()?.room()
    }

    /// What the service tells of it.
    #[must_use]
    pub fn storage(self) -> Option<HomeStorage> {
        if let Self::There(storage) = self { Some(storage) } else { None }
    }
}

/// What came of reading it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HomeReading {
    /// The last good answer, and when it came by this computer's clock. Stays when a later reading fails.
    pub known: Option<(Home, Moment)>,
    /// Why the last reading failed; `None` when it did not.
    pub problem: Option<Problem>,
}

/// Seconds between two readings. Homes fill slowly, and the service may have to count.
const INTERVAL: f64 = 300.0;
/// Seconds from one reading to the next when a session came or went meanwhile: the first launch makes the
/// home, and who deletes sessions one by one does not have it read each time.
const AFTER_CHANGE: f64 = 10.0;

/// When the home is to be read again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// When it was tried last, in ms by this computer's clock.
    tried_at: f64,
    /// Seconds from then to the next time.
    wait: f64,
    is_failing: bool,
}

impl Pace {
    /// At once.
    pub const NOW: Self = Self { tried_at: f64::NEG_INFINITY, wait: 0.0, is_failing: false };

    /// After a reading that ended at `now`; `jitter`, 0 to 1, keeps a room of people apart.
    #[must_use]
    pub fn after(problem: Option<&Problem>, now: f64, jitter: f64) -> Self {
        /// Failures in a row from which on tries are a minute apart.
        const CALM: u32 = 6;
        let wait = problem.map_or(INTERVAL, |problem| backoff(CALM, problem.retry_after, jitter));
        Self { tried_at: now, wait, is_failing: problem.is_some() }
    }

    /// After a session came or went. What the service asked for while it fails holds on.
    #[must_use]
    pub fn changed(self) -> Self {
        if self.is_failing { self } else { Self { wait: self.wait.min(AFTER_CHANGE), ..self } }
    }

    /// Whether it is time; also after this computer's clock was put back.
    #[must_use]
    pub fn is_due(self, now: f64) -> bool {
        !(0.0..self.wait * 1000.0).contains(&(now - self.tried_at))
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
