//! What a session has used over the time in which the portal looked: the platform tells only what it uses now.

use std::collections::VecDeque;

use crate::domain::session::Used;
use crate::domain::time::Moment;

pub mod chart;

/// Three hours of readings, one every 15 s: what a session's page draws and lists without a pause.
const MOST: usize = 720;

/// Milliseconds between two readings that are kept. While something changes the list is read every 2 s, but
/// platforms measure no oftener than this.
const APART: f64 = 10_000.0;

/// Milliseconds without a reading after which the portal did not look: the list is read every 15 s, and after
/// failures every minute. Also by how much a clock may be set back without that all begins anew.
const GAP: f64 = 90_000.0;

/// Whether what was read last is how things are now: not while readings fail, nor after a time without any.
#[must_use]
pub fn is_now(is_failing: bool, read_at: Option<Moment>, now: Moment) -> bool {
    !is_failing && read_at.is_some_and(|at| now.0 - at.0 <= GAP)
}

/// One of the two resources that platforms measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// CPU cores.
    Cores,
    /// Memory, in GiB.
    Memory,
}

/// What was used at a moment; at least one of the two is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// When it was read, by the server's clock.
    pub at: Moment,
    /// CPU cores.
    pub cores: Option<f64>,
    /// Memory in GiB.
    pub memory_gib: Option<f64>,
}

impl Reading {
    /// What was used of a resource.
    #[must_use]
    pub fn of(&self, resource: Resource) -> Option<f64> {
        match resource {
            Resource::Cores => self.cores,
            Resource::Memory => self.memory_gib,
        }
    }
}

/// What the readings of one resource come to. Nothing is claimed of the time between or before them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// The least that was read.
    pub lowest: f64,
    /// The most that was read.
    pub highest: f64,
    /// The mean of what was read.
    pub mean: f64,
    /// How many readings tell it.
    pub readings: u32,
    /// When the first of them was.
    pub first: Moment,
    /// When the last of them was.
    pub last: Moment,
    /// Whether the portal did not look for a while in between.
    pub has_gaps: bool,
}

/// The readings of one session, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsageHistory(VecDeque<Reading>);

impl UsageHistory {
    /// Takes in what a session uses at a moment; whether it is kept.
    pub fn observe(&mut self, used: Used, at: Moment) -> bool {
        let known = |amount: Option<f64>| amount.filter(|amount| *amount >= 0.0);
        let (cores, memory_gib) = (known(used.cores), known(used.memory.map(|memory| memory.0)));
        if cores.is_none() && memory_gib.is_none() {
            return false;
        }
        if let Some(last) = self.0.back() {
            let since = at.0 - last.at.0;
            // The server's clock was set back: what was read by the old one has no place on the new one.
            if since < -GAP {
                self.0.clear();
            } else if since < APART {
                return false;
            }
        }
        if self.0.len() >= MOST {
            self.0.pop_front();
        }
        self.0.push_back(Reading { at, cores, memory_gib });
        true
    }

    /// The readings, oldest first.
    pub fn readings(&self) -> impl DoubleEndedIterator<Item = &Reading> {
        self.0.iter()
    }

    /// What was read of a resource, oldest first.
    fn amounts(&self, of: Resource) -> impl Iterator<Item = (Moment, f64)> {
        self.0.iter().filter_map(move |reading| Some((reading.at, reading.of(of)?)))
    }

    /// What the readings of a resource come to; `None` without any.
    #[must_use]
    pub fn summary(&self, of: Resource) -> Option<Summary> {
        let (first, amount) = self.amounts(of).next()?;
        let mut summary = Summary {
            lowest: amount,
            highest: amount,
            mean: 0.0,
            readings: 0,
            first,
            last: first,
            has_gaps: false,
        };
        let mut sum = 0.0;
        for (at, amount) in self.amounts(of) {
            summary.lowest = summary.lowest.min(amount);
            summary.highest = summary.highest.max(amount);
            summary.has_gaps |= at.0 - summary.last.0 > GAP;
            summary.last = at;
            summary.readings += 1;
            sum += amount;
        }
        summary.mean = sum / f64::from(summary.readings);
        Some(summary)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests;
