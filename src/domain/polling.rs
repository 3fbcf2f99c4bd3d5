//! How often the session list is read.

use crate::domain::status::Status;

/// While something is coming up or ending, in seconds: fast enough to watch.
pub const WATCHING: f64 = 2.0;
/// While nothing changes by itself, in seconds; the present portal never looks again.
pub const CALM: f64 = 15.0;
/// The longest wait between two tries while the API does not answer, in seconds.
pub const LONGEST_BACKOFF: f64 = 60.0;

/// Seconds until the next reading after a good one.
#[must_use]
pub fn interval<'a>(mut statuses: impl Iterator<Item = &'a Status>) -> f64 {
    if statuses.any(Status::is_changing) { WATCHING } else { CALM }
}

/// The longest wait that a server may ask for, in seconds; more would look like a dead page, and
/// browsers' timers end at 2^31 ms.
pub const LONGEST_RETRY_AFTER: f64 = 3600.0;

/// Seconds until the next try after `failures` failed ones in a row: 2, 4, 8 … 60, the server's
/// own `Retry-After` when that is longer, and up to a quarter more by `jitter` (0 to 1), so that a
/// room of forty attendees does not come back all at once.
#[must_use]
pub fn backoff(failures: u32, retry_after: Option<f64>, jitter: f64) -> f64 {
    let doubled = 2_f64.powi(failures.clamp(1, 6).cast_signed()).min(LONGEST_BACKOFF);
    doubled.max(retry_after.unwrap_or(0.0).min(LONGEST_RETRY_AFTER)) * (1.0 + 0.25 * jitter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fast_while_something_changes() {
        let calm = [Status::Running, Status::Failed];
        assert_eq!(interval(calm.iter()), CALM);
        let busy = [Status::Running, Status::Pending];
        assert_eq!(interval(busy.iter()), WATCHING);
        assert_eq!(interval([].iter()), CALM);
    }

    #[test]
    fn failures_back_off_and_heed_the_server() {
        assert_eq!(backoff(1, None, 0.0), 2.0);
        assert_eq!(backoff(3, None, 0.0), 8.0);
        assert_eq!(backoff(99, None, 0.0), LONGEST_BACKOFF);
        assert_eq!(backoff(1, Some(30.0), 0.0), 30.0);
        assert_eq!(backoff(1, None, 1.0), 2.5);
        assert_eq!(backoff(1, Some(1e30), 0.0), LONGEST_RETRY_AFTER);
    }
}
