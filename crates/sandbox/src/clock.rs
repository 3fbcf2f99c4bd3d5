//! Wall-clock seconds, and the spellings of time that Skaha and its storage use.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

/// The sandbox's clock: the machine's, unless a test control has set it ahead.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    ahead: watch::Sender<i64>,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self { ahead: watch::Sender::new(0) }
    }

    /// Seconds since 1970, UTC.
    pub(crate) fn now(&self) -> i64 {
        Timestamp::now().as_second().saturating_add(self.ahead())
    }

    /// By how many seconds it goes before the machine's.
    pub(crate) fn ahead(&self) -> i64 {
        *self.ahead.borrow()
    }

    /// Whoever waits for a time is woken to look again.
    pub(crate) fn set_ahead(&self, seconds: i64) {
        self.ahead.send_replace(seconds);
    }

    /// Settings of the clock from now on.
    pub(crate) fn changes(&self) -> Changes {
        Changes(self.ahead.subscribe())
    }
}

/// Settings of the clock since they were asked for.
pub(crate) struct Changes(watch::Receiver<i64>);

impl Changes {
    /// Completes after `duration` at the latest, at once when the clock was set since the last time.
    pub(crate) async fn wait(&mut self, duration: Duration) {
        // The sender lives as long as the sandbox; without it only the time counts.
        let set = async {
            if self.0.changed().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        tokio::time::timeout(duration, set).await.ok();
    }
}

/// `2026-01-09T10:00:02Z`: expiry and events (contract 2.1, 2.8).
pub(crate) fn full(seconds: i64) -> String {
    format(seconds, "%Y-%m-%dT%H:%M:%SZ")
}

/// `Mon, 05 Jan 2026 10:00:02 GMT`: the Date header.
pub(crate) fn http_date(seconds: i64) -> String {
    format(seconds, "%a, %d %b %Y %H:%M:%S GMT")
}

/// Start times lose `:ss` when the seconds are 0, as Java's offset format does (contract 2.1).
pub(crate) fn start_time(seconds: i64) -> String {
    if seconds.rem_euclid(60) == 0 { format(seconds, "%Y-%m-%dT%H:%MZ") } else { full(seconds) }
}

/// `2026-01-05T09:58:00.000`: nodes of the storage, UTC without saying so (contract 5).
pub(crate) fn of_node(seconds: i64, milliseconds: u32) -> String {
    format!("{}.{milliseconds:03}", format(seconds, "%Y-%m-%dT%H:%M:%S"))
}

fn format(seconds: i64, pattern: &str) -> String {
    // A row can only hold such a time when it was edited by hand; 1970 shows that better than a failure.
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).strftime(pattern).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_times_drop_zero_seconds_only() {
        assert_eq!(start_time(1_767_607_200), "2026-01-05T10:00Z");
        assert_eq!(start_time(1_767_607_202), "2026-01-05T10:00:02Z");
        assert_eq!(full(1_767_607_200), "2026-01-05T10:00:00Z");
        assert_eq!(http_date(1_767_607_202), "Mon, 05 Jan 2026 10:00:02 GMT");
        assert_eq!(of_node(1_767_607_202, 7), "2026-01-05T10:00:02.007");
    }
}
