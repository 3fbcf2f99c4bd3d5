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
pub(super) const LONGEST: u32 = 35;

/// Whether what began at `begun` is too old at `now`, both in ms, to be what it seems.
pub(super) fn is_too_old(begun: f64, now: f64) -> bool {
    now - begun > f64::from(LONGEST) * 1000.0
}

#[cfg(test)]
mod tests {
    use super::is_too_old;

    #[test]
    fn a_reading_that_was_held_up_is_no_news() {
        assert!(!is_too_old(1000.0, 31_000.0));
        assert!(is_too_old(1000.0, 3_600_000.0));
        // The clock was set back meanwhile.
        assert!(!is_too_old(3_600_000.0, 1000.0));
    }
}
