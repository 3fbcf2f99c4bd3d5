//! What came of asking for a reading, and how old one may be.

/// Who has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// This tab.
    This,
    /// Another one.
    Other,
}

/// A reading that was heard of.
#[derive(Clone, Copy, Debug)]
pub struct Heard {
    /// When it began, in ms by this computer's clock.
    pub begun: f64,
    /// When its answer was in.
    pub ended: f64,
    /// Who has read.
    pub by: Reader,
}

/// What came of asking for a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// This tab has read, or is about to.
    Read,
    /// What is known is new enough.
    Known,
    /// Another tab is reading: its reply will be heard.
    Others,
}

/// Seconds that a reading takes at most, its deadline of 30 s and some: one that seems to have taken longer
/// was held up by a computer that slept or a tab that was frozen, and so was a tab that has its lock for longer.
const LONGEST: u32 = 35;

/// The same of a log, which has a deadline of 120 s.
const LONGEST_OF_LOG: u32 = 125;

/// Seconds that a reading of what has this name takes at most.
pub(super) fn longest(name: &str) -> u32 {
    if name.starts_with("logs ") { LONGEST_OF_LOG } else { LONGEST }
}

/// Whether a reading of this name that began at `begun` is too old at `now`, both in ms, to be what it seems.
pub(super) fn is_too_old(name: &str, begun: f64, now: f64) -> bool {
    now - begun > f64::from(longest(name)) * 1000.0
}

#[cfg(test)]
mod tests {
    use super::is_too_old;
    use crate::api::session_texts::SessionView;

    #[test]
    fn a_reading_that_was_held_up_is_no_news() {
        assert!(!is_too_old("sessions", 1000.0, 31_000.0));
        assert!(is_too_old("sessions", 1000.0, 3_600_000.0));
        // The clock was set back meanwhile.
        assert!(!is_too_old("sessions", 3_600_000.0, 1000.0));
    }

    #[test]
    fn a_log_may_take_two_minutes() {
        let name = [SessionView::Log.wire(), " k3x9"].concat();
        assert!(!is_too_old(&name, 1000.0, 121_000.0));
        assert!(is_too_old(&name, 1000.0, 130_000.0));
        let name = [SessionView::Events.wire(), " k3x9"].concat();
        assert!(is_too_old(&name, 1000.0, 121_000.0));
    }
}
